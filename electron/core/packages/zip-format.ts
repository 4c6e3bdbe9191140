import { vietnamTime } from '#shared/domain/vietnam-time.ts';
import { aes, aesExtra } from './zip-aes.ts';

/** Record signatures and sizes of APPNOTE.TXT 6.3; every number in a zip is little-endian. */
export const signature = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
export const fixedBytes = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const;
export const flag = {
  encrypted: 0x0001,
  descriptor: 0x0008,
  patched: 0x0020,
  utf8: 0x0800,
  masked: 0x2000,
} as const;
export const method = { store: 0, deflate: 8 } as const;
export const max32 = 0xffffffff;
export const max16 = 0xffff;
/** Header id of the ZIP64 extra field. */
export const zip64Extra = 0x0001;

/** “Made by” Unix: otherwise Info-ZIP garbles UTF-8 names of ZIP64 entries. */
const madeByUnix = 3 << 8;
/** `-rw-r--r--`, a regular file. */
const regularFile = (0o100644 << 16) >>> 0;

export type WrittenEntry = {
  name: Buffer;
  method: number;
  time: number;
  crc32: number;
  compressedBytes: number;
  bytes: number;
  offset: number;
  zip64: boolean;
  /** Under a password; then there is no CRC, the seal takes its place. */
  locked: boolean;
};

/** Date and time as MS-DOS packs them into 32 bits, on the clock of Viet Nam. */
export function dosTime(date: Date): number {
  const { year, month, day, hour, minute, second } = vietnamTime(date);
  const days = ((Math.min(Math.max(year, 1980), 2107) - 1980) << 9) | (month << 5) | day;
  return ((days << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}

export function localHeader(entry: WrittenEntry): Buffer {
  const extra = extraOf(entry, entry.zip64 ? [entry.bytes, entry.compressedBytes] : []);
  const head = Buffer.alloc(fixedBytes.local);
  head.writeUInt32LE(signature.local, 0);
  writeCommon(head, 4, entry, entry.zip64);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, entry.name, extra]);
}

export function centralHeader(entry: WrittenEntry): Buffer {
  const wideOffset = entry.offset >= max32;
  const wide = [
    ...(entry.zip64 ? [entry.bytes, entry.compressedBytes] : []),
    ...(wideOffset ? [entry.offset] : []),
  ];
  const extra = extraOf(entry, wide);
  const head = Buffer.alloc(fixedBytes.central);
  head.writeUInt32LE(signature.central, 0);
  head.writeUInt16LE(madeByUnix | versionNeeded(wide.length > 0, entry.locked), 4);
  writeCommon(head, 6, entry, wide.length > 0);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(regularFile, 38);
  head.writeUInt32LE(wideOffset ? max32 : entry.offset, 42);
  return Buffer.concat([head, entry.name, extra]);
}

/** What closes the archive: the ZIP64 records when a number does not fit, then the end record. */
export function endRecords(entries: number, directoryOffset: number, directoryBytes: number): Buffer {
  const wide = entries >= max16 || directoryOffset >= max32 || directoryBytes >= max32;
  const end = Buffer.alloc(fixedBytes.end);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(Math.min(entries, max16), 8);
  end.writeUInt16LE(Math.min(entries, max16), 10);
  end.writeUInt32LE(Math.min(directoryBytes, max32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, max32), 16);
  if (!wide) return end;
  const end64 = Buffer.alloc(fixedBytes.end64);
  end64.writeUInt32LE(signature.end64, 0);
  end64.writeBigUInt64LE(BigInt(fixedBytes.end64 - 12), 4);
  end64.writeUInt16LE(madeByUnix | versionNeeded(true, false), 12);
  end64.writeUInt16LE(versionNeeded(true, false), 14);
  end64.writeBigUInt64LE(BigInt(entries), 24);
  end64.writeBigUInt64LE(BigInt(entries), 32);
  end64.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end64.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(fixedBytes.locator64);
  locator.writeUInt32LE(signature.locator64, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}

/** The fields both headers share, from “version needed” to the length of the name. */
function writeCommon(head: Buffer, at: number, entry: WrittenEntry, wide: boolean): void {
  head.writeUInt16LE(versionNeeded(wide, entry.locked), at);
  head.writeUInt16LE(entry.locked ? flag.utf8 | flag.encrypted : flag.utf8, at + 2);
  head.writeUInt16LE(entry.locked ? aes.method : entry.method, at + 4);
  head.writeUInt32LE(entry.time, at + 6);
  head.writeUInt32LE(entry.crc32, at + 10);
  head.writeUInt32LE(entry.zip64 ? max32 : entry.compressedBytes, at + 14);
  head.writeUInt32LE(entry.zip64 ? max32 : entry.bytes, at + 18);
  head.writeUInt16LE(entry.name.length, at + 22);
}

function versionNeeded(wide: boolean, locked: boolean): number {
  return locked ? 51 : wide ? 45 : 20;
}

function extraOf({ locked, method: own }: WrittenEntry, wide: number[]): Buffer {
  return Buffer.concat([
    wide.length > 0 ? sizes64(wide) : Buffer.alloc(0),
    locked ? aesExtra(own) : Buffer.alloc(0),
  ]);
}

function sizes64(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(zip64Extra, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  });
  return extra;
}
