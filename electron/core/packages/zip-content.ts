import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { ZipEntry } from './zip-entry.ts';
import { method } from './zip-format.ts';
import { openPacked, type PackedContent } from './zip-packed.ts';

/** Inflated in one piece up to this size; larger entries go through a stream so that memory stays bounded. */
const onePieceBytes = 1024 ** 2;
const streamChunkBytes = 64 * 1024;

/**
 * Gives the content of an entry piece by piece (each piece is only valid during the call) and answers whether it is
 * whole: length, CRC and seal as described, nothing left over. Stored entries never leave this turn of the event loop.
 * Throws what the system says when the file cannot be read.
 */
export async function readEntry(
  fd: number,
  entry: ZipEntry,
  buffer: Buffer,
  onChunk: (chunk: Uint8Array) => void,
  password?: string,
): Promise<boolean> {
  const packed = openPacked(fd, entry, password);
  if (!packed) return false;
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
      if (!packed.fill(wanted)) return false;
      take(wanted);
    }
  } else {
    const isWhole = Math.max(entry.bytes, entry.compressedBytes) <= onePieceBytes;
    const consumed = isWhole ? inflateWhole(packed, entry, take) : await inflateStream(packed, entry, take);
    if (consumed !== packed.bytes) return false;
  }
  const isSame = entry.lock?.hasCrc === false || crc === entry.crc32;
  return isSame && bytes === entry.bytes && packed.isSealed();
}

/** Both inflaters answer the number of compressed bytes used, -1 for a damaged stream. */
function inflateWhole(packed: PackedContent, entry: ZipEntry, take: (chunk: Uint8Array) => void): number {
  const bytes = Buffer.alloc(packed.bytes);
  if (!packed.fill(bytes)) return -1;
  let inflated: { buffer: Buffer; engine: { bytesWritten: number } };
  try {
    const options = { maxOutputLength: Math.max(1, entry.bytes), info: true };
    // The types of Node do not know that `info: true` answers { buffer, engine }.
    inflated = zlib.inflateRawSync(bytes, options) as unknown as typeof inflated;
  } catch {
    return -1;
  }
  take(inflated.buffer);
  return inflated.engine.bytesWritten;
}

async function inflateStream(
  packed: PackedContent,
  entry: ZipEntry,
  take: (chunk: Uint8Array) => void,
): Promise<number> {
  const inflate = zlib.createInflateRaw({ chunkSize: 256 * 1024 });
  const source = Readable.from(packedChunks(packed), { highWaterMark: 1 });
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

function* packedChunks(packed: PackedContent): Generator<Buffer> {
  for (let left = packed.bytes; left > 0; ) {
    const chunk = Buffer.alloc(Math.min(streamChunkBytes, left));
    if (!packed.fill(chunk)) return;
    left -= chunk.length;
    yield chunk;
  }
}
