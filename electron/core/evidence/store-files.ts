import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorText } from '#shared/error-text.ts';
import { AppError, type ErrorCode, type PackageProblem } from '#shared/errors.ts';
import { sourceError, targetError } from '#shared/file-errors.ts';
import { flushFolder, renameOver } from '../packages/replace-file.ts';
import { type Control, createMeter } from '../work/control.ts';
import { storedPath } from '../workspace/folders.ts';
import { digestOfFile } from './file-digest.ts';

/** A file to take in: `uploaded` files already lie in the incoming folder and are moved from there. */
export type IncomingFile = { path: string; name: string; uploaded: boolean };
/** `at`: its place among the files that were to be taken in. */
export type StoredFile = { at: number; name: string; sha256: string; sizeBytes: number };

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
  const staged: StagedFile[] = [];
  const failed: PackageProblem[] = [];
  const totalBytes = files.reduce((sum, file) => sum + sizeOrZero(file.path), 0);
  const advance = createMeter(control, totalBytes);
  const places = files.map(file => (file.uploaded ? file.path : join(incoming, randomUUID())));
  try {
    for (const [index, file] of files.entries()) {
      try {
        const staging = places[index] ?? '';
        staged.push({
          at: index,
          name: file.name.normalize('NFC'),
          staging,
          ...takeIn(file, staging, advance),
        });
      } catch (error) {
        if (!(error instanceof AppError) || stopsAll.has(error.code)) throw error;
        failed.push({ code: error.code, message: errorText(error.code, error.details), file: file.name });
      }
    }
    attempt(() => keep(staged, store), store);
    return { stored: staged.map(({ staging: _staging, ...file }) => file), failed };
  } finally {
    for (const place of places) rmSync(place, { force: true });
  }
}

type StagedFile = StoredFile & { staging: string };

/**
 * Gives the files their places in the store, all of them once all have been read, so that a cancel or a full disk
 * before leaves no stranger there. A stored copy that is damaged is replaced: attaching the file anew is the remedy.
 */
function keep(files: StagedFile[], store: string): void {
  for (const { staging, sha256, sizeBytes } of files) {
    const target = storedPath(store, sha256);
    if (sizeOrZero(target) === sizeBytes && digestOfFile(target) === sha256) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameOver(staging, target);
  }
  for (const folder of new Set(files.map(({ sha256 }) => dirname(storedPath(store, sha256)))))
    flushFolder(folder);
  flushFolder(store);
}

/** For the progress bar alone: what cannot be looked at is said when it is read. */
function sizeOrZero(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Brings the bytes to `staging` (an upload is there already), hashing them on the way, and flushes them to the disk. */
function takeIn(file: IncomingFile, staging: string, advance: (bytes: number) => void) {
  const named = file.uploaded ? file.name : file.path;
  const source = openToRead(file.path, named);
  try {
    const before = fstatSync(source);
    if (before.size === 0) throw new AppError('fileEmpty', { path: named });
    // The user knows the folder of the workspace, not the names inside.
    const workspace = dirname(dirname(staging));
    const output = attempt(() => openSync(staging, file.uploaded ? 'r+' : 'wx'), workspace);
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
        if (!file.uploaded) attempt(() => writeAll(output, block), workspace);
        hash.update(block);
        sizeBytes += length;
        advance(length);
      }
      attempt(() => fsyncSync(output), workspace);
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
