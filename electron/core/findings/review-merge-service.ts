import type { ReviewMerge } from '#shared/contract/findings.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import type { Db } from '../workspace/database.ts';
import { findFact, listFacts } from './facts-sql.ts';
import { viewMerge } from './merge-preview.ts';
import { type MergePlan, type PlannedFinding, planMerge } from './plan-merge.ts';
import { findReviewMerge, type ReviewMergeRow } from './review-merge-sql.ts';

export type ReviewMergeService = ReturnType<typeof createReviewMergeService>;

/** Reviews that came back as files: looked at item by item, then taken into the dossier as one change. */
export function createReviewMergeService({
  db,
  dossiers,
  changes,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
}) {
  function mustFind(mergeId: string) {
    const merge = findReviewMerge(db, mergeId);
    if (!merge) throw new AppError('notFound', { what: 'reviewMerge', id: mergeId });
    const parts = dossiers.partsOf(dossiers.mustFindWritable(merge.dossierId));
    const mergedAt = listFacts(db, merge.dossierId, 'mergedReview').find(({ id }) => id === merge.digest)?.at;
    return { merge, parts, plan: planMerge(merge, parts.findings), mergedAt: mergedAt ?? null };
  }

  /** A file can be written by hand, and the set may have changed since. @throws AppError entryRefused */
  function mustFit({ findings }: MergePlan, row: DossierRow, figures: readonly string[]): void {
    const assessed = dossiers.listAssessed(row);
    for (const { content } of findings) {
      const { target, opinion } = content;
      if (!opinion.correction || !figures.includes(target)) continue;
      const measure = assessed.get(target)?.measure;
      if (!measure || !entryFitsMeasure(measure, opinion.correction.entry))
        throw new AppError('entryRefused', {
          code: target,
          reason: 'số liệu thẩm định không cùng loại với chỉ tiêu nên không lấy vào hồ sơ được',
        });
    }
  }

  return {
    preview({ mergeId }: { mergeId: string }): ReviewMerge {
      const { merge, parts, plan, mergedAt } = mustFind(mergeId);
      return viewMerge(parts, merge, plan, mergedAt);
    },

    apply({
      mergeId,
      figures,
      acceptOtherSubmission,
    }: {
      mergeId: string;
      figures: string[];
      acceptOtherSubmission: boolean;
    }) {
      const { merge, parts, plan, mergedAt } = mustFind(mergeId);
      const { dossierId } = merge;
      if (mergedAt !== null) return { dossierId, findings: 0, figures: [], mergedBeforeAt: mergedAt };
      mustBeAccepted(merge, parts, acceptOtherSubmission);
      mustFit(plan, parts.row, figures);
      const taken = figureEdits(plan, parts, figures);
      const changed = plan.findings.filter(({ state }) => state !== 'same');
      const { reviewers } = merge.review;
      changes.apply(
        {
          dossierId,
          what: `Nhận ý kiến thẩm định của ${reviewers.map(({ name }) => name).join(', ')} (lần trình ${merge.review.target.submission.number}, mã ${merge.review.target.shortCode})`,
        },
        [
          { kind: 'mergedReview', key: merge.digest, after: plan.review },
          ...changed.flatMap(each => findingEdits(db, dossierId, each)),
          ...plan.withdrawn.map(({ id }): Edit => ({ kind: 'finding', key: id, after: null })),
          ...taken.flatMap(({ edits }) => edits),
        ],
      );
      return {
        dossierId,
        findings: changed.length,
        figures: taken.map(({ target }) => target),
        mergedBeforeAt: null,
      };
    },
  };
}

/** @throws AppError reviewOtherSubmission: what was said of another submission never applies silently */
function mustBeAccepted(
  { review }: ReviewMergeRow,
  { submissions }: DossierParts,
  isAccepted: boolean,
): void {
  const last = submissions.at(-1);
  if (!last || last.digest === review.target.digest || isAccepted) return;
  const { shortCode, submission } = review.target;
  throw new AppError('reviewOtherSubmission', {
    number: submission.number,
    shortCode,
    lastNumber: last.number,
    lastCreatedAt: last.createdAt,
  });
}

/** A finding that takes the place of an earlier one of its review keeps the answer that was given to that. */
function findingEdits(db: Db, dossierId: string, { id, content, before }: PlannedFinding): Edit[] {
  const edits: Edit[] = [{ kind: 'finding', key: id, after: content }];
  if (!before || before.id === id || findFact(db, dossierId, 'finding', before.id) === undefined)
    return edits;
  edits.push({ kind: 'finding', key: before.id, after: null });
  if (before.answer) {
    const { at: _at, ...answer } = before.answer;
    edits.push(
      { kind: 'findingAnswer', key: before.id, after: null },
      { kind: 'findingAnswer', key: id, after: { ...answer, state: 'open' } },
    );
  }
  return edits;
}

/** The corrected figures that were chosen, in the place of the office's own. */
function figureEdits(
  { findings }: MergePlan,
  { assessments }: DossierParts,
  figures: readonly string[],
): { target: string; edits: Edit[] }[] {
  return findings.flatMap(({ content: { target, opinion } }) => {
    if (!opinion.correction || !figures.includes(target)) return [];
    const before = assessments.get(target) ?? emptyAssessment;
    const after = { ...before, entry: opinion.correction.entry, override: null, notApplicable: null };
    return [
      {
        target,
        edits: [
          { kind: 'assessment', key: target, after },
          { kind: 'unconfirmed', key: target, after: null },
        ],
      },
    ];
  });
}
