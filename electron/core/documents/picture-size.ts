/** What a picture's head says: size in pixels as it is stored, and the quarter turns until it stands upright. */
export type PictureHead = { format: 'jpeg' | 'png'; width: number; height: number; turns: 0 | 1 | 2 | 3 };

/** Reads the head of a JPEG or PNG; undefined for anything else and for what is broken. */
export function pictureHead(bytes: Buffer): PictureHead | undefined {
  const head = isPng(bytes) ? pngHead(bytes) : jpegHead(bytes);
  return head && head.width > 0 && head.height > 0 ? head : undefined;
}

function isPng(bytes: Buffer): boolean {
  return bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47;
}

function pngHead(bytes: Buffer): PictureHead {
  return { format: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), turns: 0 };
}

/** Walks the segments up to the frame header; an Exif segment before it says how the camera was held. */
function jpegHead(bytes: Buffer): PictureHead | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let turns: PictureHead['turns'] = 0;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { format: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), turns };
    if (marker === 0xe1) turns = turnsOf(bytes.subarray(at + 4, at + 2 + length)) ?? turns;
    at += 2 + length;
  }
  return undefined;
}

const orientationTag = 0x0112;
const turnsByOrientation: Readonly<Record<number, PictureHead['turns']>> = { 3: 2, 6: 1, 8: 3 };

/** The orientation in an Exif segment; mirrored pictures, which no camera makes, are left as they are. */
function turnsOf(segment: Buffer): PictureHead['turns'] | undefined {
  if (segment.length < 16 || segment.toString('latin1', 0, 4) !== 'Exif') return undefined;
  const tiff = segment.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const four = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = four(4);
  if (first + 2 > tiff.length) return undefined;
  const entries = two(first);
  for (let index = 0; index < entries; index += 1) {
    const at = first + 2 + index * 12;
    if (at + 12 > tiff.length) return undefined;
    if (two(at) === orientationTag) return turnsByOrientation[two(at + 8)] ?? 0;
  }
  return undefined;
}
