import * as z from 'zod';
import { codeSchema, idSchema, sha256Schema } from './criteria-codes.ts';
import { isoDateSchema } from './due-date.ts';
import { entrySchema } from './entry.ts';

/** What a reviewer says of one thing; not looked at yet where there is none. */
export const reviewVerdictSchema = z.enum(['met', 'notMet', 'supplement']);
export type ReviewVerdict = z.infer<typeof reviewVerdictSchema>;

export const reviewVerdictLabel: Record<ReviewVerdict, string> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  supplement: 'Yêu cầu bổ sung',
};
export const unseenLabel = 'Chưa xem';

const paperPrefix = 'van-ban:';

/** What is judged: an indicator by its code, a condition by its id, a paper as `van-ban:to-trinh`. */
export const reviewTargetSchema = z.union([
  codeSchema,
  z.templateLiteral([paperPrefix, z.string()]).refine(text => idSchema.safeParse(paperOf(text)).success),
]);

export function paperTarget(document: string): string {
  return `${paperPrefix}${document}`;
}

/** The name of the paper that a target is; undefined where it is an indicator or a condition. */
export function paperOf(target: string): string | undefined {
  return target.startsWith(paperPrefix) ? target.slice(paperPrefix.length) : undefined;
}

const words = z.string().max(8000);
const name = z.string().trim().max(200);

/** A file that goes with an opinion; its bytes are in the store, and in `data/dinh-kem` of a review file. */
export const reviewAttachmentSchema = z.strictObject({
  name: z.string().min(1).max(300),
  sha256: sha256Schema,
  sizeBytes: z.int().min(0),
});
export type ReviewAttachment = z.infer<typeof reviewAttachmentSchema>;

/** What one reviewer says of one target. */
export const opinionSchema = z.strictObject({
  verdict: reviewVerdictSchema.nullable(),
  comment: words,
  /** What is to be supplemented; only ever asked for with `supplement` or `notMet`. */
  request: words,
  /** Until when it is to be supplemented. */
  dueOn: isoDateSchema.nullable(),
  /** Another figure than the commune's, with the reason; the commune's own stays beside it. */
  correction: z.strictObject({ entry: entrySchema, reason: words.min(1) }).nullable(),
  attachments: z.array(reviewAttachmentSchema).max(20),
});
export type Opinion = z.infer<typeof opinionSchema>;

export const emptyOpinion: Opinion = Object.freeze({
  verdict: null,
  comment: '',
  request: '',
  dueOn: null,
  correction: null,
  attachments: [],
});

/** Fields that are not given stay as they are. */
export const opinionChangeSchema = opinionSchema.omit({ attachments: true }).partial();

export const reviewerSchema = z.strictObject({ name: name.min(1), office: name, role: name });
export type Reviewer = z.infer<typeof reviewerSchema>;

/** What a review comes to as a whole; `verdict` null: not concluded yet. */
export const conclusionSchema = z.strictObject({ verdict: reviewVerdictSchema.nullable(), text: words });
export type Conclusion = z.infer<typeof conclusionSchema>;

/** Who judges a received dossier on this machine, and what they conclude. */
export const reviewHeadSchema = z.strictObject({
  /** The same in every file that this review is written to. */
  id: z.string().min(1).max(100),
  reviewer: reviewerSchema,
  /** The criteria (by code) this person judges; null: all. */
  scope: z.array(codeSchema).min(1).max(200).nullable(),
  conclusion: conclusionSchema,
  /** When the reviewer declared it finished; null while it is being worked on. */
  finishedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type ReviewHead = z.infer<typeof reviewHeadSchema>;

/** What stands where reviewers disagree, and why. */
export const resolutionSchema = z.strictObject({
  opinion: opinionSchema,
  reason: words.min(1),
});
export type Resolution = z.infer<typeof resolutionSchema>;
