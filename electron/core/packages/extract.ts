import fs from 'node:fs';
import path from 'node:path';
import { packageLimits } from '#shared/domain/package-limits.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { Control } from '../work/control.ts';
import { type BagInspection, inspectBag, isUnopenable } from './bag-inspect.ts';
import { openBagSource } from './bag-source.ts';
import { type BagReport, type ContentSink, checkContent, reportOn } from './bag-verify.ts';
import { problem } from './problems.ts';
import { renameOver } from './replace-file.ts';

/**
 * Extracts the bag in a zip into `folder`, which must not exist; the folder of the bag itself is left out. Every hash is
 * checked while writing. Throws AppError: packageInvalid with every problem, diskTooSmall, diskFull, notWritable; or
 * Cancelled. The folder appears only when complete; otherwise nothing is left.
 */
export async function extractPackage(
  input: { zip: string; folder: string; password?: string | undefined },
  control: Control,
): Promise<BagReport> {
  const source = openBagSource(input.zip, input.password);
  try {
    const bag = await inspectBag(source);
    if (source.errors.length === 0 && fs.statSync(input.zip).isDirectory())
      bag.errors.push(problem('notPackage'));
    bag.errors.push(...bag.warnings.filter(isUnopenable));
    mustBeValid(input.zip, bag);
    mustHaveRoom(
      input.folder,
      [...source.files.values()].reduce((sum, file) => sum + file.bytes, 0),
    );
    await appearWhenComplete(path.resolve(input.folder), async partial => {
      bag.errors.push(...(await checkContent(source, bag, control, createSink(partial))));
      mustBeValid(input.zip, bag);
    });
    return reportOn(input.zip, bag);
  } finally {
    source.close();
  }
}

/** @throws AppError packageLocked, packageInvalid */
export function mustBeValid(zip: string, bag: BagInspection): void {
  const problems: PackageProblem[] = reportOn(zip, bag).errors;
  const lock = problems.find(({ code }) => code === 'zipLocked' || code === 'zipPassword');
  if (lock) throw new AppError('packageLocked', { path: zip, wrong: lock.code === 'zipPassword' });
  if (problems.length > 0) throw new AppError('packageInvalid', { path: zip, problems });
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
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw targetError(root, error);
    }
  };
  return inside => {
    const place = path.join(root, ...inside.split('/'));
    if (!place.startsWith(root + path.sep)) throw new Error(`path escapes its folder: ${inside}`);
    const fd = attempt(() => {
      fs.mkdirSync(path.dirname(place), { recursive: true });
      return fs.openSync(place, 'wx');
    });
    return {
      write: chunk =>
        attempt(() => {
          for (let written = 0; written < chunk.length; ) written += fs.writeSync(fd, chunk, written);
        }),
      close: () => attempt(() => fs.closeSync(fd)),
    };
  };
}
