import { rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { volumeStem, volumeTail } from '#shared/domain/package-names.ts';
import type { Control } from '../work/control.ts';
import { type BagPlan, type PackageInput, planBag, sizeOf } from './bag-plan.ts';
import { mustFit, type WrittenPackage, writeBag, writePackage } from './bag-writer.ts';
import { shortCode } from './package-code.ts';
import { planVolumes } from './plan-volumes.ts';
import { noteExport } from './unfinished-exports.ts';
import { volumeFolder, volumeInfo } from './volume-label.ts';
import { type VolumeList, volumeIndex, volumeReadMe } from './volume-pages.ts';

export type WrittenVolumes = WrittenPackage & {
  /** The files that were written; one where the package fits into one. */
  volumes: { path: string; bytes: number }[];
};

/**
 * Writes a package as volumes of at most `volumeBytes`, each a bag of its own that can be checked alone. Laid over each
 * other they are the bag of `input`, byte for byte, with its digest (volume-label.ts). A package that fits into one volume
 * is written as it is. All volumes get their names together, at the end; whatever fails, none is left.
 */
export async function writeVolumes(
  input: PackageInput,
  { volumeBytes, incoming }: { volumeBytes: number | null; incoming: string },
  control: Control,
): Promise<WrittenVolumes> {
  if (volumeBytes === null) return writeAsOne(input, control);
  const whole = planBag(input);
  mustFit(input, whole.payload);
  const groups = planVolumes(whole.files, volumeBytes);
  if (groups.length < 2) return writeAsOne(input, control);
  const volumes = planEach(input, whole, groups);
  const written = await writeEach(volumes, incoming, control);
  return {
    path: written[0]?.path ?? input.target,
    digest: whole.digest,
    shortCode: shortCode(whole.digest),
    files: whole.payload.size,
    payloadBytes: sizeOf(whole.payload),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    volumes: written,
  };
}

async function writeAsOne(input: PackageInput, control: Control): Promise<WrittenVolumes> {
  const written = await writePackage(input, control);
  return { ...written, volumes: [{ path: written.path, bytes: written.bytes }] };
}

type Volume = { input: PackageInput; plan: BagPlan };

function planEach(whole: PackageInput, { digest }: BagPlan, groups: BagPlan['files'][]): Volume[] {
  const { dir, name, ext } = parse(whole.target);
  const count = groups.length;
  const code = shortCode(digest);
  const list: VolumeList = {
    code,
    about: whole.bagInfo,
    volumes: groups.map((files, index) => ({
      stem: volumeStem(whole.stem, index + 1, count),
      files: files.map(({ path, size }) => ({ path, size })),
    })),
  };
  return groups.map((files, index) => {
    const number = index + 1;
    const input: PackageInput = {
      ...whole,
      code,
      stem: volumeStem(whole.stem, number, count),
      target: join(dir, `${name}${volumeTail(number, count)}${ext}`),
      payload: files.map(({ path, source }) => ({ path: volumeFolder + path, source })),
      tagFiles: [
        { path: 'DOC-TRUOC.txt', content: () => volumeReadMe(list, number) },
        { path: 'index.html', content: () => volumeIndex(list, number) },
      ],
      bagInfo: [...whole.bagInfo, ...volumeInfo(whole.bagInfo, { number, count, digest })],
    };
    return { input, plan: planBag(input) };
  });
}

/** Each volume waits with its name until all that follow are written and checked. */
async function writeEach(volumes: Volume[], incoming: string, control: Control) {
  const sizes = volumes.map(({ plan }) => 2 * plan.files.reduce((sum, { size }) => sum + size, 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const written: { path: string; bytes: number }[] = [];
  async function writeFrom(index: number, doneBefore: number): Promise<void> {
    const volume = volumes[index];
    if (!volume) return;
    const { target } = volume.input;
    const takeBackNote = noteExport(incoming, target);
    const onProgress = (done: number) => control.onProgress(doneBefore + done, total);
    const next = doneBefore + (sizes[index] ?? 0);
    try {
      const bytes = await writeBag(volume.input, volume.plan, { ...control, onProgress }, () =>
        writeFrom(index + 1, next),
      );
      written.unshift({ path: target, bytes });
    } catch (error) {
      for (const { path } of written.splice(0)) rmSync(path, { force: true });
      throw error;
    } finally {
      takeBackNote();
    }
  }
  await writeFrom(0, 0);
  return written;
}
