import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { type DossierJson, readDossierJson } from '#shared/domain/dossier-json.ts';
import { nationalSet } from '#shared/domain/overlay-apply.ts';
import { type PartJson, partJsonPath, readPartJson } from '#shared/domain/part-json.ts';
import type { SchemaProblem } from '#shared/domain/schema-problems.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import type { Control } from '../work/control.ts';
import { parseManifest } from './bag-text.ts';
import { extractPackage } from './extract.ts';
import { type ChosenZip, extractVolumes } from './extract-volumes.ts';
import { findVolumesBeside, volumeLabelOf } from './find-volumes.ts';
import { printable, problem } from './problems.ts';

export type OpenedPackage = {
  /** The folder below `received` that now holds the bag. */
  folder: string;
  fileName: string;
  digest: string;
  shortCode: string;
  dossier: DossierJson;
  set: CriteriaSet;
  /** What makes it a specialist's part; null for the package of a whole dossier. */
  part: PartJson | null;
};

/**
 * Verifies a package, extracts it into a new folder below `received` and reads what it says.
 * @throws AppError packageInvalid with every problem, packageLocked, volumesMissing, diskFull, notWritable; then nothing is left behind
 */
export async function openPackage(
  {
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
  },
  control: Control,
): Promise<OpenedPackage> {
  for (const each of [{ zip, name }, ...others]) mustBeFile(each.zip, each.name);
  const folder = randomUUID();
  const target = join(received, folder);
  const label = await volumeLabelOf(zip, password);
  const beside = label && lookBeside ? await findVolumesBeside(zip, label, password) : [];
  const chosen = [{ zip, name }, ...(label ? others : []), ...beside];
  const { digest, shortCode } = await extract(chosen, target, label !== undefined, password, control);
  try {
    for (const file of ['data/ho-so.json', 'data/bo-tieu-chi.json', partJsonPath])
      if (isTooLarge(join(target, file)))
        throw invalid(name, file, [{ place: '', reason: 'lớn hơn mức cho phép là 64 MB' }]);
    const { set, setProblems } = readSetFile(join(target, 'data', 'bo-tieu-chi.json'));
    const read = readDossierJson(readText(join(target, 'data', 'ho-so.json')));
    if (!read.ok) throw invalid(name, 'data/ho-so.json', read.problems);
    if (!set) throw invalid(name, 'data/bo-tieu-chi.json', setProblems);
    const problems = contradictions(read.dossier, set, target);
    if (problems.length > 0) throw invalid(name, 'data/ho-so.json', problems);
    const part = readPart(join(target, partJsonPath), read.dossier);
    if (!part.ok) throw invalid(name, partJsonPath, part.problems);
    return {
      folder,
      fileName: basename(name.replaceAll('\\', '/')),
      digest,
      shortCode,
      dossier: read.dossier,
      set,
      part: part.part,
    };
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
}

/** Extracts, speaking of the file under the name the user knows: an upload lies under a name of ours. */
async function extract(
  chosen: ChosenZip[],
  folder: string,
  isVolume: boolean,
  password: string | undefined,
  control: Control,
) {
  const [{ zip, name } = { zip: '', name: '' }] = chosen;
  try {
    const { digest, shortCode } = isVolume
      ? await extractVolumes({ chosen, folder, password }, control)
      : await extractPackage({ zip, folder, password }, control);
    const isDossier =
      existsSync(join(folder, 'data/ho-so.json')) && existsSync(join(folder, 'data/bo-tieu-chi.json'));
    if (isDossier && digest !== null && shortCode !== null) return { digest, shortCode };
    rmSync(folder, { recursive: true, force: true });
    const message = 'Đây là một gói BagIt nguyên vẹn nhưng không phải gói hồ sơ của Hồ sơ NTM.';
    throw new AppError('packageInvalid', {
      path: name,
      problems: [{ code: 'notDossier', message, file: null }],
    });
  } catch (error) {
    if (error instanceof AppError && 'path' in error.details && error.details.path === zip)
      throw new AppError(error.code, { ...error.details, path: name }, { cause: error });
    throw error;
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

/** Far above what 20,000 files need; a larger text would only exhaust the memory of whoever opens it. */
const maxJsonBytes = 64 * 1024 ** 2;

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function isTooLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxJsonBytes;
}

function readPart(path: string, dossier: DossierJson) {
  return existsSync(path)
    ? readPartJson(readText(path), dossier)
    : ({ ok: true, part: null, ignored: [] } as const);
}

function readSetFile(path: string): { set: CriteriaSet | undefined; setProblems: SchemaProblem[] } {
  try {
    const parsed = parseCriteriaSet(JSON.parse(readText(path)));
    return parsed.ok
      ? { set: parsed.set, setProblems: [] }
      : { set: undefined, setProblems: parsed.problems };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { set: undefined, setProblems: [{ place: '', reason: 'không phải là tệp JSON đọc được' }] };
  }
}

/** What a well-formed dossier can still claim wrongly about its set and its files. */
function contradictions(dossier: DossierJson, set: CriteriaSet, folder: string): SchemaProblem[] {
  const listed = new Map(
    [...parseManifest(readText(join(folder, 'manifest-sha256.txt')))].flatMap(
      ({ read }): [string, string][] => (read ? [[read.path, read.hash]] : []),
    ),
  );
  const codes = new Set([...indicatorsOf(set), ...conditionIndicatorsOf(set)].map(({ code }) => code));
  return [
    ...(canonicalDigest(set) === dossier.set.digest && set.id === dossier.set.id
      ? []
      : [{ place: 'set', reason: 'không khớp với bộ tiêu chí trong gói' }]),
    ...(set.overlay && canonicalDigest(nationalSet(set)) !== set.overlay.base
      ? [{ place: 'set', reason: 'phần của tỉnh không khớp với bộ tiêu chí quốc gia mà nó nêu' }]
      : []),
    ...(set.variants.some(({ id }) => id === dossier.variant)
      ? []
      : [{ place: 'variant', reason: `bộ tiêu chí không có nhóm "${dossier.variant}"` }]),
    ...Object.keys(dossier.assessments)
      .filter(code => !codes.has(code))
      .map(code => ({
        place: 'assessments',
        reason: `bộ tiêu chí không có chỉ tiêu hay điều kiện "${code}"`,
      })),
    ...[...dossier.evidence, ...(dossier.papers ?? [])]
      .filter(
        ({ path, sha256, sizeBytes }) =>
          listed.get(path) !== sha256 || statSync(join(folder, path)).size !== sizeBytes,
      )
      .map(({ path }) => ({
        place: path.startsWith('data/van-ban/') ? 'papers' : 'evidence',
        reason: `không khớp với tệp "${path}" trong gói`,
      })),
  ];
}

/** A person reads a few; a stranger's file could make a million. */
const mostProblems = 100;

function invalid(path: string, file: string, problems: readonly SchemaProblem[]): AppError<'packageInvalid'> {
  const told = problems.slice(0, mostProblems).map(
    ({ place, reason }): PackageProblem => ({
      code: 'content',
      message: `“${file}”${place && `, mục ${printable(place)}`}: ${printable(reason)}.`,
      file,
    }),
  );
  return new AppError('packageInvalid', { path, problems: told });
}
