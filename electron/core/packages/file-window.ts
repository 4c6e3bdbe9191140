import fs from 'node:fs';

/** Reads exactly `length` bytes at `position`; undefined when the file ends before. */
export function readAt(fd: number, position: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return fillFrom(fd, bytes, position) === length ? bytes : undefined;
}

/** Fills `buffer` from `position` as far as the file goes, however the system portions it; answers the bytes read. */
export function fillFrom(fd: number, buffer: Buffer, position: number): number {
  let filled = 0;
  while (filled < buffer.length) {
    const read = fs.readSync(fd, buffer, filled, buffer.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** Writes all of `bytes` at `position`: a system may take fewer at a time. */
export function writeAt(fd: number, bytes: Uint8Array, position: number): void {
  let written = 0;
  while (written < bytes.length)
    written += fs.writeSync(fd, bytes, written, bytes.length - written, position + written);
}
