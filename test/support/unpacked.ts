import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { extractPackage } from '#core/packages/extract.ts';
import { uncontrolled } from './uncontrolled.ts';

/** Extracts a package into a new folder beside it; answers where a file of it is. */
export async function unpacked(zip: string): Promise<(inside: string) => string> {
  const folder = `${zip}.${randomUUID()}`;
  await extractPackage({ zip, folder }, uncontrolled);
  return inside => join(folder, inside);
}
