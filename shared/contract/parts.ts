import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

/** A share of a dossier that was given out, and what came back of it. */
export const sentPartSchema = z.object({
  id: z.string(),
  /** Name of who got it; null where nobody was named. */
  person: z.string().nullable(),
  personId: z.string().nullable(),
  codes: z.array(z.string()),
  sentAt: z.string(),
  fileName: z.string(),
  /** The last one comes first. */
  merges: z.array(
    z.object({ id: z.string(), readAt: z.string(), appliedAt: z.string().nullable(), fileName: z.string() }),
  ),
});
export type SentPart = z.infer<typeof sentPartSchema>;

export const partFileSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  digest: sha256Schema,
  shortCode: z.string(),
  files: z.number(),
  bytes: z.number(),
});
export type PartFileResult = z.infer<typeof partFileSchema>;

/** One side of a difference in words; null: there is none. `url`: where the file can be looked at. */
const sideSchema = z.object({ lines: z.array(z.string()), url: z.string().nullable() }).nullable();
export const mergeSideSchema = z.enum(['mine', 'theirs']);

export const mergeItemSchema = z.object({
  key: z.string(),
  kind: z.enum(['result', 'explanation', 'note', 'file', 'links']),
  /** The indicators it concerns; none for a file that proves nothing. */
  codes: z.array(z.string()),
  /** The name of the file, or the words of the indicator. */
  title: z.string(),
  /** Where it was changed since the part went out. */
  state: z.enum(['mine', 'theirs', 'both']),
  /** What will stand; null: both sides changed it and nobody has chosen yet. */
  taken: mergeSideSchema.nullable(),
  base: sideSchema,
  mine: sideSchema,
  theirs: sideSchema,
});
export type MergeItemView = z.infer<typeof mergeItemSchema>;

export const mergePreviewSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  fileName: z.string(),
  person: z.string().nullable(),
  sentAt: z.string(),
  backAt: z.string(),
  /** When this very file was merged before. */
  appliedAt: z.string().nullable(),
  /** The versions of the set there and here, where they differ. */
  set: z.object({ there: z.string(), here: z.string() }).nullable(),
  /** What does not fit into the dossier any more and stays out. */
  misfits: z.array(z.object({ code: z.string(), reason: z.string() })),
  items: z.array(mergeItemSchema),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;

const dossierId = z.string();
const mergeId = z.strictObject({ mergeId: z.string() });

/** A specialist's share of a dossier: it goes out as a file, is worked on elsewhere, and comes back. */
export const partsContract = {
  list: procedure.input(z.strictObject({ dossierId })).output(z.array(sentPartSchema)),
  suggestName: procedure
    .input(z.strictObject({ dossierId, personId: z.string().nullable() }))
    .output(z.object({ fileName: z.string() })),
  /**
   * Job: writes a share of a dossier; of a dossier that is itself a share, its way back. `codes` null: all that the
   * person has, or the whole share on its way back. `target` null: the workspace's exports folder.
   */
  export: procedure
    .input(
      z.strictObject({
        dossierId,
        codes: z.array(z.string()).min(1).max(5000).nullable(),
        personId: z.string().nullable(),
        target: pathSchema.nullable(),
      }),
    )
    .output(job(partFileSchema)),
  /**
   * Job: checks a share that came back and keeps it for merging; changes nothing in the dossier. With `dossierId` the
   * share of another dossier is refused.
   */
  read: procedure
    .input(z.strictObject({ dossierId: dossierId.optional(), source: fileSourceSchema }))
    .output(job(z.object({ dossierId: z.string(), mergeId: z.string() }))),
  /** Item by item: as it went out, as it is here now, as it came back. */
  preview: procedure.input(mergeId).output(mergePreviewSchema),
  /** Choices are kept until the merge; null: as it is by default. */
  choose: procedure
    .input(
      z.strictObject({
        mergeId: z.string(),
        choices: z
          .array(z.strictObject({ key: z.string().max(400), side: mergeSideSchema.nullable() }))
          .max(20_000),
      }),
    )
    .output(mergePreviewSchema),
  /**
   * Takes what was chosen as one change, undone by `changes.undo`. What both sides changed and nobody chose stays as it
   * is here and is counted in `left`.
   */
  apply: procedure.input(mergeId).output(
    z.object({
      dossierId: z.string(),
      codes: z.array(z.string()),
      files: z.number(),
      left: z.array(z.object({ title: z.string(), codes: z.array(z.string()) })),
    }),
  ),
};
