import type { Dossier, DossierShelf, DossierSummary } from '#shared/contract/dossiers.ts';
import type { Commune } from '#shared/contract/units.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { AppError } from '#shared/errors.ts';
import { listAssessments } from '../assessments/assessments-sql.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { OverlayService } from '../criteria/overlay-service.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { viewEvidence } from '../evidence/evidence-view.ts';
import { keptFindings, mergedReviews } from '../findings/findings-view.ts';
import { attachedState } from '../packages/attachments.ts';
import { contentDigestOf } from '../packages/plan-submission.ts';
import { receivedCheckOf } from '../packages/received-check-sql.ts';
import { listSubmissions } from '../packages/submissions-sql.ts';
import { findHeld } from '../parts/parts-sql.ts';
import { assignmentsOf } from '../people/assignments.ts';
import { keepMonthEnd } from '../progress/month-end.ts';
import type { Db } from '../workspace/database.ts';
import { type DossierParts, viewDossier, viewSummary } from './dossier-view.ts';
import {
  type DossierRow,
  findDossier,
  insertDossier,
  listDossiers,
  setArchived,
  setRemoved,
  touchDossier,
} from './dossiers-sql.ts';
import { listUnconfirmed } from './set-move-sql.ts';

export type DossierService = ReturnType<typeof createDossierService>;

export function createDossierService({
  db,
  criteria,
  overlays,
  mustFindCommune,
  now,
  newId,
}: {
  db: Db;
  criteria: CriteriaService;
  overlays: OverlayService;
  mustFindCommune: (code: string) => Commune;
  now: () => Date;
  newId: () => string;
}) {
  function mustFind(id: string): DossierRow {
    const row = findDossier(db, id);
    if (!row || row.removedAt !== null) throw new AppError('notFound', { what: 'dossier', id });
    return row;
  }

  /** What a dossier is a share of; null for a whole one. */
  function partOf({ id }: DossierRow): Dossier['part'] {
    const part = findHeld(db, id)?.part;
    return part
      ? { indicators: part.indicators, person: part.person?.name ?? null, sentAt: part.sentAt }
      : null;
  }

  function partsOf(row: DossierRow): DossierParts {
    return {
      row,
      set: criteria.mustFindUsed(row.setDigest),
      assessments: listAssessments(db, row.id),
      unconfirmed: listUnconfirmed(db, row.id),
      evidence: listEvidence(db, row.id).map(item => viewEvidence(item, row.folder)),
      assignments: assignmentsOf(db, row.id),
      part: partOf(row),
      findings: keptFindings(db, row),
      reviews: mergedReviews(db, row.id),
      check: receivedCheckOf(db, row),
      attached: attachedState(db, row.id),
      submissions: listSubmissions(db, row.id).map(
        ({ number, createdAt, digest, shortCode, fileName, isCopy }) => ({
          number,
          createdAt,
          digest,
          shortCode,
          fileName,
          isCopy,
        }),
      ),
    };
  }

  function get({ dossierId }: { dossierId: string }): Dossier {
    const parts = partsOf(mustFind(dossierId));
    return viewDossier(parts, stateOf(parts));
  }

  /** "submitted" only while the last package still says what the dossier says. */
  function stateOf(parts: DossierParts): Dossier['state'] {
    if (parts.row.folder !== null) return 'received';
    const last = listSubmissions(db, parts.row.id).at(-1);
    return last !== undefined && last.contentDigest === contentDigestOf(parts) ? 'submitted' : 'drafting';
  }

  /**
   * A dossier that may be changed here. Every change begins with this (and so does what only prepares one), so the
   * end of the last month is kept first.
   * @throws AppError notFound, dossierReadOnly
   */
  function mustFindWritable(id: string): DossierRow {
    const row = mustFind(id);
    if (row.folder !== null) throw new AppError('dossierReadOnly', { id });
    keepMonthEnd(db, row, now(), () => viewDossier(partsOf(row)));
    return row;
  }

  /** What is assessed in a dossier by its code: indicators, and conditions as indicators by their ids. */
  function listAssessed(row: DossierRow): ReadonlyMap<string, Indicator> {
    const set = criteria.mustFindUsed(row.setDigest);
    const share = findHeld(db, row.id)?.part.indicators;
    return new Map(
      [...indicatorsOf(set), ...conditionIndicatorsOf(set)]
        .filter(({ code }) => share === undefined || share.includes(code))
        .map(each => [each.code, each]),
    );
  }

  return {
    list: (shelf: DossierShelf = 'current'): DossierSummary[] =>
      listDossiers(db, shelf)
        .map(partsOf)
        .map(parts => viewSummary(parts, stateOf(parts), vietnamToday(now()))),
    get,

    create(input: {
      setId: string;
      variantId: string | null;
      overlayId?: string | null | undefined;
      communeCode: string;
      village: string | null;
      year: number;
    }): { id: string } {
      const known = overlays.inForce(criteria.mustOffer(input.setId), input.overlayId ?? null);
      const commune = mustFindCommune(input.communeCode);
      const [first, ...others] = known.set.variants;
      const variant =
        input.variantId === null && others.length === 0
          ? first
          : known.set.variants.find(({ id }) => id === input.variantId);
      if (!variant) throw new AppError('notFound', { what: 'variant', id: input.variantId ?? '' });
      if (known.set.unitKind === 'village' && input.village === null)
        throw new AppError('invalidInput', { problems: ['bộ tiêu chí này dành cho thôn: cần ghi tên thôn'] });
      if (known.set.unitKind === 'commune' && input.village !== null)
        throw new AppError('invalidInput', { problems: ['bộ tiêu chí này dành cho xã: không ghi tên thôn'] });
      const id = newId();
      const createdAt = now().toISOString();
      db.transaction(() => {
        criteria.keep(known);
        insertDossier(db, {
          id,
          sample: false,
          setDigest: known.digest,
          variantId: variant.id,
          communeCode: commune.code,
          communeName: commune.name,
          provinceCode: commune.provinceCode,
          provinceName: commune.provinceName,
          village: input.village?.normalize('NFC') ?? null,
          year: input.year,
          folder: null,
          createdAt,
          updatedAt: createdAt,
        });
      })();
      return { id };
    },

    duplicate({ dossierId, year }: { dossierId: string; year: number }): { id: string } {
      const row = mustFind(dossierId);
      if (row.sample) throw new AppError('invalidInput', { problems: ['hồ sơ mẫu không nhân bản được'] });
      if (row.year === year)
        throw new AppError('invalidInput', { problems: [`hồ sơ này đã là của năm ${year}`] });
      const id = newId();
      const createdAt = now().toISOString();
      insertDossier(db, { ...row, id, year, folder: null, createdAt, updatedAt: createdAt });
      return { id };
    },

    archive({ dossierId, archived }: { dossierId: string; archived: boolean }): Record<string, never> {
      setArchived(db, mustFind(dossierId).id, archived ? now().toISOString() : null);
      return {};
    },

    remove({ dossierId }: { dossierId: string }): Record<string, never> {
      setRemoved(db, mustFind(dossierId).id, now().toISOString());
      return {};
    },

    restore({ dossierId }: { dossierId: string }): { id: string } {
      if (!findDossier(db, dossierId)) throw new AppError('notFound', { what: 'dossier', id: dossierId });
      setRemoved(db, dossierId, null);
      return { id: dossierId };
    },

    mustFind,
    partsOf,
    stateOf: (row: DossierRow): Dossier['state'] => stateOf(partsOf(row)),

    mustFindWritable,

    /** A dossier whose changes may be taken back: of a received one they are all of its review. */
    mustFindRecorded(id: string): DossierRow {
      const row = mustFind(id);
      return row.folder === null ? mustFindWritable(id) : row;
    },

    /** An indicator of the set a dossier uses. @throws AppError notFound */
    mustFindIndicator(row: DossierRow, code: string) {
      const indicator = indicatorsOf(criteria.mustFindUsed(row.setDigest)).find(each => each.code === code);
      if (!indicator) throw new AppError('notFound', { what: 'indicator', id: code });
      return indicator;
    },

    listAssessed,

    /** An indicator, or a condition by its id as an indicator. @throws AppError notFound */
    mustFindAssessed(row: DossierRow, code: string): Indicator {
      const assessed = listAssessed(row).get(code);
      if (!assessed) throw new AppError('notFound', { what: 'indicator', id: code });
      return assessed;
    },

    touch: (id: string): void => touchDossier(db, id, now().toISOString()),
  };
}
