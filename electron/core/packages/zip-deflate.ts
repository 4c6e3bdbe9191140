import zlib from 'node:zlib';

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

/** Unknown types are tried on their beginning: at least a tenth must be saved. */
export function isWorthDeflating(name: string, firstChunk: Uint8Array): boolean {
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
export function deflateChunk(chunk: Uint8Array, isLast: boolean): Uint8Array {
  const finishFlush = isLast ? zlib.constants.Z_FINISH : zlib.constants.Z_FULL_FLUSH;
  const small = zlib.deflateRawSync(chunk, { finishFlush });
  const isSuspicious = chunk.length >= trialBytes && small.length * 64 < chunk.length;
  return isSuspicious ? zlib.deflateRawSync(chunk, { finishFlush, level: 0 }) : small;
}
