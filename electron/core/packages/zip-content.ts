import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { fillFrom, readAt } from './file-window.ts';
import type { ZipEntry } from './zip-entry.ts';
import { method } from './zip-format.ts';

/** Inflated in one piece up to this size; larger entries go through a stream so that memory stays bounded. */
const onePieceBytes = 1024 ** 2;
const streamChunkBytes = 64 * 1024;

/**
 * Gives the content of an entry piece by piece (each piece is only valid during the call) and answers whether it is
 * whole: length and CRC as described, nothing left over. Stored entries never leave this turn of the event loop.
 * Throws what the system says when the file cannot be read.
 */
export async function readEntry(
  fd: number,
  entry: ZipEntry,
  buffer: Buffer,
  onChunk: (chunk: Uint8Array) => void,
): Promise<boolean> {
  let crc = 0;
  let bytes = 0;
  const take = (chunk: Uint8Array): void => {
    crc = zlib.crc32(chunk, crc);
    bytes += chunk.length;
    if (bytes <= entry.bytes) onChunk(chunk);
  };
  if (entry.method === method.store) {
    while (bytes < entry.bytes) {
      const wanted = buffer.subarray(0, Math.min(buffer.length, entry.bytes - bytes));
      if (fillFrom(fd, wanted, entry.dataOffset + bytes) < wanted.length) return false;
      take(wanted);
    }
  } else {
    const isWhole = Math.max(entry.bytes, entry.compressedBytes) <= onePieceBytes;
    const consumed = isWhole ? inflateWhole(fd, entry, take) : await inflateStream(fd, entry, take);
    if (consumed !== entry.compressedBytes) return false;
  }
  return crc === entry.crc32 && bytes === entry.bytes;
}

/** Both inflaters answer the number of compressed bytes used, -1 for a damaged stream. */
function inflateWhole(fd: number, entry: ZipEntry, take: (chunk: Uint8Array) => void): number {
  const packed = readAt(fd, entry.dataOffset, entry.compressedBytes);
  if (packed === undefined) return -1;
  let inflated: { buffer: Buffer; engine: { bytesWritten: number } };
  try {
    const options = { maxOutputLength: Math.max(1, entry.bytes), info: true };
    // The types of Node do not know that `info: true` answers { buffer, engine }.
    inflated = zlib.inflateRawSync(packed, options) as unknown as typeof inflated;
  } catch {
    return -1;
  }
  take(inflated.buffer);
  return inflated.engine.bytesWritten;
}

async function inflateStream(
  fd: number,
  entry: ZipEntry,
  take: (chunk: Uint8Array) => void,
): Promise<number> {
  const inflate = zlib.createInflateRaw({ chunkSize: 256 * 1024 });
  const source = Readable.from(packedChunks(fd, entry), { highWaterMark: 1 });
  source.on('error', error => inflate.destroy(error));
  source.pipe(inflate);
  let bytes = 0;
  try {
    for await (const chunk of inflate) {
      bytes += chunk.length;
      // A stream that gives more than it promised is stopped at once, however much would follow.
      if (bytes > entry.bytes) return -1;
      take(chunk);
    }
  } catch (error) {
    if (error instanceof Error && 'errno' in error && String(Reflect.get(error, 'code')).startsWith('Z_'))
      return -1;
    throw error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
  return inflate.bytesWritten;
}

function* packedChunks(fd: number, entry: ZipEntry): Generator<Buffer> {
  for (let at = 0; at < entry.compressedBytes; at += streamChunkBytes) {
    const chunk = readAt(fd, entry.dataOffset + at, Math.min(streamChunkBytes, entry.compressedBytes - at));
    if (chunk === undefined) return;
    yield chunk;
  }
}
