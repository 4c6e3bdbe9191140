import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { AppError } from '#shared/errors.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { type Db, readStored } from '../workspace/database.ts';
import { findSetJson, insertPublished, insertSet, listPublished, listVersions } from './criteria-sql.ts';

export type KnownSet = { set: CriteriaSet; digest: string };
export type CriteriaService = ReturnType<typeof createCriteriaService>;

/** Reads a set from JSON text. @throws AppError setInvalid with every place and reason */
export function readSet(text: string): CriteriaSet {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError('setInvalid', { problems: [{ place: 'tệp', reason: 'không phải JSON' }] });
  }
  const parsed = parseCriteriaSet(json);
  if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
  return parsed.set;
}

/** The sets that ship with the application, those published here, and those that dossiers were made with. */
export function createCriteriaService({
  db,
  resourcesDir,
  now = () => new Date(),
}: {
  db: Db;
  resourcesDir: string;
  now?: () => Date;
}) {
  let shipped: Map<string, KnownSet> | undefined;
  const used = new Map<string, CriteriaSet>();

  function loadShipped(): Map<string, KnownSet> {
    const folder = join(resourcesDir, 'criteria');
    shipped ??= new Map(
      readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => readSet(readFileSync(join(folder, name), 'utf8')))
        .map(set => [set.id, { set, digest: canonicalDigest(set) }]),
    );
    return shipped;
  }

  /** What new dossiers choose from: of each set the newest version, shipped or published here. */
  function offered(): Map<string, KnownSet> {
    const sets = new Map(loadShipped());
    for (const { id, version, digest } of listPublished(db)) {
      const known = sets.get(id);
      if (known && compareVersions(version, known.set.version) <= 0) continue;
      sets.set(id, { set: mustFindUsed(digest), digest });
    }
    return sets;
  }

  function mustFindUsed(digest: string): CriteriaSet {
    const known = used.get(digest);
    if (known) return known;
    const json = findSetJson(db, digest);
    if (json === undefined) throw new AppError('notFound', { what: 'criteriaSet', id: digest });
    const set = readStored(db, () => readSet(json));
    used.set(digest, set);
    return set;
  }

  function keep({ set, digest }: KnownSet): void {
    insertSet(db, { digest, id: set.id, version: set.version, json: JSON.stringify(set) });
  }

  function mustFindSet(id: string): KnownSet {
    const known = offered().get(id);
    if (!known) throw new AppError('notFound', { what: 'criteriaSet', id });
    return known;
  }

  /**
   * Publishes a set here. It must be newer than every version there is of it, so that no version means two things.
   * @throws AppError setInvalid with every place and reason, setExists
   */
  function importSet({ set: json }: { set: unknown }): CriteriaSetSummary {
    const parsed = parseCriteriaSet(json);
    if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
    const { set } = parsed;
    if (set.overlay)
      throw new AppError('setInvalid', {
        problems: [
          {
            place: 'overlay',
            reason: 'đã gộp quy định của tỉnh; hãy nhập riêng bộ gốc và quy định của tỉnh',
          },
        ],
      });
    const digest = canonicalDigest(set);
    const { id, version } = set;
    const own = loadShipped().get(id);
    const versions = [
      ...(own ? [{ version: own.set.version, digest: own.digest }] : []),
      ...listVersions(db, id),
    ];
    if (versions.some(known => known.version === version && known.digest === digest))
      return summarize({ set, digest });
    if (versions.some(known => compareVersions(version, known.version) <= 0))
      throw new AppError('setExists', { id, version });
    db.transaction(() => {
      keep({ set, digest });
      insertPublished(db, { id, version, digest, publishedAt: now().toISOString() });
    })();
    return summarize({ set, digest });
  }

  return {
    list: (): CriteriaSetSummary[] => [...offered().values()].map(summarize),
    get: ({ id }: { id: string }): CriteriaSet => mustFindSet(id).set,
    mustFindSet,
    importSet,

    /** Keeps a set as a dossier uses it: it stays as it was, whatever the application ships later. */
    keep,

    /** A set that some dossier uses. */
    mustFindUsed,
  };
}

function summarize({ set, digest }: KnownSet): CriteriaSetSummary {
  const indicators = indicatorsOf(set);
  return {
    id: set.id,
    version: set.version,
    title: set.title,
    unitKind: set.unitKind,
    level: set.level,
    period: set.period,
    legalBasis: legalBasisText(set.legalBasis),
    variants: set.variants,
    criteriaCount: set.criteria.length,
    indicatorCount: indicators.length,
    incomplete: set.incomplete ?? null,
    uncheckedCount: indicators.filter(({ source }) => sourceMark(source)).length,
    digest,
  };
}
