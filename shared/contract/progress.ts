import { z } from 'zod';
import { progressCountsSchema } from '../domain/progress.ts';
import { answerSchema, progressKinds } from '../domain/progress-compare.ts';
import { pathSchema, procedure } from './base.ts';

/** `month`: how things stood at the end of a month; `export`: when a package was written; `manual`: kept by hand. */
export const snapshotKindSchema = z.enum(['manual', 'month', 'export']);
export type SnapshotKind = z.infer<typeof snapshotKindSchema>;

export const snapshotKindLabel: Record<SnapshotKind, string> = {
  manual: 'Tự lưu',
  month: 'Cuối tháng',
  export: 'Khi xuất gói',
};

export const snapshotSchema = z.object({
  number: z.number(),
  /** The moment whose state it is. */
  takenAt: z.string(),
  kind: snapshotKindSchema,
  note: z.string(),
  /** The version of the set the dossier had then. */
  setVersion: z.string(),
  ...progressCountsSchema.shape,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const comparisonSchema = z.object({
  /** Only what changed, in the order of the later set, then what is gone. */
  items: z.array(
    z.object({
      kind: z.enum(progressKinds),
      criterion: z.string(),
      code: z.string(),
      text: z.string(),
      before: answerSchema.nullable(),
      after: answerSchema.nullable(),
    }),
  ),
});
export type ProgressComparison = z.infer<typeof comparisonSchema>;

const dossierId = z.string();
const one = z.strictObject({ dossierId, number: z.int() });
const note = z.string().trim().max(500);

export const progressContract = {
  /** The snapshots of a dossier, the oldest first. */
  list: procedure.input(z.strictObject({ dossierId })).output(z.array(snapshotSchema)),
  /** Keeps how things stand now. */
  take: procedure.input(z.strictObject({ dossierId, note })).output(snapshotSchema),
  annotate: procedure.input(z.strictObject({ ...one.shape, note })).output(snapshotSchema),
  /** Undone by `restore`. */
  remove: procedure.input(one).output(z.object({})),
  restore: procedure.input(one).output(z.object({})),
  /** What changed from a snapshot to another one, or (`to` null) to now. */
  compare: procedure
    .input(z.strictObject({ dossierId, from: z.int(), to: z.int().nullable() }))
    .output(comparisonSchema),
  /** Writes the quarterly table and all snapshots as a workbook. `target` null: the workspace's exports folder. */
  exportWorkbook: procedure
    .input(z.strictObject({ dossierId, target: pathSchema.nullable() }))
    .output(z.object({ path: z.string(), fileName: z.string() })),
};
