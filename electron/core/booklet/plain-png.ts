import { constants, inflateSync } from 'node:zlib';

const colors: Readonly<Record<number, { name: string; count: number; depths: readonly number[] }>> = {
  0: { name: '/DeviceGray', count: 1, depths: [1, 2, 4, 8, 16] },
  2: { name: '/DeviceRGB', count: 3, depths: [8, 16] },
  3: { name: '', count: 1, depths: [1, 2, 4, 8] },
};

/**
 * A PNG without transparency whose rows follow one another is packed as PDF packs pictures: its data goes over as it
 * is. Undefined for any other, and for what is broken.
 */
export function plainPng(png: Buffer): { dict: string; bytes: Buffer } | undefined {
  const data: Buffer[] = [];
  let palette: Buffer | undefined;
  for (let at = 8; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const chunk = png.subarray(at + 8, at + 8 + length);
    if (type === 'tRNS' || chunk.length < length) return undefined;
    if (type === 'PLTE') palette = chunk;
    if (type === 'IDAT') data.push(chunk);
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const [width, height, bits, isInterlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[28] !== 0,
  ];
  const color = colors[png[25] ?? -1];
  if (!color || isInterlaced || bits === undefined || !color.depths.includes(bits)) return undefined;
  if (!isPacked(data[0])) return undefined;
  const space = color.name || indexed(palette);
  if (space === undefined) return undefined;
  return {
    dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${space} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${color.count} /BitsPerComponent ${bits} /Columns ${width} >>`,
    bytes: Buffer.concat(data),
  };
}

function indexed(palette: Buffer | undefined): string | undefined {
  const count = (palette?.length ?? 0) / 3;
  if (!Number.isInteger(count) || count < 1 || count > 256) return undefined;
  return `[/Indexed /DeviceRGB ${count - 1} <${palette?.toString('hex') ?? ''}>]`;
}

/** Whether the data begins as packed data does; what breaks off later is shown as far as it goes. */
function isPacked(data: Buffer | undefined): boolean {
  try {
    const start = data?.subarray(0, 1024) ?? Buffer.alloc(0);
    return inflateSync(start, { finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
  } catch {
    return false;
  }
}
