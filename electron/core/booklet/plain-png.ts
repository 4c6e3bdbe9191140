const colors: Readonly<Record<number, { name: string; count: number }>> = {
  0: { name: '/DeviceGray', count: 1 },
  2: { name: '/DeviceRGB', count: 3 },
  3: { name: '', count: 1 },
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
  if (!color || isInterlaced || bits === undefined || data.length === 0) return undefined;
  if (color.name === '' && !palette) return undefined;
  const space =
    color.name ||
    `[/Indexed /DeviceRGB ${(palette?.length ?? 3) / 3 - 1} <${palette?.toString('hex') ?? ''}>]`;
  return {
    dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace ${space} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${color.count} /BitsPerComponent ${bits} /Columns ${width} >>`,
    bytes: Buffer.concat(data),
  };
}
