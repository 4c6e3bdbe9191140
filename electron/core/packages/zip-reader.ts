import fs from 'node:fs';
import { packageLimits } from '#shared/domain/package-limits.ts';
import { findPathFault, isUnportable } from '#shared/domain/safe-path.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { readAt } from './file-window.ts';
import { pathProblem, problem } from './problems.ts';
import { readZipEnd } from './zip-end.ts';
import { descriptorLength, localDisagreement, parseCentral, type ZipEntry } from './zip-entry.ts';
import { fixedBytes, flag, signature } from './zip-format.ts';

/** With any error the archive is not to be trusted at all. */
export type ZipArchive = { entries: ZipEntry[]; errors: PackageProblem[] };

/** Enough of the extra field for what writers put there, so that most local headers take one read. */
const usualExtraBytes = 96;

/**
 * Reads the directory of a zip as a hostile one: every entry must be described alike twice, lie alone in its place
 * with nothing between, and stay within packageLimits. Content is not read here (see zip-content.ts).
 */
export function readZip(fd: number): ZipArchive {
  const size = fs.fstatSync(fd).size;
  const end = readZipEnd(fd, size);
  if ('code' in end) return { entries: [], errors: [end] };
  const directory = readAt(fd, end.directoryOffset, end.directoryBytes) ?? Buffer.alloc(0);
  const archive: ZipArchive = { entries: [], errors: [] };
  let at = 0;
  for (let index = 0; index < end.entries; index += 1) {
    const parsed = parseCentral(directory, at);
    if (parsed === undefined) {
      archive.errors.push(problem('zipDirectory', null, `mục thứ ${index + 1} sai`));
      return archive;
    }
    archive.entries.push(parsed.entry);
    archive.errors.push(...parsed.problems);
    at = parsed.next;
  }
  if (at !== directory.length) archive.errors.push(problem('zipDirectory', null, 'độ dài sai'));
  archive.errors.push(...sizeProblems(archive.entries), ...nameProblems(archive.entries));
  archive.errors.push(...layoutProblems(fd, archive.entries, end.directoryOffset));
  return archive;
}

function* sizeProblems(entries: ZipEntry[]): Generator<PackageProblem> {
  let bytes = 0;
  let compressedBytes = 0;
  for (const entry of entries) {
    bytes += entry.bytes;
    compressedBytes += entry.compressedBytes;
    if (entry.bytes > packageLimits.entryBytes) yield problem('zipEntryTooLarge', entry.name);
    if (isBomb(entry.bytes, entry.compressedBytes)) yield problem('zipBomb', entry.name);
  }
  if (bytes > packageLimits.totalBytes) yield problem('zipTooLarge');
  if (isBomb(bytes, compressedBytes)) yield problem('zipBombTotal');
}

function isBomb(bytes: number, compressedBytes: number): boolean {
  return bytes > packageLimits.ratioFromBytes && bytes > compressedBytes * packageLimits.ratio;
}

/** Names that reach elsewhere, the same name twice, or a file where another entry needs a folder. */
function* nameProblems(entries: ZipEntry[]): Generator<PackageProblem> {
  const names = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const fault = findPathFault(entry.name);
    if (fault !== undefined && !isUnportable(fault)) yield pathProblem('pathUnsafe', entry.name, fault);
    if (names.has(entry.name)) yield problem('zipDuplicate', entry.name);
    names.set(entry.name, entry);
  }
  for (const { name } of entries) {
    const above = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (names.get(above)?.isDirectory === false) yield problem('zipConflict', above);
  }
}

/** Local headers in the order of the file: each must follow the one before exactly, up to the directory. */
function* layoutProblems(
  fd: number,
  entries: ZipEntry[],
  directoryOffset: number,
): Generator<PackageProblem> {
  let position = 0;
  for (const entry of entries.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    const { name, headerOffset } = entry;
    if (headerOffset < position) yield problem('zipOverlap', name);
    if (headerOffset > position) yield position === 0 ? problem('zipPrepended') : problem('zipGap', name);
    const head = headerOffset < directoryOffset ? readLocal(fd, entry) : undefined;
    if (head === undefined) {
      yield problem('zipHeaders', name, 'vị trí');
      return;
    }
    const disagreement = localDisagreement(head, entry);
    if (disagreement !== undefined) yield problem('zipHeaders', name, disagreement);
    entry.dataOffset = headerOffset + head.length;
    position = entry.dataOffset + entry.compressedBytes;
    if (position > directoryOffset) {
      yield problem('zipOverlap', name);
      return;
    }
    if ((entry.flags & flag.descriptor) === 0) continue;
    const tail = readAt(fd, position, Math.min(24, directoryOffset - position)) ?? Buffer.alloc(0);
    const length = descriptorLength(tail, entry);
    if (length === undefined) yield problem('zipHeaders', name, 'phần mô tả sau dữ liệu');
    position += length ?? 0;
  }
  if (position < directoryOffset) yield problem('zipGap', 'mục lục');
}

/** The local header with its name and extra field; undefined when there is none. */
function readLocal(fd: number, entry: ZipEntry): Buffer | undefined {
  const guess = fixedBytes.local + entry.rawName.length + usualExtraBytes;
  const head = readAt(fd, entry.headerOffset, guess) ?? readAt(fd, entry.headerOffset, fixedBytes.local);
  if (head === undefined || head.readUInt32LE(0) !== signature.local) return undefined;
  const length = fixedBytes.local + head.readUInt16LE(26) + head.readUInt16LE(28);
  return length <= head.length ? head.subarray(0, length) : readAt(fd, entry.headerOffset, length);
}
