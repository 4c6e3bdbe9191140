import { z } from 'zod';
import { reviewerSchema } from '../domain/review.ts';
import { procedure } from './base.ts';

/** A review file that came from somebody who judges the same dossier. */
export const colleagueFileSchema = z.object({
  digest: z.string(),
  reviewId: z.string(),
  reviewer: reviewerSchema,
  /** Codes of the criteria that this person judges; null: all. */
  scope: z.array(z.string()).nullable(),
  fileName: z.string(),
  writtenAt: z.string(),
  readAt: z.string(),
  finishedAt: z.string().nullable(),
  /** How many targets it gives a verdict on. */
  judged: z.number(),
  /** `overtaken`: a later file of the same review counts instead; `aside`: put aside by hand. */
  state: z.enum(['counts', 'overtaken', 'aside']),
  /** Another reviewer has the same name, so that the office is shown to tell them apart. */
  isNamesake: z.boolean(),
});
export type ColleagueFile = z.infer<typeof colleagueFileSchema>;

const dossierId = z.string();

export const reviewColleaguesContract = {
  /** Every file that was read for this dossier, the last one first. */
  list: procedure.input(z.strictObject({ dossierId })).output(z.array(colleagueFileSchema)),
  /** Puts a file aside or takes it back; one change, undone by `changes.undo`. @throws packageNotIntact, notFound */
  setAside: procedure
    .input(z.strictObject({ dossierId, digest: z.string(), aside: z.boolean() }))
    .output(z.array(colleagueFileSchema)),
};
