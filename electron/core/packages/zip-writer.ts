import { createHash } from 'node:crypto';
import fs from 'node:fs';
import zlib from 'node:zlib';
import { AppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { fillFrom, writeAt } from './file-window.ts';
import { startEncrypting } from './zip-aes.ts';
import { deflateChunk, isWorthDeflating } from './zip-deflate.ts';
import {
  centralHeader,
  dosTime,
  endRecords,
  localHeader,
  max32,
  method,
  type WrittenEntry,
} from './zip-format.ts';

/** Large enough that system calls do not matter, small enough to be forgotten: all memory a package of any size needs. */
export const chunkBytes = 1024 ** 2;

/** A file to copy; `label` is how the user knows it, `sha256` (hex) and `size` are what was recorded when it was attached. */
export type SourceFile = { file: string; label: string; sha256: string; size: number };

/** The password of an archive, and which entries anyone may read. */
export type ZipLock = { password: string; isOpen: (name: string) => boolean };

export type ZipWriter = {
  /** Reads the source once, hashing as it copies. Throws fileChanged, fileMissing or fileUnreadable, naming it. */
  addFile(name: string, source: SourceFile): void;
  addBytes(name: string, bytes: Uint8Array): void;
  /** Writes the directory; answers the size of the whole archive. */
  finish(): number;
};

/**
 * Writes a zip to an open file, deterministic: the same names, bytes and time give the same archive (with one
 * version of zlib). Sizes and CRC are patched into the local header after the data, so no data descriptors.
 * `onBytes` is told of each piece of content and may throw to stop. Under a password the archive is another one each
 * time, because every entry has its own random salt; what it holds is the same.
 */
export function createZipWriter(
  fd: number,
  modifiedAt: Date,
  onBytes: (bytes: number) => void,
  lock?: ZipLock,
): ZipWriter {
  const time = dosTime(modifiedAt);
  const entries: WrittenEntry[] = [];
  const buffer = Buffer.allocUnsafe(chunkBytes);
  let position = 0;

  function append(bytes: Uint8Array): void {
    writeAt(fd, bytes, position);
    position += bytes.length;
  }

  function add(name: string, size: number, readChunk: () => Uint8Array): string {
    const hash = createHash('sha256');
    let chunk = readChunk();
    const locked = lock && !lock.isOpen(name) ? startEncrypting(lock.password) : undefined;
    const entry: WrittenEntry = {
      name: Buffer.from(name),
      method: isWorthDeflating(name, chunk) ? method.deflate : method.store,
      time,
      crc32: 0,
      compressedBytes: 0,
      bytes: 0,
      offset: position,
      // Decided before the sizes are known; deflate may grow incompressible data a little.
      zip64: size >= max32 - max32 / 64,
      locked: locked !== undefined,
    };
    append(localHeader(entry));
    const start = position;
    if (locked) append(locked.head);
    while (chunk.length > 0) {
      hash.update(chunk);
      entry.crc32 = zlib.crc32(chunk, entry.crc32);
      entry.bytes += chunk.length;
      const packed = entry.method === method.deflate ? deflateChunk(chunk, entry.bytes >= size) : chunk;
      append(locked ? locked.stream.write(Buffer.from(packed)) : packed);
      onBytes(chunk.length);
      chunk = entry.bytes > size ? buffer.subarray(0, 0) : readChunk();
    }
    if (locked) {
      append(locked.stream.seal());
      entry.crc32 = 0;
    }
    entry.compressedBytes = position - start;
    writeAt(fd, localHeader(entry), entry.offset);
    entries.push(entry);
    return entry.bytes === size ? hash.digest('hex') : '';
  }

  return {
    addFile(name, source) {
      const found = withSource(source, sourceFd => {
        let at = 0;
        return add(name, source.size, () => {
          const chunk = readChunk(sourceFd, buffer, at, source);
          at += chunk.length;
          return chunk;
        });
      });
      if (found !== source.sha256) throw new AppError('fileChanged', { path: source.label });
    },
    addBytes(name, bytes) {
      let at = 0;
      add(name, bytes.length, () => {
        const chunk = bytes.subarray(at, at + chunkBytes);
        at += chunk.length;
        return chunk;
      });
    },
    finish() {
      const start = position;
      for (const entry of entries) append(centralHeader(entry));
      append(endRecords(entries.length, start, position - start));
      return position;
    },
  };
}

function withSource<T>(source: SourceFile, use: (fd: number) => T): T {
  let fd: number;
  try {
    fd = fs.openSync(source.file, 'r');
  } catch (error) {
    throw sourceError(source.label, error);
  }
  try {
    return use(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Chunks are as large as the buffer but for the last, so that the archive does not depend on how the system reads. */
function readChunk(fd: number, buffer: Buffer, position: number, source: SourceFile): Buffer {
  try {
    return buffer.subarray(0, fillFrom(fd, buffer, position));
  } catch (error) {
    throw sourceError(source.label, error);
  }
}
