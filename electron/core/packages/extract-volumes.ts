import { basename } from 'node:path';
import { packageLimits } from '#shared/domain/package-limits.ts';
import { volumeTail } from '#shared/domain/package-names.ts';
import { AppError } from '#shared/errors.ts';
import type { Control } from '../work/control.ts';
import { type BagInspection, inspectBag, isUnopenable } from './bag-inspect.ts';
import { type BagSource, openBagSource } from './bag-source.ts';
import { type BagReport, checkContent, reportOn } from './bag-verify.ts';
import { appearWhenComplete, createSink, mustBeValid, mustHaveRoom } from './extract.ts';
import { problem } from './problems.ts';
import { type VolumeLabel, volumeFolder } from './volume-label.ts';

/** A file that was chosen: where its bytes are, and the name the user knows. */
export type ChosenZip = { zip: string; name: string };

type OpenVolume = ChosenZip & { label: VolumeLabel; bag: BagInspection; source: BagSource };

/**
 * Puts the volumes of a package together into `folder`, in whatever order they were chosen, and checks that what came
 * out is the package they all name. Each byte is read once: the hashes of the whole are compared with those of the volumes.
 * @throws AppError packageInvalid naming the volume, packageLocked, volumesMissing, and what extractPackage throws
 */
export async function extractVolumes(
  { chosen, folder, password }: { chosen: ChosenZip[]; folder: string; password?: string | undefined },
  control: Control,
): Promise<BagReport> {
  const open: BagSource[] = [];
  try {
    const volumes: OpenVolume[] = [];
    for (const each of chosen) {
      const source = openBagSource(each.zip, password);
      open.push(source);
      const bag = await inspectBag(source);
      mustBeValid(each.name, bag);
      if (!bag.volume) refuse(each.name, 'volumeOther');
      const label = bag.volume;
      const first = volumes[0]?.label ?? label;
      if (label.group !== first.group || label.count !== first.count) refuse(each.name, 'volumeOther');
      const same = volumes.find(other => other.label.number === label.number);
      if (same && same.bag.digest !== bag.digest) refuse(each.name, 'volumeOther');
      if (!same) volumes.push({ ...each, label, bag, source });
    }
    mustBeComplete(volumes);
    const bytes = volumes.reduce((sum, { bag }) => sum + bag.bytes, 0);
    // What all of them hold together is one package and must be one that could be opened as such.
    if (bytes > packageLimits.totalBytes) refuse(chosen[0]?.name ?? folder, 'zipTooLarge');
    mustHaveRoom(folder, bytes);
    let report: BagReport | undefined;
    await appearWhenComplete(folder, async partial => {
      let before = 0;
      for (const { name, bag, source } of volumes) {
        const sink = createSink(partial);
        const onProgress = (done: number) => control.onProgress(Math.min(before + done, bytes), bytes);
        const faults = await checkContent(source, bag, { ...control, onProgress }, path =>
          path.startsWith(volumeFolder) ? sink(path.slice(volumeFolder.length)) : undefined,
        );
        bag.errors.push(...faults);
        mustBeValid(name, bag);
        before += bag.bytes;
      }
      report = await judgeWhole(partial, volumes);
    });
    if (!report) throw new Error('no report');
    return report;
  } finally {
    for (const source of open) source.close();
  }
}

function refuse(
  path: string,
  code: 'volumeOther' | 'volumeOverlap' | 'zipTooLarge',
  file: string | null = null,
): never {
  throw new AppError('packageInvalid', { path, problems: [problem(code, file)] });
}

function mustBeComplete(volumes: OpenVolume[]): void {
  const [first] = volumes;
  if (!first) throw new Error('no volume');
  const paths = new Set<string>();
  for (const { name, source } of volumes)
    for (const path of source.files.keys()) {
      if (!path.startsWith(volumeFolder)) continue;
      if (paths.has(path)) refuse(name, 'volumeOverlap', path);
      paths.add(path);
    }
  const { number, count } = first.label;
  const there = new Set(volumes.map(({ label }) => label.number));
  const name = basename(first.name.replaceAll('\\', '/'));
  const nameOf = (each: number) => name.replace(volumeTail(number, count), volumeTail(each, count));
  const missing = Array.from({ length: count }, (_, index) => index + 1)
    .filter(each => !there.has(each))
    .map(each => (nameOf(each) === name ? `tập ${each}` : nameOf(each)));
  if (missing.length > 0) throw new AppError('volumesMissing', { path: first.name, count, missing });
}

/** The files lie there and are what their volumes say; now whether they are what the whole package says. */
async function judgeWhole(folder: string, volumes: OpenVolume[]): Promise<BagReport> {
  const [first] = volumes;
  const source = openBagSource(folder);
  try {
    const whole = await inspectBag(source);
    const carried = new Map(volumes.flatMap(({ bag }) => bag.manifests.flatMap(each => [...each.hashes])));
    for (const { algorithm, hashes } of whole.manifests)
      for (const [path, hash] of hashes)
        if (carried.get(volumeFolder + path) !== hash)
          whole.errors.push(problem('hashMismatch', path, algorithm.toUpperCase()));
    if (whole.digest !== first?.label.digest || whole.volume) whole.errors.push(problem('volumeOther'));
    whole.errors.push(...whole.warnings.filter(isUnopenable));
    mustBeValid(first?.name ?? folder, whole);
    return reportOn(folder, whole);
  } finally {
    source.close();
  }
}
