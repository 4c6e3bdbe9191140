import { mkdirSync, rmSync } from 'node:fs';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { Control } from '../work/control.ts';
import { checkContent } from './bag-verify.ts';
import { type ChosenZip, openChosen } from './chosen-bag.ts';
import { createShownSink } from './extract.ts';

/**
 * The long look at a package of which beginPackage took the first: extracts all of it into `folder`, which is made, and
 * compares every file with the manifests. Each file appears in its place when it is complete, also one that is not what
 * it should be; what no manifest lists is left out. Stopped or failed, what was extracted so far stays.
 * @returns what is wrong with the content
 * @throws AppError fileChanged when it is another package by now, fileUnreadable, diskFull, notWritable; Cancelled
 */
export async function finishPackage(
  {
    chosen,
    folder,
    digest,
    password,
  }: { chosen: ChosenZip[]; folder: string; digest: string; password?: string | undefined },
  control: Control,
): Promise<PackageProblem[]> {
  const [{ name } = { name: folder }] = chosen;
  const { source, bag, close } = await openChosen(chosen, password);
  const staging = `${folder}.partial`;
  try {
    if (bag.digest !== digest) throw new AppError('fileChanged', { path: name });
    try {
      for (const each of [folder, staging]) mkdirSync(each);
    } catch (error) {
      throw targetError(folder, error);
    }
    const listed = new Set(bag.manifests.flatMap(({ hashes }) => [...hashes.keys()]));
    const isListed = (path: string) => listed.has(path) || !path.startsWith('data/');
    const faults = await checkContent(source, bag, control, createShownSink(folder, staging, isListed));
    const unread = faults.find(({ code }) => code === 'fileUnreadable');
    if (unread) throw new AppError('fileUnreadable', { path: name, reason: unread.message });
    return [...bag.errors, ...faults];
  } finally {
    close();
    rmSync(staging, { recursive: true, force: true });
  }
}
