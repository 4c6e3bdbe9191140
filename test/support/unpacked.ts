import { join } from 'node:path';
import { extractPackage } from '#core/packages/extract.ts';
import { uncontrolled } from './uncontrolled.ts';

/** Extracts a package beside it; answers where a file of it is. */
export async function unpacked(zip: string): Promise<(inside: string) => string> {
  const folder = `${zip}.unpacked`;
  await extractPackage({ zip, folder }, uncontrolled);
  return inside => join(folder, inside);
}
