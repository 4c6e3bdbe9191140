import zlib from 'node:zlib';

/** One entry, honest unless told otherwise: every field of both headers can be made to lie. */
export type HostileEntry = {
  name: string;
  data?: Uint8Array | string;
  method?: number;
  flags?: number;
  /** Name in the local header only. */
  localName?: string;
  localBytes?: number;
  localMethod?: number;
  localCrc?: number;
  /** What both headers claim. */
  claimedBytes?: number;
  claimedCompressed?: number;
  mode?: number;
  /** Data descriptor after the data: sizes in the local header are zero. */
  descriptor?: boolean;
  /** Bytes lying between the entry before and this one. */
  gap?: Uint8Array;
  /** Points the central header at the local header of an earlier entry. */
  sameOffsetAs?: number;
  disk?: number;
};

export type HostileArchive = {
  prepend?: Uint8Array;
  append?: Uint8Array;
  comment?: string;
  entries?: number;
};

/** Builds a zip with little care for rules, for tests of the reader. */
export function hostileZip(entries: HostileEntry[], archive: HostileArchive = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(archive.prepend ?? [])];
  const centrals: Buffer[] = [];
  const offsets: number[] = [];
  let position = parts[0]?.length ?? 0;
  const push = (...buffers: Uint8Array[]): void => {
    for (const buffer of buffers) {
      parts.push(Buffer.from(buffer));
      position += buffer.length;
    }
  };
  for (const entry of entries) {
    push(entry.gap ?? Buffer.alloc(0));
    const data = Buffer.from(entry.data ?? '');
    const method = entry.method ?? 0;
    const packed = method === 8 ? zlib.deflateRawSync(data) : data;
    const crc = zlib.crc32(data);
    const flags = (entry.flags ?? 0x0800) | (entry.descriptor ? 8 : 0);
    const bytes = entry.claimedBytes ?? data.length;
    const compressed = entry.claimedCompressed ?? packed.length;
    const name = Buffer.from(entry.name);
    offsets.push(entry.sameOffsetAs === undefined ? position : (offsets[entry.sameOffsetAs] ?? 0));
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(entry.localMethod ?? method, 8);
    local.writeUInt32LE(entry.descriptor ? 0 : (entry.localCrc ?? crc), 14);
    local.writeUInt32LE(entry.descriptor ? 0 : compressed, 18);
    local.writeUInt32LE(entry.descriptor ? 0 : (entry.localBytes ?? bytes), 22);
    local.writeUInt16LE(localName.length, 26);
    if (entry.sameOffsetAs === undefined) push(local, localName, packed);
    if (entry.descriptor) {
      const descriptor = Buffer.alloc(16);
      descriptor.writeUInt32LE(0x08074b50, 0);
      descriptor.writeUInt32LE(crc, 4);
      descriptor.writeUInt32LE(compressed, 8);
      descriptor.writeUInt32LE(bytes, 12);
      push(descriptor);
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE((3 << 8) | 20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(compressed, 20);
    central.writeUInt32LE(bytes, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(entry.disk ?? 0, 34);
    central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offsets.at(-1) ?? 0, 42);
    centrals.push(central, name);
  }
  const start = position;
  push(...centrals);
  const comment = Buffer.from(archive.comment ?? '');
  const end = Buffer.alloc(22);
  const count = Math.min(archive.entries ?? entries.length, 0xffff);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(position - start, 12);
  end.writeUInt32LE(start, 16);
  end.writeUInt16LE(comment.length, 20);
  push(end, comment, archive.append ?? Buffer.alloc(0));
  return Buffer.concat(parts);
}
