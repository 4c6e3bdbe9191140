import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { Folders } from '../workspace/folders.ts';

/**
 * A folder gets the file under its own name. A device or a pipe is never replaced by a file, nor is anything the
 * workspace itself lives on. @throws AppError notWritable
 */
export function exportTarget(
  target: string,
  stem: string,
  { root, exports }: Folders,
  extension: 'zip' | 'xlsx' | 'pdf' = 'zip',
): string {
  const { isFolder, isOther } = lookAt(target);
  if (isOther) throw new AppError('notWritable', { path: target, reason: 'không phải tệp thường' });
  const path = isFolder ? join(target, `${stem}.${extension}`) : resolve(target);
  const isInside = (folder: string) => path.startsWith(resolve(folder) + sep);
  if (isInside(root) && !isInside(exports))
    throw new AppError('notWritable', { path, reason: 'đây là thư mục làm việc của ứng dụng' });
  return path;
}

function lookAt(target: string): { isFolder: boolean; isOther: boolean } {
  try {
    const what = statSync(target, { throwIfNoEntry: false });
    const isFolder = what?.isDirectory() ?? false;
    return { isFolder, isOther: what !== undefined && !isFolder && !what.isFile() };
  } catch (error) {
    throw targetError(target, error);
  }
}
