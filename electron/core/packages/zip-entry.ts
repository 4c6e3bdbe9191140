import { isUtf8 } from 'node:buffer';
import type { PackageProblem } from '#shared/errors.ts';
import { problem } from './problems.ts';
import { aes, aesOverhead, parseAesExtra } from './zip-aes.ts';
import { fixedBytes, flag, max32, method, signature, zip64Extra } from './zip-format.ts';

/** One entry as the central directory describes it; `name` has no slash at its end. */
export type ZipEntry = {
  name: string;
  rawName: Buffer;
  isDirectory: boolean;
  flags: number;
  /** How the content is packed, also under a password. */
  method: number;
  /** Under a password (AES-256): whether a CRC counts, and the extra field that says so. */
  lock: { hasCrc: boolean; extra: Buffer } | null;
  crc32: number;
  compressedBytes: number;
  bytes: number;
  headerOffset: number;
  /** Set when the local header was read and agrees. */
  dataOffset: number;
};

type Parsed = { entry: ZipEntry; next: number; problems: PackageProblem[] };

const fileType = { mask: 0xf000, regular: 0x8000, directory: 0x4000 } as const;

/** Parses the central header at `at`; undefined when the directory is broken there. */
export function parseCentral(directory: Buffer, at: number): Parsed | undefined {
  if (at + fixedBytes.central > directory.length || directory.readUInt32LE(at) !== signature.central)
    return undefined;
  const nameEnd = at + fixedBytes.central + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const next = extraEnd + directory.readUInt16LE(at + 32);
  if (next > directory.length) return undefined;
  const rawName = directory.subarray(at + fixedBytes.central, nameEnd);
  const name = rawName.toString('utf8');
  const isDirectory = name.endsWith('/');
  const extra = directory.subarray(nameEnd, extraEnd);
  const wide = wideNumbers(extra, [
    directory.readUInt32LE(at + 24),
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ]);
  if (wide === undefined) return undefined;
  const [bytes = 0, compressedBytes = 0, headerOffset = 0] = wide;
  const flags = directory.readUInt16LE(at + 8);
  const outerMethod = directory.readUInt16LE(at + 10);
  const lock = outerMethod === aes.method && (flags & flag.encrypted) !== 0 ? findLock(extra) : undefined;
  const entry: ZipEntry = {
    name: isDirectory ? name.slice(0, -1) : name,
    rawName,
    isDirectory,
    flags,
    method: lock?.method ?? outerMethod,
    lock: lock ?? null,
    crc32: directory.readUInt32LE(at + 16),
    compressedBytes,
    bytes,
    headerOffset,
    dataOffset: 0,
  };
  const disk = directory.readUInt16LE(at + 34);
  const mode = directory.readUInt32LE(at + 38) >>> 16;
  return { entry, next, problems: [...centralProblems(entry, mode, disk)] };
}

function* centralProblems(entry: ZipEntry, mode: number, disk: number): Generator<PackageProblem> {
  const { name } = entry;
  const type = mode & fileType.mask;
  if (disk !== 0) yield problem('zipMultiDisk');
  if (!isUtf8(entry.rawName)) yield problem('zipName', name);
  const isStrange = (entry.flags & (entry.lock ? flag.masked : flag.encrypted | flag.masked)) !== 0;
  if (isStrange) yield problem('zipEncrypted', name);
  if ((entry.flags & flag.patched) !== 0) yield problem('zipMethod', name, 'bản vá');
  if (entry.method !== method.store && entry.method !== method.deflate)
    yield problem('zipMethod', name, String(entry.method));
  if (type !== 0 && type !== (entry.isDirectory ? fileType.directory : fileType.regular))
    yield problem('zipSpecial', name);
  if (entry.isDirectory && entry.bytes > 0) yield problem('zipSpecial', name);
  const packedBytes = entry.bytes + (entry.lock ? aesOverhead : 0);
  if (entry.lock && entry.compressedBytes < aesOverhead) yield problem('zipHeaders', name, 'kích thước');
  if (!isStrange && entry.method === method.store && packedBytes !== entry.compressedBytes)
    yield problem('zipHeaders', name, 'kích thước');
}

/** What a local header says, read from `head` which starts with it and holds its name and extra field. */
export function localDisagreement(head: Buffer, entry: ZipEntry): string | undefined {
  const nameEnd = fixedBytes.local + head.readUInt16LE(26);
  const ignored = ~(flag.descriptor | flag.encrypted | flag.utf8 | flag.masked);
  if ((head.readUInt16LE(6) | ignored) !== (entry.flags | ignored)) return 'cờ';
  if (head.readUInt16LE(8) !== (entry.lock ? aes.method : entry.method)) return 'cách nén';
  if (!head.subarray(fixedBytes.local, nameEnd).equals(entry.rawName)) return 'tên';
  if (entry.lock && extraField(head.subarray(nameEnd), aes.extraId)?.equals(entry.lock.extra) !== true)
    return 'mật khẩu';
  const wide = wideNumbers(head.subarray(nameEnd), [head.readUInt32LE(22), head.readUInt32LE(18)]);
  if (wide === undefined) return 'kích thước';
  const [bytes, compressedBytes] = wide;
  const crc = head.readUInt32LE(14);
  const isDeferred = (entry.flags & flag.descriptor) !== 0;
  if (crc !== entry.crc32 && !(isDeferred && crc === 0)) return 'CRC';
  if (bytes !== entry.bytes && !(isDeferred && bytes === 0)) return 'kích thước';
  if (compressedBytes !== entry.compressedBytes && !(isDeferred && compressedBytes === 0))
    return 'kích thước';
  return undefined;
}

/** Length of the data descriptor that `tail` begins with: 12 or 20 bytes, 4 more with a signature; undefined if none fits. */
export function descriptorLength(tail: Buffer, entry: ZipEntry): number | undefined {
  for (const signed of [4, 0])
    for (const wide of [false, true]) {
      const length = signed + (wide ? 20 : 12);
      if (tail.length < length) continue;
      if (signed === 4 && tail.readUInt32LE(0) !== signature.descriptor) continue;
      const at = signed + 4;
      const compressed = wide ? Number(tail.readBigUInt64LE(at)) : tail.readUInt32LE(at);
      const bytes = wide ? Number(tail.readBigUInt64LE(at + 8)) : tail.readUInt32LE(at + 4);
      const isSame = compressed === entry.compressedBytes && bytes === entry.bytes;
      if (isSame && tail.readUInt32LE(signed) === entry.crc32) return length;
    }
  return undefined;
}

function findLock(extra: Buffer): { hasCrc: boolean; method: number; extra: Buffer } | undefined {
  const field = extraField(extra, aes.extraId);
  const lock = field && parseAesExtra(field);
  // A copy: the directory it is a piece of is not kept.
  return field && lock ? { ...lock, extra: Buffer.from(field) } : undefined;
}

/** The content of the first extra field of an id; undefined without one, or when the fields are malformed. */
function extraField(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return undefined;
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, end);
    at = end;
  }
  return undefined;
}

/** The numbers, those of 0xffffffff replaced in order from the ZIP64 extra field; undefined when extra is malformed. */
function wideNumbers(extra: Buffer, numbers: number[]): number[] | undefined {
  let field: Buffer | undefined;
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (end > extra.length) return undefined;
    if (extra.readUInt16LE(at) === zip64Extra) field ??= extra.subarray(at + 4, end);
    at = end;
  }
  if (field === undefined) return numbers;
  let used = 0;
  const wide: number[] = [];
  for (const number of numbers) {
    if (number !== max32) wide.push(number);
    else if (used + 8 > field.length) return undefined;
    else {
      wide.push(Number(field.readBigUInt64LE(used)));
      used += 8;
    }
  }
  return wide;
}
