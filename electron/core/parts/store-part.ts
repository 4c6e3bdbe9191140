import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { targetError } from '#shared/file-errors.ts';
import { digestOfFile } from '../evidence/file-digest.ts';
import { flushFolder, renameOver } from '../packages/replace-file.ts';
import { Cancelled, type Control } from '../work/control.ts';
import { storedPath } from '../workspace/folders.ts';

/**
 * Gives the files of an opened part, whose digests were checked while it was extracted, their places in the store, and
 * removes the folder. @throws AppError diskFull, notWritable
 */
export function storePart(
  { folder, files, store }: { folder: string; files: { path: string; sha256: string }[]; store: string },
  { onProgress, isCancelled }: Control,
): Record<string, never> {
  try {
    // Only before the first: what lies in the store by its digest does no harm, half a part would.
    if (isCancelled()) throw new Cancelled();
    for (const [index, { path, sha256 }] of files.entries()) {
      const target = storedPath(store, sha256);
      if (!isStored(target, sha256)) {
        mkdirSync(dirname(target), { recursive: true });
        renameOver(join(folder, path), target);
      }
      onProgress(index + 1, files.length);
    }
    for (const place of new Set(files.map(({ sha256 }) => dirname(storedPath(store, sha256)))))
      flushFolder(place);
    flushFolder(store);
    return {};
  } catch (error) {
    throw targetError(store, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A stored copy that is damaged is replaced. */
function isStored(target: string, sha256: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isFile() === true && digestOfFile(target) === sha256;
}
