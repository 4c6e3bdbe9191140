import fs from 'node:fs';
import path from 'node:path';
import { packageLimits } from '#shared/domain/package-limits.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { Control } from '../work/control.ts';
import type { BagInspection } from './bag-inspect.ts';
import { type BagReport, type ContentSink, checkContent, reportOn } from './bag-verify.ts';
import { type ChosenZip, openChosen } from './chosen-bag.ts';
import { renameOver } from './replace-file.ts';

/**
 * Extracts the bag in a zip (or in the volumes `zip` and `others`) into `folder`, which must not exist; the folder of the
 * bag itself is left out. Every hash is checked while writing, and a bag with any fault is refused. Throws AppError:
 * packageInvalid with every problem, packageLocked, volumesMissing, diskTooSmall, diskFull, notWritable; or Cancelled.
 * The folder appears only when complete; otherwise nothing is left.
 */
export async function extractPackage(
  {
    zip,
    name = zip,
    others = [],
    folder,
    password,
  }: {
    zip: string;
    /** The name the user knows. */
    name?: string;
    others?: ChosenZip[];
    folder: string;
    password?: string | undefined;
  },
  control: Control,
): Promise<BagReport> {
  const { source, bag, bytes, close } = await openChosen([{ zip, name }, ...others], password);
  try {
    mustBeWhole(name, bag);
    mustHaveRoom(folder, bytes);
    await appearWhenComplete(path.resolve(folder), async partial => {
      bag.errors.push(...(await checkContent(source, bag, control, createSink(partial))));
      mustBeWhole(name, bag);
    });
    return reportOn(zip, bag);
  } finally {
    close();
  }
}

/** @throws AppError packageInvalid */
function mustBeWhole(name: string, bag: BagInspection): void {
  const problems: PackageProblem[] = reportOn(name, bag).errors;
  if (problems.length > 0) throw new AppError('packageInvalid', { path: name, problems });
}
export function mustHaveRoom(folder: string, bytes: number): void {
  let free: number;
  try {
    const disk = fs.statfsSync(path.dirname(folder));
    free = disk.bavail * disk.bsize;
  } catch (error) {
    throw targetError(folder, error);
  }
  if (bytes > free - packageLimits.freeBytes)
    throw new AppError('diskTooSmall', { path: folder, neededBytes: bytes + packageLimits.freeBytes });
}

export async function appearWhenComplete(
  folder: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  const partial = `${folder}.partial`;
  try {
    // Renaming would replace an empty folder that is there: making it lets the system say that the place is taken.
    if (fs.existsSync(folder)) fs.mkdirSync(folder);
    fs.rmSync(partial, { recursive: true, force: true });
    fs.mkdirSync(partial);
  } catch (error) {
    throw targetError(folder, error);
  }
  try {
    await fill(partial);
    renameOver(partial, folder);
  } catch (error) {
    fs.rmSync(partial, { recursive: true, force: true, maxRetries: 5 });
    throw targetError(folder, error);
  }
}

/** Writes below `root`, creating every file anew: a name that is there already is never followed or overwritten. */
export function createSink(root: string): ContentSink {
  return inside => {
    const place = placeBelow(root, inside);
    const fd = attempt(root, () => {
      fs.mkdirSync(path.dirname(place), { recursive: true });
      return fs.openSync(place, 'wx');
    });
    return {
      write: chunk => attempt(root, () => writeAll(fd, chunk)),
      close: () => attempt(root, () => fs.closeSync(fd)),
    };
  };
}

/**
 * Writes into `root`, which is looked at meanwhile: each file comes into being under `staging` and appears in its place
 * when it is complete. What no manifest lists (`isListed`) is not written.
 */
export function createShownSink(
  root: string,
  staging: string,
  isListed: (path: string) => boolean,
): ContentSink {
  let count = 0;
  return inside => {
    if (!isListed(inside)) return undefined;
    const place = placeBelow(root, inside);
    count += 1;
    const hidden = path.join(staging, String(count));
    const fd = attempt(root, () => fs.openSync(hidden, 'wx'));
    return {
      write: chunk => attempt(root, () => writeAll(fd, chunk)),
      close: () =>
        attempt(root, () => {
          fs.closeSync(fd);
          fs.mkdirSync(path.dirname(place), { recursive: true });
          renameOver(hidden, place);
        }),
    };
  };
}

function placeBelow(root: string, inside: string): string {
  const place = path.join(root, ...inside.split('/'));
  if (!place.startsWith(root + path.sep)) throw new Error(`path escapes its folder: ${inside}`);
  return place;
}

function attempt<T>(root: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw targetError(root, error);
  }
}

function writeAll(fd: number, chunk: Uint8Array): void {
  for (let written = 0; written < chunk.length; ) written += fs.writeSync(fd, chunk, written);
}
