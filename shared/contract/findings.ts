import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import {
  findingAnswerSchema,
  findingContentSchema,
  findingStateSchema,
  mergedReviewSchema,
} from '../domain/finding.ts';
import { conclusionSchema, opinionSchema, reviewerSchema, reviewTargetSchema } from '../domain/review.ts';
import { verdictSchema } from '../domain/verdict.ts';
import { procedure } from './base.ts';

/** A review that was merged into a dossier, as a whole. */
export const mergedReviewViewSchema = mergedReviewSchema.extend({ fileDigest: z.string(), at: z.string() });
export type MergedReviewView = z.infer<typeof mergedReviewViewSchema>;

const attachmentSchema = z.object({ name: z.string(), sizeBytes: z.number(), url: z.string() });

/** One opinion of a review, and what the office answered. */
export const reviewFindingSchema = findingContentSchema.extend({
  id: z.string(),
  /** "2.1", "ĐK 1", "Văn bản"; the target itself where the set does not know it any more. */
  label: z.string(),
  text: z.string(),
  /** The indicator or condition; null for a paper and for what the set does not know any more. */
  code: z.string().nullable(),
  state: findingStateSchema,
  attachments: z.array(attachmentSchema),
  answer: findingAnswerSchema.extend({ at: z.string() }).nullable(),
  /** The review of a later submission that found it in order. */
  closedBy: z
    .object({ number: z.number(), shortCode: z.string(), by: z.array(z.string()), readAt: z.string() })
    .nullable(),
});
export type ReviewFinding = z.infer<typeof reviewFindingSchema>;

export const reviewMergeItemSchema = z.object({
  target: reviewTargetSchema,
  label: z.string(),
  text: z.string(),
  /** Null for a paper and for what the set does not know any more. */
  code: z.string().nullable(),
  /** `same`: it stands here already, word for word. `replaces`: an earlier file of the same review said otherwise. */
  state: z.enum(['new', 'same', 'replaces']),
  opinion: opinionSchema,
  by: z.array(z.string()),
  resolved: z.string(),
  attachments: z.array(attachmentSchema),
  /** As the dossier stands now; null for a paper. */
  self: z.object({ verdict: verdictSchema, display: z.string() }).nullable(),
  /** A corrected figure, and what would follow from it; `fits`: it can be taken over into the dossier. */
  figure: z
    .object({ display: z.string(), verdict: verdictSchema, comparison: z.string(), fits: z.boolean() })
    .nullable(),
});
export type ReviewMergeItem = z.infer<typeof reviewMergeItemSchema>;

const submissionSchema = z.object({ number: z.number(), createdAt: z.string(), shortCode: z.string() });

export const reviewMergeSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  fileName: z.string(),
  fileDigest: sha256Schema,
  kind: z.enum(['contribution', 'answer']),
  reviewers: z.array(reviewerSchema),
  conclusion: conclusionSchema,
  writtenAt: z.string(),
  finishedAt: z.string().nullable(),
  readAt: z.string(),
  submission: submissionSchema,
  /** The last submission, where another one was judged: merging needs an explicit acceptance then. */
  later: submissionSchema.nullable(),
  /** When this very file was merged; null: it is not, or that was taken back. */
  mergedAt: z.string().nullable(),
  items: z.array(reviewMergeItemSchema),
  /** What an earlier file of the same review said and this one does not. */
  withdrawn: z.array(z.object({ label: z.string(), text: z.string() })),
  /** What a newer version of the application wrote and this one left out. */
  ignored: z.array(z.string()),
});
export type ReviewMerge = z.infer<typeof reviewMergeSchema>;

const mergeId = z.string();
const ofFinding = { dossierId: z.string(), id: z.string() };

/** Reviews that came back to the office that made the dossier. What stands in a dossier is `Dossier.findings`. */
export const findingsContract = {
  /** Item by item what a review file would bring; changes nothing. */
  preview: procedure.input(z.strictObject({ mergeId })).output(reviewMergeSchema),
  /**
   * Takes all of it into the dossier as one change, undone by `changes.undo`. `figures`: the targets whose corrected
   * figure takes the place of the dossier's own. The same file again changes nothing.
   * @throws reviewOtherSubmission
   */
  apply: procedure
    .input(
      z.strictObject({
        mergeId,
        figures: z.array(reviewTargetSchema).max(5000),
        acceptOtherSubmission: z.boolean(),
      }),
    )
    .output(
      z.object({
        dossierId: z.string(),
        findings: z.number(),
        figures: z.array(z.string()),
        mergedBeforeAt: z.string().nullable(),
      }),
    ),
  /** Fields that are not given stay. @throws notFound */
  answer: procedure
    .input(
      z.strictObject({
        ...ofFinding,
        change: findingAnswerSchema.omit({ by: true }).partial(),
      }),
    )
    .output(reviewFindingSchema),
};
