import { crc32, deflateSync } from 'node:zlib';

/** The head of a JPEG, or a whole PNG, of a size; `orientation` is what a camera notes of how it was held. */
export function photo({
  width,
  height,
  orientation = 1,
  png = false,
}: {
  width: number;
  height: number;
  orientation?: number;
  png?: boolean;
}): Buffer {
  return png ? pngOf(width, height) : jpegOf(width, height, orientation);
}

function jpegOf(width: number, height: number, orientation: number): Buffer {
  const exif = segment(0xe1, exifOf(orientation));
  const frame = Buffer.from('0800000000030111000211000311', 'hex');
  const sizes = Buffer.concat([frame, Buffer.from('00')]);
  sizes.writeUInt16BE(height, 1);
  sizes.writeUInt16BE(width, 3);
  return Buffer.concat([Buffer.from('ffd8', 'hex'), exif, segment(0xc0, sizes), Buffer.from('ffd9', 'hex')]);
}

/** What a camera writes of how it was held: 6 turned left, 3 upside down, 8 turned right. */
export function exifOf(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height, 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width * 3 + 1)] = 0;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
