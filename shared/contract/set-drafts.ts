import { z } from 'zod';
import { setDraftSchema } from '../domain/set-draft.ts';
import { procedure } from './base.ts';
import { criteriaSetSummarySchema } from './criteria.ts';

const draftId = z.strictObject({ id: z.string() });
/** A draft as its caller last saw it: what somebody wrote in another window is never overwritten. */
const draftAsSeen = z.strictObject({ id: z.string(), revision: z.int() });
/** A part of a draft: "", "criteria[0]", "criteria[0].indicators[2]", "conditions[1]". */
const place = z.string().max(100);
const step = z.object({ what: z.string(), place });

export const setDraftStateSchema = z.object({
  id: z.string(),
  revision: z.int(),
  set: setDraftSchema,
  /** The published set it began with; null where it began empty. */
  basedOn: z.object({ id: z.string(), version: z.string() }).nullable(),
  /** What Ctrl+Z would take back and Ctrl+Y bring back, in words. */
  undo: step.nullable(),
  redo: step.nullable(),
});
export type SetDraftState = z.infer<typeof setDraftStateSchema>;

export const setDraftSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  setId: z.string(),
  version: z.string(),
  basedOn: z.object({ id: z.string(), version: z.string() }).nullable(),
  criteriaCount: z.number(),
  indicatorCount: z.number(),
  faultCount: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SetDraftSummary = z.infer<typeof setDraftSummarySchema>;

/** Sets that are still being written: kept with every change, whether in order or not, and published when they are. */
export const setDraftsContract = {
  list: procedure.output(z.array(setDraftSummarySchema)),
  /** `version`: the next version of the set; `copy`: a set of its own that begins like it; `from` null: empty. */
  create: procedure
    .input(
      z.strictObject({
        from: z.strictObject({ id: z.string(), version: z.string().optional() }).nullable(),
        as: z.enum(['version', 'copy']),
      }),
    )
    .output(draftId),
  get: procedure.input(draftId).output(setDraftStateSchema),
  /** Keeps a draft as one step to undo; `continues`: still the step before, as when a field is typed on. */
  save: procedure
    .input(
      draftAsSeen.extend({
        set: z.unknown(),
        what: z.string().min(1).max(200),
        place,
        continues: z.boolean(),
      }),
    )
    .output(setDraftStateSchema.omit({ set: true })),
  /** `place` of the answer: where the step was made, to look at. */
  undo: procedure.input(draftAsSeen).output(setDraftStateSchema.extend({ place: place.nullable() })),
  redo: procedure.input(draftAsSeen).output(setDraftStateSchema.extend({ place: place.nullable() })),
  remove: procedure.input(draftId),
  restore: procedure.input(draftId),
  /** Puts the draft to use as a set that never changes again; refused with every place and reason while it has faults. */
  publish: procedure.input(draftAsSeen).output(criteriaSetSummarySchema),
};
