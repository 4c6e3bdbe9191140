import { packageLimits } from '#shared/domain/package-limits.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { readAt } from './file-window.ts';
import { problem } from './problems.ts';
import { fixedBytes, max16, max32, signature } from './zip-format.ts';

/** Where the central directory lies. */
export type ZipEnd = { entries: number; directoryOffset: number; directoryBytes: number };

/** A directory larger than this is no directory of 20,000 ordinary names. */
const maxDirectoryBytes = 64 * 1024 ** 2;

/** Finds the end of a zip of `size` bytes, strictly: it must close the file, and the directory must touch it. */
export function readZipEnd(fd: number, size: number): ZipEnd | PackageProblem {
  const tailBytes = Math.min(size, fixedBytes.end + max16);
  const tail = readAt(fd, size - tailBytes, tailBytes) ?? Buffer.alloc(0);
  const at = findEnd(tail);
  if (at === undefined) return withoutEnd(fd, tail);
  const end = tail.subarray(at);
  let position = size - tailBytes + at;
  if (end.readUInt16LE(4) !== end.readUInt16LE(6)) return problem('zipMultiDisk');
  let disk = end.readUInt16LE(4);
  let found: ZipEnd = {
    entries: end.readUInt16LE(10),
    directoryBytes: end.readUInt32LE(12),
    directoryOffset: end.readUInt32LE(16),
  };
  let onThisDisk = end.readUInt16LE(8);
  const isWide =
    found.entries === max16 ||
    found.directoryBytes === max32 ||
    found.directoryOffset === max32 ||
    disk === max16;
  const locator = isWide ? readAt(fd, position - fixedBytes.locator64, fixedBytes.locator64) : undefined;
  if (locator?.readUInt32LE(0) === signature.locator64) {
    if (locator.readUInt32LE(16) > 1) return problem('zipMultiDisk');
    position = Number(locator.readBigUInt64LE(8));
    const end64 = position < size ? readAt(fd, position, fixedBytes.end64) : undefined;
    if (end64?.readUInt32LE(0) !== signature.end64) return problem('zipDirectory', null, 'phần ZIP64 sai');
    disk = end64.readUInt32LE(16) | end64.readUInt32LE(20);
    onThisDisk = Number(end64.readBigUInt64LE(24));
    found = {
      entries: Number(end64.readBigUInt64LE(32)),
      directoryBytes: Number(end64.readBigUInt64LE(40)),
      directoryOffset: Number(end64.readBigUInt64LE(48)),
    };
  }
  if (disk !== 0 || onThisDisk !== found.entries) return problem('zipMultiDisk');
  if (found.entries > packageLimits.entries) return problem('zipTooManyEntries', null, String(found.entries));
  if (found.directoryBytes > maxDirectoryBytes) return problem('zipDirectory', null, 'mục lục quá lớn');
  const gap = position - (found.directoryOffset + found.directoryBytes);
  if (gap > 0 && readAt(fd, found.directoryOffset, 4)?.readUInt32LE(0) !== signature.central)
    return problem('zipPrepended');
  if (gap !== 0) return problem('zipDirectory', null, 'vị trí hoặc độ dài sai');
  return found;
}

/** The last end record whose comment closes the file; a record inside someone's comment is not taken for it. */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - fixedBytes.end; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== signature.end) continue;
    if (at + fixedBytes.end + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return undefined;
}

function withoutEnd(fd: number, tail: Buffer): PackageProblem {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature.end);
  if (tail.includes(mark)) return problem('zipTrailing');
  const first = readAt(fd, 0, 4)?.readUInt32LE(0);
  if (first === signature.descriptor) return problem('zipMultiDisk');
  return problem(first === signature.local ? 'zipTruncated' : 'notPackage');
}
