import { createHash } from 'node:crypto';
import fs from 'node:fs';
import zlib from 'node:zlib';
import { AppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { fillFrom, writeAt } from './file-window.ts';
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
const trialBytes = 64 * 1024;
/** Deflating less saves nothing worth the time. */
const smallBytes = 256;

/** Compressed already: trying again costs time and gains nothing. */
const compressed = new Set(
  (
    'pdf jpg jpeg png gif webp heic avif mp4 m4v mov avi mkv webm mp3 m4a aac ogg opus wma wmv ' +
    'docx docm xlsx xlsm pptx ppsx odt ods odp epub zip 7z rar gz tgz bz2 xz zst jar apk woff woff2 kmz'
  ).split(' '),
);

/** A file to copy; `label` is how the user knows it, `sha256` (hex) and `size` are what was recorded when it was attached. */
export type SourceFile = { file: string; label: string; sha256: string; size: number };

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
 * `onBytes` is told of each piece of content and may throw to stop.
 */
export function createZipWriter(fd: number, modifiedAt: Date, onBytes: (bytes: number) => void): ZipWriter {
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
    };
    append(localHeader(entry));
    const start = position;
    while (chunk.length > 0) {
      hash.update(chunk);
      entry.crc32 = zlib.crc32(chunk, entry.crc32);
      entry.bytes += chunk.length;
      append(entry.method === method.deflate ? deflateChunk(chunk, entry.bytes >= size) : chunk);
      onBytes(chunk.length);
      chunk = entry.bytes > size ? buffer.subarray(0, 0) : readChunk();
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

/** Unknown types are tried on their beginning: at least a tenth must be saved. */
function isWorthDeflating(name: string, firstChunk: Uint8Array): boolean {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (firstChunk.length < smallBytes || compressed.has(extension)) return false;
  const sample = firstChunk.subarray(0, trialBytes);
  return zlib.deflateRawSync(sample).length < sample.length * 0.9;
}

/**
 * Node has no synchronous streaming deflate, but deflate streams may be concatenated when all but the last end with
 * a full flush (as `pigz --independent` does): each chunk is compressed alone, so memory stays at one chunk.
 * A chunk that shrinks to nothing is kept as it is: our own reader takes a ratio above 100 for a zip bomb.
 */
function deflateChunk(chunk: Uint8Array, isLast: boolean): Uint8Array {
  const finishFlush = isLast ? zlib.constants.Z_FINISH : zlib.constants.Z_FULL_FLUSH;
  const small = zlib.deflateRawSync(chunk, { finishFlush });
  const isSuspicious = chunk.length >= trialBytes && small.length * 64 < chunk.length;
  return isSuspicious ? zlib.deflateRawSync(chunk, { finishFlush, level: 0 }) : small;
}
