import { closeSync, openSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reviewJsonPath } from '#shared/domain/review-json.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { type ChosenZip, openChosen } from './chosen-bag.ts';
import { mustHaveRoom } from './extract.ts';
import { findVolumesBeside, volumeLabelOf } from './find-volumes.ts';
import { shortCode } from './package-code.ts';
import { dossierPath, type PackageData, readPackageData, setPath } from './package-data.ts';
import { problem } from './problems.ts';

/** A package of which the structure and the small files were read; `chosen` are all files it lies in. */
export type BegunPackage = {
  chosen: ChosenZip[];
  fileName: string;
  digest: string;
  shortCode: string;
  /** What all of it takes when it is extracted. */
  bytes: number;
} & ((PackageData & { kind: 'dossier' | 'part' }) | { kind: 'review' });

/**
 * The first look at a package: its whole structure, and what its small files say. Nothing is written, and a package whose
 * structure cannot be trusted or whose data cannot be read gets no further.
 * @throws AppError packageInvalid with every problem, packageLocked, volumesMissing, diskTooSmall, fileUnreadable
 */
export async function beginPackage({
  zip,
  name,
  others = [],
  lookBeside = false,
  received,
  password,
}: ChosenZip & {
  /** What was chosen together with it: the other volumes of a package that was split. */
  others?: ChosenZip[];
  /** Whether volumes that were not chosen are looked for in the folder of this one. */
  lookBeside?: boolean;
  received: string;
  password?: string | undefined;
}): Promise<BegunPackage> {
  for (const each of [{ zip, name }, ...others]) mustBeFile(each.zip, each.name);
  const label = await volumeLabelOf(zip, password);
  const beside = label && lookBeside ? await findVolumesBeside(zip, label, password) : [];
  const chosen = [{ zip, name }, ...(label ? others : []), ...beside];
  const { source, bag, bytes, close } = await openChosen(chosen, password);
  try {
    const { digest } = bag;
    const isReview = source.files.has(reviewJsonPath);
    const isDossier = source.files.has(dossierPath) && source.files.has(setPath);
    if (digest === null || !(isDossier || isReview))
      throw new AppError('packageInvalid', { path: name, problems: [notDossier] });
    mustHaveRoom(join(received, 'x'), bytes);
    const begun = {
      chosen,
      fileName: basename(name.replaceAll('\\', '/')),
      digest,
      shortCode: shortCode(digest),
      bytes,
    };
    if (isReview) return { ...begun, kind: 'review' };
    const data = await readPackageData(name, source, bag);
    const problems: PackageProblem[] = [...bag.errors, ...data.problems];
    return { ...begun, ...data, problems, kind: data.part ? 'part' : 'dossier' };
  } finally {
    close();
  }
}
/** Looked at first: a pipe would wait for ever, and a folder could be a whole disk. */
function mustBeFile(zip: string, name: string): void {
  try {
    const what = statSync(zip);
    if (what.isDirectory())
      throw new AppError('packageInvalid', { path: name, problems: [problem('notPackage')] });
    if (!what.isFile()) throw new AppError('fileUnreadable', { path: name, reason: 'không phải tệp thường' });
    closeSync(openSync(zip, 'r'));
  } catch (error) {
    throw sourceError(name, error);
  }
}

const notDossier: PackageProblem = {
  code: 'notDossier',
  message: 'Đây là một gói BagIt nguyên vẹn nhưng không phải gói hồ sơ của Hồ sơ NTM.',
  file: null,
};
