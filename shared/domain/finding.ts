import * as z from 'zod';
import { sha256Schema, shortCodeSchema } from './criteria-codes.ts';
import { conclusionSchema, opinionSchema, reviewerSchema, reviewTargetSchema } from './review.ts';

/** What came back to the office that made a dossier: each opinion of a review is a finding, and is answered. */

const timestamp = z.iso.datetime({ offset: true });
const line = z.string().min(1).max(500);
const id = z.string().min(1).max(100);

/** The submission that was judged. */
const judgedSchema = z.strictObject({
  number: z.int().min(1).max(100_000),
  digest: sha256Schema,
  shortCode: shortCodeSchema,
});

/** One opinion as it was said; never changed. */
export const findingContentSchema = z.strictObject({
  /** The same in every file of one review. */
  reviewId: id,
  /** The review file it came in. */
  fileDigest: sha256Schema,
  target: reviewTargetSchema,
  opinion: opinionSchema,
  by: z.array(line).max(100),
  /** The corrected figure as it is shown; empty without one. */
  display: z.string().max(4000),
  resolved: z.string().max(8000),
  reviewers: z.array(reviewerSchema).min(1).max(100),
  submission: judgedSchema,
  writtenAt: timestamp,
  readAt: timestamp,
});
export type FindingContent = z.infer<typeof findingContentSchema>;

/** What the office says to it. */
export const findingAnswerSchema = z.strictObject({
  note: z.string().max(8000),
  /** Files of the dossier that prove it. */
  evidenceIds: z.array(id).max(200),
  /** `open`: still being worked on. */
  state: z.enum(['open', 'answered']),
  /** Who answered; empty where it is not known. */
  by: z.string().max(200),
});
export type FindingAnswer = z.infer<typeof findingAnswerSchema>;

/** A review that was merged, as a whole. */
export const mergedReviewSchema = z.strictObject({
  reviewId: id,
  kind: z.enum(['contribution', 'answer']),
  fileName: z.string().min(1).max(500),
  reviewers: z.array(reviewerSchema).min(1).max(100),
  submission: judgedSchema,
  conclusion: conclusionSchema,
  writtenAt: timestamp,
  finishedAt: timestamp.nullable(),
  readAt: timestamp,
});
export type MergedReview = z.infer<typeof mergedReviewSchema>;

/** `remark`: nothing is asked for. `accepted`: a review of a later submission found it in order. */
export const findingStateSchema = z.enum(['open', 'answered', 'accepted', 'remark']);
export type FindingState = z.infer<typeof findingStateSchema>;

export const findingStateLabel: Record<FindingState, string> = {
  open: 'Chưa trả lời',
  answered: 'Đã trả lời',
  accepted: 'Đã được chấp nhận',
  remark: 'Nhận xét',
};

type Said = Pick<FindingContent, 'target' | 'opinion' | 'submission'>;

/** Whether the office has to do something about it. */
export function asksForSomething({ opinion }: Said): boolean {
  return opinion.verdict === 'notMet' || opinion.verdict === 'supplement' || opinion.request.trim() !== '';
}

/** The finding on a later submission that says of the same target that it is met; undefined while there is none. */
export function closingFinding<F extends Said>(finding: Said, all: readonly F[]): F | undefined {
  return all
    .filter(
      ({ target, opinion, submission }) =>
        target === finding.target &&
        opinion.verdict === 'met' &&
        submission.number > finding.submission.number,
    )
    .toSorted((a, b) => a.submission.number - b.submission.number)[0];
}

export function stateOfFinding(
  finding: Said,
  answer: Pick<FindingAnswer, 'state'> | null,
  all: readonly Said[],
): FindingState {
  if (!asksForSomething(finding)) return 'remark';
  if (closingFinding(finding, all)) return 'accepted';
  return answer?.state === 'answered' ? 'answered' : 'open';
}
