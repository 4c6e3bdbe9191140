import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSetSummary, SetVersionRow } from '#shared/contract/criteria.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { AppError } from '#shared/errors.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { type Db, readStored } from '../workspace/database.ts';
import {
  deleteRetired,
  findSetJson,
  insertPublished,
  insertRetired,
  insertSet,
  listPublished,
  listRetired,
  listUsedVersions,
} from './criteria-sql.ts';
import { summarizeSet } from './set-summary.ts';

export type KnownSet = { set: CriteriaSet; digest: string };
/** A set with where it came from. */
export type OfferedSet = KnownSet & { origin: CriteriaSetSummary['origin'] };
type VersionRow = SetVersionRow & { digest: string };
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

  /** Of each set the newest version, shipped or published here, also of a retired one. */
  function newest(): Map<string, OfferedSet> {
    const sets = new Map<string, OfferedSet>();
    for (const [id, known] of loadShipped()) sets.set(id, { ...known, origin: 'shipped' });
    for (const { id, version, digest, origin } of listPublished(db)) {
      const known = sets.get(id);
      if (known && compareVersions(version, known.set.version) <= 0) continue;
      sets.set(id, { set: mustFindUsed(digest), digest, origin });
    }
    return sets;
  }

  /** What was published of a set, by us or here: its version numbers are taken. */
  function publishedVersions(id: string): VersionRow[] {
    const own = loadShipped().get(id);
    const rows: VersionRow[] = listPublished(db).filter(row => row.id === id);
    if (own)
      rows.push({ version: own.set.version, digest: own.digest, origin: 'shipped', publishedAt: null });
    return rows;
  }

  /** Every version there is of a set, the newest first, among them those that dossiers alone still have. */
  function allVersions(id: string): VersionRow[] {
    const rows = publishedVersions(id);
    const origin = loadShipped().has(id) ? 'shipped' : 'imported';
    for (const { version, digest } of listUsedVersions(db, id)) {
      if (!rows.some(row => row.version === version))
        rows.push({ version, digest, origin, publishedAt: null });
    }
    return rows.sort((a, b) => compareVersions(b.version, a.version));
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

  function mustFindSet(id: string): OfferedSet {
    const known = newest().get(id);
    if (!known) throw new AppError('notFound', { what: 'criteriaSet', id });
    return known;
  }

  function summarizeHere(known: OfferedSet): CriteriaSetSummary {
    return summarizeSet(known, listRetired(db).get(known.set.id) ?? null);
  }

  /**
   * Publishes a set here. It must be newer than every version there is of it, so that no version means two things.
   * @throws AppError setInvalid with every place and reason, setExists
   */
  function publish(json: unknown, origin: 'imported' | 'made'): CriteriaSetSummary {
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
    const versions = publishedVersions(id);
    const same = versions.find(known => known.version === version && known.digest === digest);
    if (same) return summarizeHere({ set, digest, origin: same.origin });
    if (versions.some(known => compareVersions(version, known.version) <= 0))
      throw new AppError('setExists', { id, version });
    db.transaction(() => {
      keep({ set, digest });
      insertPublished(db, { id, version, digest, origin, publishedAt: now().toISOString() });
      deleteRetired(db, id);
    })();
    return summarizeHere({ set, digest, origin });
  }

  return {
    list: (): CriteriaSetSummary[] => {
      const retired = listRetired(db);
      return [...newest().values()].map(known => summarizeSet(known, retired.get(known.set.id) ?? null));
    },

    get({ id, version }: { id: string; version?: string | undefined }): CriteriaSet {
      if (version === undefined) return mustFindSet(id).set;
      const row = allVersions(id).find(each => each.version === version);
      if (!row) throw new AppError('notFound', { what: 'criteriaSet', id: `${id} ${version}` });
      const own = loadShipped().get(id);
      return own?.digest === row.digest ? own.set : mustFindUsed(row.digest);
    },

    versions({ id }: { id: string }): SetVersionRow[] {
      mustFindSet(id);
      return allVersions(id).map(({ version, origin, publishedAt }) => ({ version, origin, publishedAt }));
    },

    mustFindSet,

    /** A set for a new dossier. @throws AppError notFound, setRetired */
    mustOffer(id: string): KnownSet {
      const known = mustFindSet(id);
      if (listRetired(db).has(id)) throw new AppError('setRetired', { title: known.set.title });
      return known;
    },

    importSet: ({ set }: { set: unknown }): CriteriaSetSummary => publish(set, 'imported'),
    publish,

    retire({ id }: { id: string }): void {
      mustFindSet(id);
      insertRetired(db, { id, retiredAt: now().toISOString() });
    },
    takeBack({ id }: { id: string }): void {
      mustFindSet(id);
      deleteRetired(db, id);
    },

    /** Keeps a set as a dossier uses it: it stays as it was, whatever the application ships later. */
    keep,

    /** A set that some dossier uses. */
    mustFindUsed,
  };
}
