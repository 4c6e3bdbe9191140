import type { ProvinceRow, ProvinceSet, ProvinceTable } from '#shared/contract/province.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { reviewStanding, selfStanding } from '#shared/domain/province-standing.ts';
import type { Opinion } from '#shared/domain/review.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { type DossierRow, listDossiers } from '../dossiers/dossiers-sql.ts';
import { listReviewed } from '../reviews/reviewed-dossiers.ts';
import type { Db } from '../workspace/database.ts';
import { listAllAssessments, listLastSubmissions, listPartIds } from './province-sql.ts';
import { listRecognitions } from './recognitions-sql.ts';

type Looking = {
  db: Db;
  setOf: (digest: string) => CriteriaSet;
  /** State of one of our own dossiers: asked only where something was submitted, since it reads the whole dossier. */
  stateOf: (row: DossierRow) => ProvinceRow['state'];
};

/** Every dossier in one pass over the database: nothing here reads a dossier by itself but to tell its state. */
export function provinceTable({ db, setOf, stateOf }: Looking): ProvinceTable {
  const parts = listPartIds(db);
  const assessments = listAllAssessments(db);
  const submissions = listLastSubmissions(db);
  const recognitions = listRecognitions(db);
  const reviews = listReviewed(db);
  const dossiers = [...listDossiers(db, 'current'), ...listDossiers(db, 'archived')].filter(
    ({ id }) => !parts.has(id),
  );

  function rowOf(group: readonly DossierRow[]): ProvinceRow[] {
    const [dossier, ...older] = group.toSorted(isNewer);
    if (!dossier) return [];
    const set = setOf(dossier.setDigest);
    const entered = assessments.get(dossier.id) ?? new Map();
    const submission = submissions.get(dossier.id) ?? null;
    const isReceived = dossier.folder !== null;
    const review = reviews.get(dossier.id);
    const facts = group
      .flatMap(({ id }) => recognitions.get(id) ?? [])
      // Of one dossier they come in the order of their writing: what has the same moment stays so.
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0));
    const [last] = facts;
    const { communeCode, communeName, provinceCode, provinceName, village } = dossier;
    const moments = [dossier.updatedAt, last?.recordedAt].flatMap(moment => moment ?? []);
    return [
      {
        id: dossier.id,
        kind: isReceived ? 'received' : dossier.sample ? 'sample' : 'own',
        sample: dossier.sample,
        isArchived: dossier.archivedAt !== null,
        unit: { communeCode, communeName, provinceCode, provinceName, village },
        setDigest: dossier.setDigest,
        variant: set.variants.find(({ id }) => id === dossier.variantId)?.name ?? dossier.variantId,
        year: dossier.year,
        state: isReceived ? 'received' : submission ? stateOf(dossier) : 'drafting',
        submission,
        cameAt: cameAt(dossier),
        movedAt: moments.toSorted().at(-1) ?? dossier.updatedAt,
        self: selfStanding(set, dossier, entered),
        review: review
          ? {
              standing: reviewStanding(set, dossier, entered, review.joint),
              isMet: review.isMet,
              openFindings: [...review.joint.values()].filter(isOpen).length,
            }
          : null,
        recognition: last && last.number !== null ? last : null,
        recognitions: facts,
        older: older.map(row => {
          const standing = selfStanding(setOf(row.setDigest), row, assessments.get(row.id) ?? new Map());
          return {
            id: row.id,
            submission: submissions.get(row.id) ?? null,
            cameAt: cameAt(row),
            criteriaMet: standing.criteriaMet,
            criteriaTotal: standing.criteriaTotal,
          };
        }),
      },
    ];
  }

  /** The later submission first, the whole one before its copy, then what came later. */
  function isNewer(a: DossierRow, b: DossierRow): number {
    const [first, second] = [submissions.get(a.id), submissions.get(b.id)];
    return (
      (second?.number ?? 0) - (first?.number ?? 0) ||
      Number(first?.isCopy ?? false) - Number(second?.isCopy ?? false) ||
      (cameAt(a) < cameAt(b) ? 1 : -1)
    );
  }

  const groups = new Map<string, DossierRow[]>();
  for (const row of dossiers) {
    const origin = originOf(row, setOf);
    groups.set(origin, [...(groups.get(origin) ?? []), row]);
  }
  const rows = [...groups.values()].flatMap(rowOf);
  const digests = new Set(rows.map(({ setDigest }) => setDigest));
  return {
    rows: rows.toSorted(
      (a, b) =>
        compareVietnamese(a.unit.communeName, b.unit.communeName) ||
        compareVietnamese(unitText(a.unit), unitText(b.unit)) ||
        b.year - a.year,
    ),
    sets: [...digests].map(digest => provinceSet(digest, setOf(digest))),
  };
}

/**
 * What submissions of one dossier share: its id where it was made, or, before that was kept, unit, set and year. What
 * was received is kept apart from what is at work here.
 */
function originOf(row: DossierRow, setOf: Looking['setOf']): string {
  if (row.folder === null) return row.id;
  if (row.originId !== null) return `received ${row.originId}`;
  const { communeCode, village, year, sample } = row;
  return JSON.stringify([communeCode, village, setOf(row.setDigest).id, year, sample]);
}

/** What is asked of the commune: what is to be supplemented, and what is not met. */
function isOpen({ verdict }: Opinion): boolean {
  return verdict === 'supplement' || verdict === 'notMet';
}

function cameAt({ receivedAt, createdAt }: DossierRow): string {
  return receivedAt ?? createdAt;
}

function provinceSet(digest: string, set: CriteriaSet): ProvinceSet {
  const { id, version, title, level, unitKind, incomplete = null } = set;
  const criteria = set.criteria.map(({ code, name }) => ({ code, name }));
  return { digest, id, version, title, level, unitKind, incomplete, criteria };
}
