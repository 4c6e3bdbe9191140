import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { systemCode, targetError } from '#shared/file-errors.ts';

/**
 * Writes a file beside `target` under the name `<target>.partial`, flushes it, lets the check that `write` answers look
 * at it, and renames it over `target`. Whatever fails, the partial file is gone and `target` is as it was. Of two that
 * write to one target at once the later one goes on, and never does a half get the name.
 */
export async function replaceFile(
  target: string,
  write: (fd: number, partial: string) => Promise<() => Promise<void>>,
): Promise<void> {
  const partial = `${target}.partial`;
  let fd: number | undefined;
  let isAnothers = () => false;
  try {
    // A partial file of a run that was killed is worth nothing.
    fs.rmSync(partial, { force: true });
    fd = fs.openSync(partial, 'wx');
    isAnothers = recognizer(fd, partial);
    const check = await write(fd, partial);
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    fd = undefined;
    await check();
    if (isAnothers())
      throw new AppError('notWritable', {
        path: target,
        reason: 'một lần ghi khác đang ghi vào cùng tệp này',
      });
    renameOver(partial, target);
    flushFolder(path.dirname(target));
  } catch (error) {
    if (fd !== undefined) fs.closeSync(fd);
    if (!isAnothers()) removeQuietly(partial);
    throw targetError(target, error);
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment, which makes the rename fail. */
export function renameOver(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      fs.renameSync(from, to);
      return;
    } catch (error) {
      const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
      if (process.platform !== 'win32' || !isHeld || attempt === 10) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

/** Makes a rename survive a power cut; Windows cannot open folders and needs no such flush. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    const fd = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    // Some network and FUSE file systems refuse; the file itself was flushed.
  }
}

/** Tells whether another writer put its file in the place of the one that was opened. */
function recognizer(fd: number, path: string): () => boolean {
  const own = fs.fstatSync(fd, { bigint: true });
  return () => {
    try {
      const found = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
      return found !== undefined && (found.ino !== own.ino || found.dev !== own.dev);
    } catch {
      // A disk that was pulled out: whatever is done next says so.
      return false;
    }
  };
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The first error is the one to tell.
  }
}
