import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { packageLimits } from '#shared/domain/package-limits.ts';
import { volumeTail } from '#shared/domain/package-names.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { type BagInspection, inspectBag, isUnopenable } from './bag-inspect.ts';
import { type BagSource, openBagSource } from './bag-source.ts';
import { reportOn } from './bag-verify.ts';
import { isOfContent, problem } from './problems.ts';
import { type VolumeLabel, volumeFolder } from './volume-label.ts';

/** A file that was chosen: where its bytes are, and the name the user knows. */
export type ChosenZip = { zip: string; name: string };

/** A package as one bag, whether it lies in one file or in volumes; nothing of it has been written anywhere. */
export type ChosenBag = {
  source: BagSource;
  /** Its errors are of the content alone: a structure that cannot be trusted was refused. */
  bag: BagInspection;
  /** What all files of it take when they are extracted. */
  bytes: number;
  close(): void;
};

type OpenVolume = ChosenZip & { label: VolumeLabel; bag: BagInspection; source: BagSource };

/**
 * Looks at the whole structure of what was chosen, in whatever order volumes are; reads directories, headers and tag
 * files alone. @throws AppError packageInvalid naming the file, packageLocked, volumesMissing
 */
export async function openChosen(chosen: readonly ChosenZip[], password?: string): Promise<ChosenBag> {
  const open: BagSource[] = [];
  const close = () => {
    for (const source of open) source.close();
  };
  try {
    const looked: (ChosenZip & { bag: BagInspection; source: BagSource })[] = [];
    for (const each of chosen) {
      const source = openBagSource(each.zip, password);
      open.push(source);
      const bag = await inspectBag(source);
      if (source.errors.length === 0 && statSync(each.zip).isDirectory())
        bag.errors.push(problem('notPackage'));
      mustBeSound(each.name, bag);
      looked.push({ ...each, bag, source });
      // What is chosen beside a package in one file is another package.
      if (!bag.volume && looked.length === 1) return { source, bag, bytes: bytesOf(source), close };
    }
    const volumes = sortOut(looked);
    mustBeComplete(volumes);
    const source = lay(volumes);
    const bytes = bytesOf(source);
    // What all of them hold together is one package and must be one that could be opened as such.
    if (bytes > packageLimits.totalBytes) refuse(chosen[0]?.name ?? '', 'zipTooLarge');
    return { source, bag: await inspectWhole(source, volumes), bytes, close };
  } catch (error) {
    close();
    throw error;
  }
}

function bytesOf(source: BagSource): number {
  return [...source.files.values()].reduce((sum, file) => sum + file.bytes, 0);
}

/** @throws AppError packageLocked, packageInvalid: with anything wrong but its content nothing of it may be written */
function mustBeSound(path: string, bag: BagInspection): void {
  bag.errors.push(...bag.warnings.filter(isUnopenable));
  const lock = bag.errors.find(({ code }) => code === 'zipLocked' || code === 'zipPassword');
  if (lock) throw new AppError('packageLocked', { path, wrong: lock.code === 'zipPassword' });
  if (!bag.errors.every(isOfContent))
    throw new AppError('packageInvalid', { path, problems: reportOn(path, bag).errors });
}

function sortOut(looked: readonly (ChosenZip & { bag: BagInspection; source: BagSource })[]): OpenVolume[] {
  const volumes: OpenVolume[] = [];
  for (const each of looked) {
    const label = each.bag.volume;
    if (!label) return refuse(each.name, 'volumeOther');
    const first = volumes[0]?.label ?? label;
    if (label.group !== first.group || label.count !== first.count) refuse(each.name, 'volumeOther');
    const same = volumes.find(other => other.label.number === label.number);
    if (same && same.bag.digest !== each.bag.digest) refuse(each.name, 'volumeOther');
    if (!same) volumes.push({ ...each, label });
  }
  return volumes;
}

function refuse(
  path: string,
  code: 'volumeOther' | 'volumeOverlap' | 'zipTooLarge',
  file: string | null = null,
): never {
  throw new AppError('packageInvalid', { path, problems: [problem(code, file)] });
}

function mustBeComplete(volumes: readonly OpenVolume[]): void {
  const [first] = volumes;
  if (!first) throw new Error('no volume');
  const { number, count } = first.label;
  const there = new Set(volumes.map(({ label }) => label.number));
  const name = basename(first.name.replaceAll('\\', '/'));
  const nameOf = (each: number) => name.replace(volumeTail(number, count), volumeTail(each, count));
  const missing = Array.from({ length: count }, (_, index) => index + 1)
    .filter(each => !there.has(each))
    .map(each => (nameOf(each) === name ? `tập ${each}` : nameOf(each)));
  if (missing.length > 0) throw new AppError('volumesMissing', { path: first.name, count, missing });
}

/** The files of all volumes laid over each other: the bag that was split. */
function lay(volumes: readonly OpenVolume[]): BagSource {
  const whole: BagSource = {
    files: new Map(),
    normalised: new Map(),
    hasDataFolder: true,
    errors: [],
    warnings: [],
    close: () => {},
  };
  for (const { name, source } of volumes)
    for (const [path, file] of source.files) {
      if (!path.startsWith(volumeFolder)) continue;
      const inside = path.slice(volumeFolder.length);
      if (whole.files.has(inside)) refuse(name, 'volumeOverlap', path);
      whole.files.set(inside, file);
      whole.normalised.set(inside.normalize('NFC'), inside);
    }
  return whole;
}

/** Also compares what the whole says of each file with what its volume says: whoever checks the one checks the other. */
async function inspectWhole(source: BagSource, volumes: readonly OpenVolume[]): Promise<BagInspection> {
  const [first] = volumes;
  const bag = await inspectBag(source);
  if (bag.digest !== first?.label.digest || bag.volume) bag.errors.unshift(problem('volumeOther'));
  mustBeSound(first?.name ?? '', bag);
  const carried = new Map(
    volumes.flatMap(volume => volume.bag.manifests.flatMap(({ hashes }) => [...hashes])),
  );
  for (const { algorithm, hashes } of bag.manifests)
    for (const [path, hash] of hashes)
      if (carried.get(volumeFolder + path) !== hash)
        bag.errors.push(problem('hashMismatch', path, algorithm.toUpperCase()));
  bag.errors.push(
    ...volumes.flatMap(({ name, bag: { errors } }) => errors.map(each => inVolume(each, name))),
  );
  return bag;
}

function inVolume(fault: PackageProblem, name: string): PackageProblem {
  return { ...fault, message: `${basename(name.replaceAll('\\', '/'))}: ${fault.message}` };
}
