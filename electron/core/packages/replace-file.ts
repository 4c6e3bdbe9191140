import fs from 'node:fs';
import path from 'node:path';
import { systemCode, targetError } from '#shared/file-errors.ts';

/**
 * Writes a file beside `target` under the name `<target>.partial`, flushes it, lets the check that `write` answers look
 * at it, and renames it over `target`. Whatever fails, the partial file is gone and `target` is as it was.
 */
export async function replaceFile(
  target: string,
  write: (fd: number, partial: string) => Promise<() => Promise<void>>,
): Promise<void> {
  const partial = `${target}.partial`;
  let fd: number | undefined;
  try {
    // A partial file of a run that was killed is worth nothing.
    fs.rmSync(partial, { force: true });
    fd = fs.openSync(partial, 'wx');
    const check = await write(fd, partial);
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    fd = undefined;
    await check();
    renameOver(partial, target);
    flushFolder(path.dirname(target));
  } catch (error) {
    if (fd !== undefined) fs.closeSync(fd);
    removeQuietly(partial);
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

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // The first error is the one to tell.
  }
}
