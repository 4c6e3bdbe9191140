import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '#shared/file-errors.ts';

/**
 * What is to be verified at a place. A folder with a `bagit.txt` is itself a bag; any other one is a collection of which
 * every .zip counts, also those of its folders. A folder without any is left to the verifier, which says what it lacks.
 */
export function packagesAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const items = readdirSync(place, { recursive: true, withFileTypes: true });
    const isBag = items.some(item => item.name === 'bagit.txt' && item.parentPath === place);
    const zips = items.filter(item => item.isFile() && /\.zip$/i.test(item.name));
    if (isBag || zips.length === 0) return [place];
    return zips.map(item => join(item.parentPath, item.name)).sort();
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [place];
  }
}
