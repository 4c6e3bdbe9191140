import * as z from 'zod';
import { codeSchema, sha256Schema, shortCodeSchema, yearSchema } from './criteria-codes.ts';
import { packagedUnitSchema } from './dossier-json.ts';
import {
  conclusionSchema,
  opinionSchema,
  reviewAttachmentSchema,
  reviewerSchema,
  reviewTargetSchema,
} from './review.ts';

/**
 * `data/y-kien.json` of a review file (`DG_…zip`): what reviewers say of one submission, bound to its digest. The same
 * for a reviewer's contribution to the others and for the answer that goes back to the commune.
 */

const timestamp = z.iso.datetime({ offset: true });
const line = z.string().min(1).max(500);

export const reviewJsonPath = 'data/y-kien.json';

/** Plain ASCII, so that it stays inside the file on every system. */
const attachmentPath = z
  .string()
  .max(180)
  .regex(/^data\/dinh-kem\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/);

const packagedAttachmentSchema = z.strictObject({ ...reviewAttachmentSchema.shape, path: attachmentPath });

const packagedOpinionSchema = z.strictObject({
  ...opinionSchema.shape,
  target: reviewTargetSchema,
  attachments: z.array(packagedAttachmentSchema).max(20),
  /** Who says so, by name. */
  by: z.array(line).max(100),
  /** The corrected figure as it is shown: "88,52 %"; empty without one. */
  display: z.string().max(4000),
  /** Why it stands although reviewers disagreed; empty where they did not. */
  resolved: z.string().max(8000),
});
export type PackagedOpinion = z.infer<typeof packagedOpinionSchema>;

export const reviewJsonSchema = z.strictObject({
  schema: z.literal('ho-so-ntm/review@1'),
  /** The review's own id: a later file of the same review takes the place of an earlier one. */
  id: z.string().min(1).max(100),
  /** `contribution`: one reviewer's, for those who review with them; `answer`: the joint one, for the commune. */
  kind: z.enum(['contribution', 'answer']),
  /** The submission that was judged. */
  target: z.strictObject({
    /** The dossier's id at the office that made it. */
    dossierId: z.string().min(1).max(100),
    digest: sha256Schema,
    shortCode: shortCodeSchema,
    submission: z.strictObject({ number: z.int().min(1).max(100_000), createdAt: timestamp }),
    unit: packagedUnitSchema,
    set: z.strictObject({ id: z.string().min(1).max(80), version: z.string().max(20), digest: sha256Schema }),
    year: yearSchema,
    sample: z.boolean(),
  }),
  reviewers: z.array(reviewerSchema).min(1).max(100),
  scope: z.array(codeSchema).max(200).nullable(),
  writtenAt: timestamp,
  /** Null: opinions so far, still being worked on. */
  finishedAt: timestamp.nullable(),
  conclusion: conclusionSchema,
  opinions: z.array(packagedOpinionSchema).max(5000),
  software: z.strictObject({ name: line, version: z.string().min(1).max(50) }),
});
export type ReviewJson = z.infer<typeof reviewJsonSchema>;
