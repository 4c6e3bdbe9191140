import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isExecutableName } from '#shared/domain/executable-name.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import { AppError, isAppError } from '#shared/errors.ts';
import { sourceError, targetError } from '#shared/file-errors.ts';
import type { Folders } from '../workspace/folders.ts';

/**
 * Makes a read-only copy that a program may open, so that what it saves never touches the stored proof.
 * @param source where the bytes lie
 * @param place a name of its own for the copy's folder
 * @throws AppError executableNotOpened, fileMissing, fileUnreadable, diskFull
 */
export async function copyToOpen(
  source: string,
  { name, place, folders }: { name: string; place: string; folders: Folders },
): Promise<string> {
  if (isExecutableName(name)) throw new AppError('executableNotOpened', { name });
  const copyFolder = join(folders.opened, place);
  const copy = join(copyFolder, safeFileName(name));
  try {
    await rm(copyFolder, { recursive: true, force: true });
    await mkdir(copyFolder, { recursive: true });
    await copyFile(source, copy, constants.COPYFILE_FICLONE);
    await chmod(copy, 0o444);
  } catch (error) {
    const known = targetError(folders.root, error);
    throw isAppError(known, 'diskFull') ? known : sourceError(name, error);
  }
  return copy;
}
