import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { AppError } from '#shared/errors.ts';
import { type Db, readStored } from '../workspace/database.ts';
import { findSetJson, insertSet } from './criteria-sql.ts';

export type KnownSet = { set: CriteriaSet; digest: string };
export type CriteriaService = ReturnType<typeof createCriteriaService>;

/** SHA-256 (hex) of a set's canonical JSON: the same set has the same digest however its file is laid out. */
export function digestOfSet(set: CriteriaSet): string {
  return createHash('sha256').update(canonicalJson(set)).digest('hex');
}

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

/** The sets that ship with the application, and those that dossiers of this workspace were made with. */
export function createCriteriaService({ db, resourcesDir }: { db: Db; resourcesDir: string }) {
  let shipped: Map<string, KnownSet> | undefined;
  const used = new Map<string, CriteriaSet>();

  function loadShipped(): Map<string, KnownSet> {
    const folder = join(resourcesDir, 'criteria');
    shipped ??= new Map(
      readdirSync(folder)
        .filter(name => name.endsWith('.json'))
        .sort()
        .map(name => readSet(readFileSync(join(folder, name), 'utf8')))
        .map(set => [set.id, { set, digest: digestOfSet(set) }]),
    );
    return shipped;
  }

  function mustFindSet(id: string): KnownSet {
    const known = loadShipped().get(id);
    if (!known) throw new AppError('notFound', { what: 'criteriaSet', id });
    return known;
  }

  return {
    list: (): CriteriaSetSummary[] => [...loadShipped().values()].map(summarize),
    get: ({ id }: { id: string }): CriteriaSet => mustFindSet(id).set,
    mustFindSet,

    /** Keeps a set as a dossier uses it: it stays as it was, whatever the application ships later. */
    keep({ set, digest }: KnownSet): void {
      insertSet(db, { digest, id: set.id, version: set.version, json: JSON.stringify(set) });
    },

    /** A set that some dossier uses. */
    mustFindUsed(digest: string): CriteriaSet {
      const known = used.get(digest);
      if (known) return known;
      const json = findSetJson(db, digest);
      if (json === undefined) throw new AppError('notFound', { what: 'criteriaSet', id: digest });
      const set = readStored(db, () => readSet(json));
      used.set(digest, set);
      return set;
    },
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
