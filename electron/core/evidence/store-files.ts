import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorText } from '#shared/error-text.ts';
import { AppError, type ErrorCode, type PackageProblem } from '#shared/errors.ts';
import { sourceError, targetError } from '../file-errors.ts';
import { type Control, createMeter } from '../work/control.ts';
import { storedPath } from '../workspace/folders.ts';

/** A file to take in: `uploaded` files already lie in the incoming folder and are moved from there. */
export type IncomingFile = { path: string; name: string; uploaded: boolean };
export type StoredFile = { name: string; sha256: string; sizeBytes: number };

const blockBytes = 1 << 20;

/** What concerns the store or the whole task, not one file. */
const stopsAll = new Set<ErrorCode>(['diskFull', 'notWritable', 'cancelled']);

/**
 * Copies files into the content-addressed store, each read once and hashed as it is copied. A file that cannot be
 * read, is empty or changes meanwhile is named in `failed`; the others go through.
 * @throws AppError diskFull, notWritable when the store itself cannot be written; Cancelled
 */
export function storeFiles(
  { files, store, incoming }: { files: IncomingFile[]; store: string; incoming: string },
  control: Control,
): { stored: StoredFile[]; failed: PackageProblem[] } {
  const stored: StoredFile[] = [];
  const failed: PackageProblem[] = [];
  const totalBytes = files.reduce((sum, file) => sum + sizeOrZero(file.path), 0);
  const advance = createMeter(control, totalBytes);
  for (const file of files) {
    try {
      stored.push(storeFile(file, store, incoming, advance));
    } catch (error) {
      if (!(error instanceof AppError) || stopsAll.has(error.code)) throw error;
      failed.push({ code: error.code, message: errorText(error.code, error.details), file: file.name });
    }
  }
  return { stored, failed };
}

function sizeOrZero(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function storeFile(
  file: IncomingFile,
  store: string,
  incoming: string,
  advance: (bytes: number) => void,
): StoredFile {
  const staging = file.uploaded ? file.path : join(incoming, randomUUID());
  try {
    const { sha256, sizeBytes } = takeIn(file, staging, advance);
    const target = storedPath(store, sha256);
    if (sizeOrZero(target) !== sizeBytes) {
      attempt(() => {
        mkdirSync(dirname(target), { recursive: true });
        renameSync(staging, target);
      }, target);
    }
    return { name: file.name.normalize('NFC'), sha256, sizeBytes };
  } finally {
    rmSync(staging, { force: true });
  }
}

/** Brings the bytes to `staging` (an upload is there already), hashing them on the way, and flushes them to the disk. */
function takeIn(file: IncomingFile, staging: string, advance: (bytes: number) => void) {
  const named = file.uploaded ? file.name : file.path;
  const source = openToRead(file.path, named);
  try {
    const before = fstatSync(source);
    if (before.size === 0) throw new AppError('fileEmpty', { path: named });
    const output = attempt(() => openSync(staging, file.uploaded ? 'r+' : 'wx'), staging);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    try {
      const buffer = Buffer.allocUnsafe(blockBytes);
      for (
        let length = readBlock(source, buffer, named);
        length > 0;
        length = readBlock(source, buffer, named)
      ) {
        const block = buffer.subarray(0, length);
        if (!file.uploaded) attempt(() => writeAll(output, block), staging);
        hash.update(block);
        sizeBytes += length;
        advance(length);
      }
      attempt(() => fsyncSync(output), staging);
    } finally {
      closeSync(output);
    }
    const after = fstatSync(source);
    if (after.mtimeMs !== before.mtimeMs || sizeBytes !== before.size)
      throw new AppError('fileChanged', { path: named });
    return { sha256: hash.digest('hex'), sizeBytes };
  } finally {
    closeSync(source);
  }
}

/** Looks before it opens: opening a pipe or a device would wait for ever. */
function openToRead(path: string, named: string): number {
  try {
    const what = statSync(path);
    if (what.isDirectory()) throw new AppError('fileIsFolder', { path: named });
    if (!what.isFile())
      throw new AppError('fileUnreadable', { path: named, reason: 'không phải tệp thường' });
    return openSync(path, 'r');
  } catch (error) {
    throw sourceError(named, error);
  }
}

function readBlock(source: number, buffer: Buffer, named: string): number {
  try {
    return readSync(source, buffer, 0, buffer.length, null);
  } catch (error) {
    throw sourceError(named, error);
  }
}

function attempt<T>(write: () => T, target: string): T {
  try {
    return write();
  } catch (error) {
    throw targetError(target, error);
  }
}

function writeAll(output: number, block: Uint8Array): void {
  for (let done = 0; done < block.length; ) done += writeSync(output, block, done);
}
