import type { Review } from '#shared/contract/reviews.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { documentsOf } from '#shared/domain/dossier-documents.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import {
  type Conclusion,
  emptyOpinion,
  type Opinion,
  paperOf,
  type Resolution,
  type Reviewer,
  type ReviewHead,
  reviewVerdictLabel,
  unseenLabel,
} from '#shared/domain/review.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import type { Db } from '../workspace/database.ts';
import { createReceivedView } from './received-view.ts';
import { type ReviewParts, viewReview } from './review-view.ts';
import {
  countPhrase,
  deletePhrase,
  findOpinion,
  findReview,
  insertSeen,
  listColleagueReviews,
  listOpinions,
  listPhrases,
  listResolutions,
  listSeen,
} from './reviews-sql.ts';

type OpinionChange = { [K in keyof Omit<Opinion, 'attachments'>]?: Opinion[K] | undefined };

export type ReviewService = ReturnType<typeof createReviewService>;

/** What is said of received dossiers on this machine, together with what others sent. */
export function createReviewService({
  db,
  criteria,
  dossiers,
  changes,
  person,
  now,
  newId,
}: {
  db: Db;
  criteria: CriteriaService;
  dossiers: DossierService;
  changes: ChangeLog;
  /** The name of whoever works here, where nobody said who reviews. */
  person: () => string;
  now: () => Date;
  newId: () => string;
}) {
  /** @throws AppError notFound, notReceived */
  function mustFindReceived(dossierId: string): DossierRow {
    const row = dossiers.mustFind(dossierId);
    if (row.folder === null) throw new AppError('notReceived', { id: dossierId });
    return row;
  }

  function partsOf(dossierId: string): ReviewParts {
    return {
      head: findReview(db, dossierId) ?? null,
      own: listOpinions(db, dossierId),
      resolutions: listResolutions(db, dossierId),
      colleagues: listColleagueReviews(db, dossierId),
      seenFiles: listSeen(db, dossierId),
    };
  }

  const receivedOf = createReceivedView(dossiers);

  function get({ dossierId }: { dossierId: string }): Review {
    return viewReview(receivedOf(mustFindReceived(dossierId)), partsOf(dossierId));
  }

  /** A received dossier whose package was found to be whole. @throws AppError notFound, notReceived, packageNotIntact */
  function mustFindJudgeable(dossierId: string): DossierRow {
    const row = mustFindReceived(dossierId);
    mustBeJudgeable(db, dossierId);
    return row;
  }

  /** The review as it goes on: what is changed after it was finished is being worked on again. */
  function atWork(dossierId: string): ReviewHead {
    const begun = findReview(db, dossierId);
    return begun
      ? { ...begun, finishedAt: null }
      : {
          id: newId(),
          reviewer: { name: person() || 'Người thẩm định', office: '', role: '' },
          scope: null,
          conclusion: { verdict: null, text: '' },
          finishedAt: null,
        };
  }

  const headEdit = (head: ReviewHead): Edit => ({ kind: 'review', key: '', after: head });

  /** @throws AppError notFound, entryRefused */
  function mustBeTarget(row: DossierRow, target: string, change: Pick<OpinionChange, 'correction'> = {}) {
    const paper = paperOf(target);
    if (paper !== undefined) {
      const isKnown = documentsOf(criteria.mustFindUsed(row.setDigest)).some(({ name }) => name === paper);
      if (!isKnown) throw new AppError('notFound', { what: 'reviewTarget', id: target });
      if (change.correction)
        throw new AppError('entryRefused', { code: target, reason: 'văn bản không có số liệu để sửa' });
      return;
    }
    const { measure } = dossiers.mustFindAssessed(row, target);
    if (change.correction && !entryFitsMeasure(measure, change.correction.entry))
      throw new AppError('entryRefused', {
        code: target,
        reason: 'số liệu thẩm định không cùng loại với chỉ tiêu',
      });
  }

  return {
    get,
    partsOf,
    mustFindReceived,
    mustFindJudgeable,
    receivedOf,
    atWork,
    mustBeTarget,

    begin({
      dossierId,
      reviewer,
      scope,
    }: {
      dossierId: string;
      reviewer: Reviewer;
      scope: string[] | null;
    }): Review {
      const row = mustFindReceived(dossierId);
      const known = new Set(criteria.mustFindUsed(row.setDigest).criteria.map(({ code }) => code));
      const strange = scope?.find(code => !known.has(code));
      if (strange !== undefined) throw new AppError('notFound', { what: 'indicator', id: strange });
      const after = { ...atWork(dossierId), reviewer: normalized(reviewer), scope };
      changes.apply({ dossierId, what: `Người thẩm định: ${after.reviewer.name}` }, [headEdit(after)]);
      return get({ dossierId });
    },

    judge({
      dossierId,
      items,
    }: {
      dossierId: string;
      items: { target: string; change: OpinionChange }[];
    }): Review {
      const row = mustFindJudgeable(dossierId);
      const standing = new Map<string, Opinion>();
      const edits = items.map(({ target, change }): Edit => {
        mustBeTarget(row, target, change);
        const before = standing.get(target) ?? findOpinion(db, dossierId, target) ?? emptyOpinion;
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const after = { ...before, ...given };
        standing.set(target, after);
        return { kind: 'opinion', key: target, after: isEmpty(after) ? null : after };
      });
      changes.apply({ dossierId, what: wordsOf(items) }, [...edits, headEdit(atWork(dossierId))]);
      return get({ dossierId });
    },

    /** Whole opinions in the place of those that stand; one change. */
    writeOpinions(dossierId: string, items: { target: string; opinion: Opinion }[], what: string): Review {
      const row = mustFindJudgeable(dossierId);
      const edits = items.map(({ target, opinion }): Edit => {
        mustBeTarget(row, target, opinion);
        return { kind: 'opinion', key: target, after: isEmpty(opinion) ? null : opinion };
      });
      if (edits.length > 0) changes.apply({ dossierId, what }, [...edits, headEdit(atWork(dossierId))]);
      return get({ dossierId });
    },

    conclude({
      dossierId,
      conclusion,
      finished,
    }: {
      dossierId: string;
      conclusion: Conclusion;
      finished: boolean;
    }): Review {
      mustFindJudgeable(dossierId);
      const finishedAt = finished ? now().toISOString() : null;
      changes.apply({ dossierId, what: finished ? 'Kết thúc thẩm định' : 'Ghi kết luận thẩm định' }, [
        headEdit({ ...atWork(dossierId), conclusion, finishedAt }),
      ]);
      return get({ dossierId });
    },

    resolve({
      dossierId,
      target,
      resolution,
    }: {
      dossierId: string;
      target: string;
      resolution: Resolution | null;
    }): Review {
      mustBeTarget(mustFindJudgeable(dossierId), target, resolution?.opinion);
      changes.apply(
        {
          dossierId,
          what: resolution ? `Thống nhất ý kiến ${target}` : `Bỏ ý kiến thống nhất ${target}`,
          why: resolution?.reason ?? '',
        },
        [{ kind: 'resolution', key: target, after: resolution }, headEdit(atWork(dossierId))],
      );
      return get({ dossierId });
    },

    see({ dossierId, file }: { dossierId: string; file: string }): Record<string, never> {
      insertSeen(db, mustFindReceived(dossierId).id, file, now().toISOString());
      return {};
    },

    phrases: {
      list: () => listPhrases(db),
      use({ text }: { text: string }): Record<string, never> {
        countPhrase(db, text.normalize('NFC'), now().toISOString());
        return {};
      },
      remove({ text }: { text: string }): Record<string, never> {
        deletePhrase(db, text);
        return {};
      },
    },
  };
}

function isEmpty(opinion: Opinion): boolean {
  return canonicalJson(opinion) === canonicalJson(emptyOpinion);
}

function normalized({ name, office, role }: Reviewer): Reviewer {
  return { name: name.normalize('NFC'), office: office.normalize('NFC'), role: role.normalize('NFC') };
}

/** "2.1", or the paper's name as people call it. */
export function targetName(target: string): string {
  const paper = paperOf(target);
  return paper === undefined ? target : `văn bản “${paper}”`;
}

/** The change in words, for history and undo: "Thẩm định 2.1: Đạt". */
function wordsOf(items: readonly { target: string; change: OpinionChange }[]): string {
  const [only, ...others] = items;
  if (!only || others.length > 0) return `Thẩm định ${items.length} mục`;
  const name = targetName(only.target);
  const { verdict, correction, comment } = only.change;
  if (verdict !== undefined)
    return `Thẩm định ${name}: ${verdict === null ? unseenLabel : reviewVerdictLabel[verdict]}`;
  if (correction !== undefined)
    return correction ? `Sửa số liệu thẩm định ${name}` : `Bỏ số liệu thẩm định ${name}`;
  return comment === undefined ? `Yêu cầu bổ sung ${name}` : `Ý kiến thẩm định ${name}`;
}
