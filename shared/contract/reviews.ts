import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import {
  conclusionSchema,
  opinionChangeSchema,
  opinionSchema,
  resolutionSchema,
  reviewerSchema,
  reviewHeadSchema,
  reviewTargetSchema,
} from '../domain/review.ts';
import { verdictSchema } from '../domain/verdict.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';
import { resultSchema } from './dossiers.ts';
import { partFileSchema } from './parts.ts';

/** A corrected figure as it is shown and what follows from it: "88,52 % < 90 % → Chưa đạt". */
const correctedSchema = z.object({ display: z.string(), verdict: verdictSchema, comparison: z.string() });

/** What is said of one target, by everybody; a target nobody said anything of has no row. */
export const reviewRowSchema = z.object({
  target: reviewTargetSchema,
  /** The opinion of whoever reviews on this machine; null: none yet. */
  own: opinionSchema.nullable(),
  /** Opinions that came as files. */
  others: z.array(z.object({ reviewId: z.string(), by: z.string(), opinion: opinionSchema })),
  resolution: resolutionSchema.nullable(),
  /** What stands: all agree, or somebody resolved it. */
  state: z.enum(['unseen', 'agreed', 'disagreed', 'resolved']),
  joint: opinionSchema,
  /** Follows from the corrected figure that stands; null without one. */
  corrected: correctedSchema.nullable(),
  /** The review sees it otherwise than the commune did. */
  differs: z.boolean(),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/** The review of a received dossier as it stands on this machine. */
export const reviewSchema = z.object({
  dossierId: z.string(),
  /** Null until somebody begins. */
  head: reviewHeadSchema.nullable(),
  rows: z.array(reviewRowSchema),
  /** Reviews that came as files, the last one read first. */
  others: z.array(
    z.object({
      reviewId: z.string(),
      reviewer: reviewerSchema,
      fileName: z.string(),
      writtenAt: z.string(),
      readAt: z.string(),
      finishedAt: z.string().nullable(),
      scope: z.array(z.string()).nullable(),
    }),
  ),
  /** Evidence (by id) and papers' files (by SHA-256) that were looked at. */
  seenFiles: z.array(z.string()),
  /** Targets in this person's scope, and how many of them have a verdict of theirs. */
  progress: z.object({ judged: z.number(), total: z.number() }),
  /** Criteria and indicators as the review sees them; what is not judged counts as not assessed. */
  result: resultSchema,
  disagreements: z.number(),
});
export type Review = z.infer<typeof reviewSchema>;

/** `contribution`: one's own opinions, for those who review with one; `answer`: what stands of all, for the commune. */
export const reviewFileKindSchema = z.enum(['contribution', 'answer']);
const resultThenSchema = z.object({ verdict: verdictSchema, display: z.string() });

/** What became of a target since the submission that was judged here before. */
export const changedTargetSchema = z.object({
  target: reviewTargetSchema,
  /** What was said of it then; null: nothing. */
  said: opinionSchema.nullable(),
  /** The result then and now, where they differ as shown; null before: it was not asked for then. */
  result: z.object({ before: resultThenSchema.nullable(), after: resultThenSchema }).nullable(),
  /** What else differs in words: the figures behind the result, notes, explanation, the requirement, answers. */
  differs: z.array(z.enum(['entry', 'note', 'explanation', 'requirement', 'answer'])),
  files: z.array(z.object({ change: z.enum(['added', 'removed', 'replaced']), name: z.string() })),
  changed: z.boolean(),
});
export type ChangedTarget = z.infer<typeof changedTargetSchema>;

/** What is new since the submission of the same dossier that was judged here before; null: none was. */
export const sincePreviousSchema = z
  .object({
    dossierId: z.string(),
    submission: z.object({ number: z.number(), createdAt: z.string(), shortCode: z.string() }),
    head: reviewHeadSchema,
    /** Every target of this submission that was there before or is new, in the order of the page. */
    targets: z.array(changedTargetSchema),
  })
  .nullable();
export type SincePrevious = z.infer<typeof sincePreviousSchema>;

/** Where a review file that was read belongs. */
export const readReviewSchema = z.object({
  dossierId: z.string(),
  /** For a dossier of our own: what is to be looked at and merged. Null: a colleague's review of a received one, kept. */
  mergeId: z.string().nullable(),
  /** A colleague's file that was here already: since when; nothing changed. */
  readBeforeAt: z.string().nullable(),
});
export type ReadReview = z.infer<typeof readReviewSchema>;

const dossierId = z.string();
const one = z.strictObject({ dossierId });

/** The review of a received dossier. Every command but `see` is one change of it, undone by `changes.undo`. */
export const reviewsContract = {
  get: procedure.input(one).output(reviewSchema),
  /** Says who reviews here and which criteria; begins the review where it has not begun. */
  begin: procedure
    .input(
      z.strictObject({
        dossierId,
        reviewer: reviewerSchema,
        scope: reviewHeadSchema.shape.scope,
      }),
    )
    .output(reviewSchema),
  /**
   * Says something of one or many targets. Fields that are not given stay; all or nothing. A review that has not begun
   * begins under the name in the settings. @throws packageNotIntact, notFound
   */
  judge: procedure
    .input(
      z.strictObject({
        dossierId,
        items: z
          .array(z.strictObject({ target: reviewTargetSchema, change: opinionChangeSchema }))
          .min(1)
          .max(5000),
      }),
    )
    .output(reviewSchema),
  /** The conclusion as a whole; `finished` declares the review finished or takes that back. */
  conclude: procedure
    .input(z.strictObject({ dossierId, conclusion: conclusionSchema, finished: z.boolean() }))
    .output(reviewSchema),
  /** What stands where reviewers disagree; null takes it back. */
  resolve: procedure
    .input(z.strictObject({ dossierId, target: reviewTargetSchema, resolution: resolutionSchema.nullable() }))
    .output(reviewSchema),
  /** A file of the dossier was looked at: an evidence by its id, a paper's file by its SHA-256. */
  see: procedure.input(z.strictObject({ dossierId, file: z.string().min(1).max(500) })).output(z.object({})),
  /** The file name that `export` would write under now. */
  suggestName: procedure.input(one).output(z.object({ fileName: z.string() })),
  /**
   * Job: writes the review as a file bound to the digest it judged. `target` null: the workspace's exports folder.
   * @throws packageNotIntact, reviewNotReady
   */
  export: procedure
    .input(z.strictObject({ dossierId, kind: reviewFileKindSchema, target: pathSchema.nullable() }))
    .output(job(partFileSchema)),
  /**
   * Job: files that go with what is said of a target; one change. A file that cannot be read is named in `failed`.
   * @throws packageNotIntact, notFound
   */
  attach: procedure
    .input(
      z.strictObject({
        dossierId,
        target: reviewTargetSchema,
        sources: z.array(fileSourceSchema).min(1).max(20),
      }),
    )
    .output(job(z.object({ review: reviewSchema, failed: z.array(packageProblemSchema) }))),
  /** Takes a file off what is said of a target. */
  detach: procedure
    .input(z.strictObject({ dossierId, target: reviewTargetSchema, sha256: sha256Schema }))
    .output(reviewSchema),
  /** Opens a read-only copy of an attached file with the system's program. */
  openAttachment: procedure
    .input(z.strictObject({ dossierId, target: reviewTargetSchema, sha256: sha256Schema }))
    .output(z.object({})),
  /** What was said of the submission before this one, beside what changed since. */
  sincePrevious: procedure.input(one).output(sincePreviousSchema),
  /**
   * Says of these targets again what was said of them in the submission before; null: of all that did not change and
   * were not judged yet. One change, never by itself.
   */
  keepPrevious: procedure
    .input(z.strictObject({ dossierId, targets: z.array(reviewTargetSchema).min(1).max(5000).nullable() }))
    .output(reviewSchema),
  /**
   * Job: checks a review file and finds what it is about: a dossier of our own gets it to be looked at and merged, on a
   * received one it is a colleague's review. With `dossierId` a review of another dossier is refused.
   * @throws reviewRefused, packageInvalid, packageLocked, packageNotIntact
   */
  read: procedure
    .input(z.strictObject({ dossierId: dossierId.optional(), source: fileSourceSchema }))
    .output(job(readReviewSchema)),
  phrases: {
    /** Sentences to be used again, the most used first. */
    list: procedure.output(z.array(z.object({ text: z.string(), uses: z.number() }))),
    /** Keeps a sentence, or counts its use. */
    use: procedure.input(z.strictObject({ text: z.string().trim().min(1).max(1000) })).output(z.object({})),
    remove: procedure.input(z.strictObject({ text: z.string() })).output(z.object({})),
  },
};
