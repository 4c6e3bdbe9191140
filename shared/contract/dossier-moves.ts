import { z } from 'zod';
import { entrySchema } from '../domain/entry.ts';
import { indicatorChangeSchema } from '../domain/set-move.ts';
import { assessmentSchema } from '../domain/verdict.ts';

const setVersionSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  digest: z.string(),
  variantId: z.string(),
  overlayId: z.string().nullable(),
});
const movedIndicatorSchema = z.object({ code: z.string(), text: z.string(), requirement: z.string() });

/** One indicator or condition of either version; `from` is null where it was added, `to` where it was removed. */
export const moveItemSchema = z.object({
  kind: z.enum(['carried', 'needsConfirmation', 'added', 'removed']),
  from: movedIndicatorSchema.nullable(),
  to: movedIndicatorSchema.nullable(),
  changes: z.array(indicatorChangeSchema),
  /** Something was entered for it. */
  answered: z.boolean(),
  /** How many files serve it. */
  evidence: z.number(),
});
export type MoveItem = z.infer<typeof moveItemSchema>;

export const movePreviewSchema = z.object({
  from: setVersionSchema,
  to: setVersionSchema,
  /** In the order of the new version, then what was removed. */
  items: z.array(moveItemSchema),
});
export type MovePreview = z.infer<typeof movePreviewSchema>;

/** What changed in an indicator that an answer was carried over to. */
export const changedIndicatorSchema = z.object({
  from: movedIndicatorSchema,
  to: movedIndicatorSchema,
  changes: z.array(indicatorChangeSchema),
});

/** A move that was made; what the new version removed is kept here with its answer. */
export const dossierMoveSchema = z.object({
  number: z.number(),
  movedAt: z.string(),
  undoneAt: z.string().nullable(),
  from: setVersionSchema,
  to: setVersionSchema,
  /** The indicators whose answers, where there were any, had to be confirmed. */
  changed: z.array(changedIndicatorSchema),
  removed: z.array(
    z.object({
      code: z.string(),
      text: z.string(),
      display: z.string(),
      assessment: assessmentSchema,
      evidence: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type DossierMove = z.infer<typeof dossierMoveSchema>;

/** An indicator here, one of another dossier that asks for the same, and what that one has to offer. */
export const reuseItemSchema = z.object({
  code: z.string(),
  text: z.string(),
  /** It has an answer already: only files are taken over, the answer stays. */
  answered: z.boolean(),
  display: z.string(),
  from: z.object({ code: z.string(), text: z.string() }),
  likeness: z.enum(['equal', 'near']),
  /** How near indicators differ. */
  note: z.string(),
  /** Null where the figure is not the same thing, or nothing was entered. */
  figure: z.object({ entry: entrySchema, display: z.string() }).nullable(),
  evidence: z.array(
    z.object({ id: z.string(), name: z.string(), number: z.string().nullable(), present: z.boolean() }),
  ),
});
export type ReuseItem = z.infer<typeof reuseItemSchema>;

export const reuseOfferSchema = z.object({
  from: z.object({ id: z.string(), setTitle: z.string(), year: z.number() }),
  items: z.array(reuseItemSchema),
});
export type ReuseOffer = z.infer<typeof reuseOfferSchema>;
