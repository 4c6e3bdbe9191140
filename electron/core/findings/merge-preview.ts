import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ReviewMerge, ReviewMergeItem } from '#shared/contract/findings.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';
import { storeUrl } from '../evidence/evidence-view.ts';
import { assessedRows, correctedOf } from '../reviews/review-view.ts';
import { targetNames } from '../reviews/target-names.ts';
import type { MergePlan, PlannedFinding } from './plan-merge.ts';
import type { ReviewMergeRow } from './review-merge-sql.ts';

/** Item by item what a review says, beside the dossier as it stands. */
export function viewMerge(
  parts: DossierParts,
  row: ReviewMergeRow,
  plan: MergePlan,
  mergedAt: string | null,
): ReviewMerge {
  const { review, digest, ...rest } = row;
  const names = targetNames(parts.set, parts.row.year);
  const rows = new Map(assessedRows(viewDossier(parts)).map(each => [each.code, each]));
  const nameOf = (target: string) => names.get(target) ?? { label: target, text: '', code: null };
  const last = parts.submissions.at(-1);
  return {
    ...rest,
    fileDigest: digest,
    kind: review.kind,
    reviewers: review.reviewers,
    conclusion: review.conclusion,
    writtenAt: review.writtenAt,
    finishedAt: review.finishedAt,
    submission: { ...review.target.submission, shortCode: review.target.shortCode },
    later:
      last && last.digest !== review.target.digest
        ? { number: last.number, createdAt: last.createdAt, shortCode: last.shortCode }
        : null,
    mergedAt,
    items: plan.findings.map(finding => ({
      ...nameOf(finding.content.target),
      ...viewItem(finding, rows.get(finding.content.target), parts),
    })),
    withdrawn: plan.withdrawn.map(({ content }) => {
      const { label, text } = nameOf(content.target);
      return { label, text };
    }),
  };
}

function viewItem(
  { content, state }: PlannedFinding,
  row: IndicatorRow | undefined,
  parts: DossierParts,
): Omit<ReviewMergeItem, 'label' | 'text' | 'code'> {
  const { target, opinion, by, resolved } = content;
  return {
    target,
    state,
    opinion,
    by,
    resolved,
    attachments: opinion.attachments.map(({ name, sha256, sizeBytes }) => ({
      name,
      sizeBytes,
      url: storeUrl({ name, sha256 }),
    })),
    self: row ? { verdict: row.verdict, display: row.display } : null,
    figure: figureOf(content, row, parts),
  };
}

function figureOf(
  { opinion, display }: PlannedFinding['content'],
  row: IndicatorRow | undefined,
  { row: { variantId: variant, year } }: DossierParts,
): ReviewMergeItem['figure'] {
  if (!opinion.correction) return null;
  const fits = row !== undefined && entryFitsMeasure(row.indicator.measure, opinion.correction.entry);
  // In another kind of figure the set of today would not understand it: it is shown as the reviewer saw it.
  const corrected = fits ? correctedOf(row, { variant, year }, opinion) : null;
  return corrected
    ? { ...corrected, fits: true }
    : { display, verdict: 'unassessed', comparison: '', fits: false };
}
