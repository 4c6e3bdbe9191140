import { z } from 'zod';
import { procedure } from './base.ts';
import { dossierSchema } from './dossiers.ts';

/** One thing that a change made of another; null: there was none, or it is gone. */
export const changeItemSchema = z.object({
  /** assessment · unconfirmed · evidence · link …, with the key each has: electron/core/changes/recorded-kinds.ts */
  kind: z.string(),
  key: z.string(),
  before: z.json(),
  after: z.json(),
});

export const changeRowSchema = z.object({
  /** 1, 2, 3 … in a dossier, in the order they were made. */
  number: z.number(),
  at: z.string(),
  /** The person's name; empty where nobody said it. */
  who: z.string(),
  step: z.enum(['change', 'undo', 'redo', 'barrier']),
  /** In words: "Nhập kết quả 2.1". An undo or redo says what it takes back or makes again. */
  what: z.string(),
  why: z.string(),
  /** The indicators it concerns. */
  codes: z.array(z.string()),
  items: z.array(changeItemSchema),
  /** Of an undo: the change it takes back; of a redo: the undo it takes back. */
  undoes: z.number().nullable(),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

const dossierId = z.strictObject({ dossierId: z.string() });
const namedSchema = z.object({ number: z.number(), what: z.string(), codes: z.array(z.string()) });

/** `change` is what was taken back or made again, null where there was nothing to. */
const steppedSchema = z.object({ change: namedSchema.nullable(), dossier: dossierSchema });

export const changesContract = {
  /** Takes the last change back that still stands, also after a restart; refused where something else stands now. */
  undo: procedure.input(dossierId).output(steppedSchema),
  /** Makes again what was taken back last; a new change leaves nothing to make again. */
  redo: procedure.input(dossierId).output(steppedSchema),
  /** What undo and redo would do now. */
  next: procedure
    .input(dossierId)
    .output(z.object({ undo: namedSchema.nullable(), redo: namedSchema.nullable() })),
  /** The changes of a dossier, the newest first; `before` is the number of the last one already known. */
  list: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        before: z.number().int().nullable().optional(),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(z.array(changeRowSchema)),
};
