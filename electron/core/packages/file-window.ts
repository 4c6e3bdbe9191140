import fs from 'node:fs';

/** Reads exactly `length` bytes at `position`; undefined when the file ends before. */
export function readAt(fd: number, position: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return fillFrom(fd, bytes, position) === length ? bytes : undefined;
}

/** Fills `buffer` from `position` as far as the file goes; answers the number of bytes read. */
export function fillFrom(fd: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = fs.readSync(fd, buffer, filled, buffer.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
