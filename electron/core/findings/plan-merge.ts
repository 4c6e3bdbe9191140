import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { FindingContent, MergedReview } from '#shared/domain/finding.ts';
import type { PackagedOpinion } from '#shared/domain/review-json.ts';
import type { KeptFinding } from './findings-view.ts';
import type { ReviewMergeRow } from './review-merge-sql.ts';

/** One opinion of a file as a finding, and what it is to what stands here. */
export type PlannedFinding = {
  id: string;
  content: FindingContent;
  packaged: PackagedOpinion;
  state: 'new' | 'same' | 'replaces';
  /** The finding of an earlier file of the same review that it takes the place of. */
  before: KeptFinding | undefined;
};

export type MergePlan = {
  findings: PlannedFinding[];
  /** What an earlier file of the same review said and this one does not. */
  withdrawn: KeptFinding[];
  review: MergedReview;
};

/**
 * What a review file makes of the findings that stand: a later file of the same review of the same submission takes the
 * place of an earlier one, other reviews stand beside it. A file that is older than what was merged of its review adds
 * only what that one does not speak of.
 */
export function planMerge(row: ReviewMergeRow, kept: readonly KeptFinding[]): MergePlan {
  const { review, digest, readAt } = row;
  const submission = {
    number: review.target.submission.number,
    digest: review.target.digest,
    shortCode: review.target.shortCode,
  };
  const ofReview = kept.filter(
    ({ content }) => content.reviewId === review.id && content.submission.digest === submission.digest,
  );
  const isOlder = ofReview.some(({ content }) => content.writtenAt > review.writtenAt);
  const said = new Map(ofReview.map(each => [each.content.target, each]));
  const findings = review.opinions.flatMap((packaged, index): PlannedFinding[] => {
    const { target, by, display, resolved, attachments, ...opinion } = packaged;
    const content: FindingContent = {
      reviewId: review.id,
      fileDigest: digest,
      target,
      opinion: { ...opinion, attachments: attachments.map(({ path: _path, ...file }) => file) },
      by,
      display,
      resolved,
      reviewers: review.reviewers,
      submission,
      writtenAt: review.writtenAt,
      readAt,
    };
    const before = said.get(target);
    if (before && isOlder) return [];
    const state = !before ? 'new' : saysTheSame(before.content, content) ? 'same' : 'replaces';
    return [{ id: `${digest.slice(0, 12)}-${index + 1}`, content, packaged, state, before }];
  });
  const spoken = new Set(review.opinions.map(({ target }) => target));
  return {
    findings,
    withdrawn: isOlder ? [] : ofReview.filter(({ content }) => !spoken.has(content.target)),
    review: {
      reviewId: review.id,
      kind: review.kind,
      fileName: row.fileName,
      reviewers: review.reviewers,
      submission,
      conclusion: review.conclusion,
      writtenAt: review.writtenAt,
      finishedAt: review.finishedAt,
      readAt,
    },
  };
}

function saysTheSame(a: FindingContent, b: FindingContent): boolean {
  const words = ({ opinion, by, display, resolved }: FindingContent) =>
    canonicalJson({ opinion, by, display, resolved });
  return words(a) === words(b);
}
