import { createHash } from 'node:crypto';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { type DossierJson, readDossierJson } from '#shared/domain/dossier-json.ts';
import { nationalSet } from '#shared/domain/overlay-apply.ts';
import { type PartJson, partJsonPath, readPartJson } from '#shared/domain/part-json.ts';
import type { SchemaProblem } from '#shared/domain/schema-problems.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import type { BagInspection } from './bag-inspect.ts';
import type { BagSource } from './bag-source.ts';
import { printable, problem } from './problems.ts';

/** What a package says, read from its small files. */
export type PackageData = {
  dossier: DossierJson;
  set: CriteriaSet;
  /** Of the set as it is here, which need not be the one that `dossier` names. */
  setDigest: string;
  /** What makes it a specialist's part; null for the package of a whole dossier. */
  part: PartJson | null;
  /** What contradicts the manifest or the files. */
  problems: PackageProblem[];
  /** What a newer version of the application wrote and this one left out. */
  warnings: PackageProblem[];
};

export const dossierPath = 'data/ho-so.json';
export const setPath = 'data/bo-tieu-chi.json';

/**
 * Reads the dossier of a package without writing anything.
 * @throws AppError packageInvalid for what cannot be read or shown
 */
export async function readPackageData(
  name: string,
  source: BagSource,
  bag: BagInspection,
): Promise<PackageData> {
  const problems: PackageProblem[] = [];
  const read = async (path: string) => {
    const { text, faults } = await readSmall(name, source, bag, path);
    problems.push(...faults);
    return text;
  };
  const { set, setProblems } = readSet(await read(setPath));
  const dossier = readDossierJson(await read(dossierPath));
  if (!dossier.ok) throw invalid(name, dossierPath, dossier.problems);
  if (!set) throw invalid(name, setPath, setProblems);
  const setDigest = canonicalDigest(set);
  const unshowable = misfits(dossier.dossier, set);
  if (unshowable.length > 0) throw invalid(name, dossierPath, unshowable);
  problems.push(...told(dossierPath, contradictions(dossier.dossier, { set, setDigest, source, bag })));
  const part = source.files.has(partJsonPath)
    ? readPartJson(await read(partJsonPath), dossier.dossier)
    : ({ ok: true, part: null, ignored: [] } as const);
  if (!part.ok) throw invalid(name, partJsonPath, part.problems);
  return {
    dossier: dossier.dossier,
    set,
    setDigest,
    part: part.part,
    problems,
    warnings: [...ignored(dossierPath, dossier.ignored), ...ignored(partJsonPath, part.ignored)],
  };
}

/** Far above what 20,000 files need; a larger text would only exhaust the memory of whoever opens it. */
const maxJsonBytes = 64 * 1024 ** 2;

async function readSmall(
  name: string,
  source: BagSource,
  bag: BagInspection,
  path: string,
): Promise<{ text: string; faults: PackageProblem[] }> {
  const file = source.files.get(path);
  if (!file || file.bytes > maxJsonBytes)
    throw invalid(name, path, [{ place: '', reason: 'lớn hơn mức cho phép là 64 MB' }]);
  const chunks: Buffer[] = [];
  const fault = await file.read(Buffer.allocUnsafe(64 * 1024), chunk => chunks.push(Buffer.from(chunk)));
  const bytes = Buffer.concat(chunks);
  const faults = fault ? [fault] : [];
  const listed = bag.manifests
    .find(({ isTag, algorithm }) => !isTag && algorithm === 'sha256')
    ?.hashes.get(path);
  if (createHash('sha256').update(bytes).digest('hex') !== listed)
    faults.push(problem('hashMismatch', path, 'SHA256'));
  return { text: bytes.toString('utf8'), faults };
}

const newerSet = /^ho-so-ntm\/criteria-set@(?!1$)\d+$/;

function readSet(text: string): { set: CriteriaSet | undefined; setProblems: SchemaProblem[] } {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = parseCriteriaSet(value);
    if (parsed.ok) return { set: parsed.set, setProblems: [] };
    const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : '';
    const isNewer = typeof schema === 'string' && newerSet.test(schema);
    const reason = 'do phiên bản mới hơn của Hồ sơ NTM ghi; hãy cập nhật phần mềm';
    return { set: undefined, setProblems: isNewer ? [{ place: 'schema', reason }] : parsed.problems };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { set: undefined, setProblems: [{ place: '', reason: 'không phải là tệp JSON đọc được' }] };
  }
}

/** What a well-formed dossier can still say that has no place in its set: there would be nothing to show it in. */
function misfits(dossier: DossierJson, set: CriteriaSet): SchemaProblem[] {
  const codes = new Set([...indicatorsOf(set), ...conditionIndicatorsOf(set)].map(({ code }) => code));
  return [
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
  ];
}

/** What it claims wrongly about its set and its files. */
function contradictions(
  { set: named, evidence, papers = [] }: DossierJson,
  {
    set,
    setDigest,
    source,
    bag,
  }: { set: CriteriaSet; setDigest: string; source: BagSource; bag: BagInspection },
): SchemaProblem[] {
  const listed = new Map(bag.manifests.filter(({ isTag }) => !isTag).flatMap(({ hashes }) => [...hashes]));
  const isSame = ({ path, sha256, sizeBytes }: { path: string; sha256: string; sizeBytes: number }) =>
    listed.get(path) === sha256 && source.files.get(path)?.bytes === sizeBytes;
  const unlike = (place: string, files: readonly { path: string; sha256: string; sizeBytes: number }[]) =>
    files
      .filter(file => !isSame(file))
      .map(({ path }) => ({ place, reason: `không khớp với tệp "${path}" trong gói` }));
  return [
    ...(setDigest === named.digest && set.id === named.id
      ? []
      : [{ place: 'set', reason: 'không khớp với bộ tiêu chí trong gói' }]),
    ...unlike('evidence', evidence),
    ...unlike('papers', papers),
  ];
}

/** A person reads a few; a stranger's file could make a million. */
const mostProblems = 100;

/** As many problems as a person reads; the last one says how many more there are. */
export function readable(problems: readonly PackageProblem[]): PackageProblem[] {
  const different = [
    ...new Map(problems.map(each => [`${each.code}\n${each.file}\n${each.message}`, each])).values(),
  ];
  if (different.length <= mostProblems) return different;
  const more = different.length - mostProblems + 1;
  return [
    ...different.slice(0, mostProblems - 1),
    { code: 'more', message: `Và ${more} lỗi khác.`, file: null },
  ];
}

function told(file: string, problems: readonly SchemaProblem[]): PackageProblem[] {
  return problems.slice(0, mostProblems).map(({ place, reason }) => ({
    code: 'content',
    message: `“${file}”${place && `, mục ${printable(place)}`}: ${printable(reason)}.`,
    file,
  }));
}

function ignored(file: string, left: readonly SchemaProblem[]): PackageProblem[] {
  const [first] = left;
  if (!first) return [];
  const about =
    'Gói do phiên bản mới hơn của Hồ sơ NTM ghi; nên cập nhật phần mềm. Phần chưa hiểu thì bỏ qua:';
  const told = left.slice(0, 10).map(({ place, reason }) => [place, reason].filter(Boolean).join(': '));
  const more = left.length > told.length ? ` … (${left.length} chỗ)` : '';
  return [{ code: 'newer', message: `${about} ${printable(told.join('; '))}${more}`, file }];
}

function invalid(path: string, file: string, problems: readonly SchemaProblem[]): AppError<'packageInvalid'> {
  return new AppError('packageInvalid', { path, problems: told(file, problems) });
}
