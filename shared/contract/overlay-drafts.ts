import { z } from 'zod';
import { overlayDraftSchema } from '../domain/overlay-draft.ts';
import { procedure } from './base.ts';

/** `overlayId` null: a decision of which nothing is in use yet. */
export const overlayDraftKey = z.strictObject({ setId: z.string(), overlayId: z.string().nullable() });

/** `revision` 0: nothing was kept yet. */
const state = { draft: overlayDraftSchema, revision: z.int().min(0) };
export const overlayDraftStateSchema = z.object(state);
export type OverlayDraftState = z.infer<typeof overlayDraftStateSchema>;

export const overlayDraftSummarySchema = z.object({
  setId: z.string(),
  overlayId: z.string().nullable(),
  title: z.string(),
  number: z.string(),
  updatedAt: z.string(),
});
export type OverlayDraftSummary = z.infer<typeof overlayDraftSummarySchema>;

/** Decisions of provinces that are still being typed: kept with every change until they are put to use. */
export const overlayDraftsContract = {
  overlayDrafts: procedure.output(z.array(overlayDraftSummarySchema)),
  getOverlayDraft: procedure.input(overlayDraftKey).output(overlayDraftStateSchema.nullable()),
  /** Refused where another window wrote since `revision`. */
  saveOverlayDraft: procedure.input(overlayDraftKey.extend(state)).output(z.object({ revision: z.int() })),
  removeOverlayDraft: procedure.input(overlayDraftKey),
};
