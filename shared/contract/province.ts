import { z } from 'zod';
import { yearSchema } from '../domain/criteria-codes.ts';
import { criteriaSetSchema } from '../domain/criteria-set.ts';
import { isoDateSchema } from '../domain/due-date.ts';
import { goalSchema } from '../domain/province-goals.ts';
import { standingSchema } from '../domain/province-standing.ts';
import { pathSchema, procedure } from './base.ts';
import { dossierKindSchema, dossierStateSchema, unitSchema } from './dossiers.ts';

const decision = z.string().trim().min(1).max(200);
const note = z.string().trim().max(500);

/** A recognition that somebody wrote down, or (`number` null) took back; such facts are only ever added. */
export const recognitionSchema = z.object({
  /** Number of the decision. */
  number: z.string().nullable(),
  decidedOn: z.string().nullable(),
  note: z.string(),
  who: z.string(),
  recordedAt: z.string(),
});
export type Recognition = z.infer<typeof recognitionSchema>;

const submissionBriefSchema = z.object({ number: z.number(), createdAt: z.string(), isCopy: z.boolean() });

/** One dossier of the workspace as a reviewer sees it among many. */
export const provinceRowSchema = z.object({
  id: z.string(),
  kind: dossierKindSchema,
  sample: z.boolean(),
  isArchived: z.boolean(),
  unit: unitSchema,
  setDigest: z.string(),
  variant: z.string(),
  year: z.number(),
  state: dossierStateSchema,
  /** Received: the submission that was opened. Own: the last one that was exported, null before the first. */
  submission: submissionBriefSchema.nullable(),
  /** When it came here, or was begun. */
  cameAt: z.string(),
  /** When something last happened to it. */
  movedAt: z.string(),
  self: standingSchema,
  /** What the review says; null where none has begun. */
  review: z
    .object({
      standing: standingSchema,
      /** The conclusion; null while there is none. */
      isMet: z.boolean().nullable(),
      /** Indicators, conditions and papers that are not met or to be supplemented. */
      openFindings: z.number(),
    })
    .nullable(),
  /** The last word on a recognition; null where there is none or it was taken back. */
  recognition: recognitionSchema.nullable(),
  /** Everything written down of it, the newest first. */
  recognitions: z.array(recognitionSchema),
  /** Earlier submissions of the same dossier that are here too, the newest first. */
  older: z.array(
    z.object({
      id: z.string(),
      submission: submissionBriefSchema.nullable(),
      cameAt: z.string(),
      criteriaMet: z.number(),
      criteriaTotal: z.number(),
    }),
  ),
});
export type ProvinceRow = z.infer<typeof provinceRowSchema>;

/** A version of a set that dossiers of the table were judged by. */
export const provinceSetSchema = z.object({
  digest: z.string(),
  id: z.string(),
  version: z.string(),
  title: z.string(),
  level: criteriaSetSchema.shape.level,
  unitKind: criteriaSetSchema.shape.unitKind,
  incomplete: z.string().nullable(),
  criteria: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type ProvinceSet = z.infer<typeof provinceSetSchema>;

export const provinceTableSchema = z.object({
  rows: z.array(provinceRowSchema),
  sets: z.array(provinceSetSchema),
});
export type ProvinceTable = z.infer<typeof provinceTableSchema>;

/** A frame of the map: the province, then what lies so far out that it has a frame of its own. */
const frameSchema = z.object({
  width: z.number(),
  height: z.number(),
  shapes: z.array(z.object({ code: z.string(), path: z.string(), x: z.number(), y: z.number() })),
});

export const provinceMapSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** In the order of the names. */
  communes: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Empty where no outlines are known; communes that are in no frame have none. */
  frames: z.array(frameSchema),
});
export type ProvinceMap = z.infer<typeof provinceMapSchema>;

/** Whose verdicts the comparison shows. */
export const verdictSourceSchema = z.enum(['self', 'review']);
export type VerdictSource = z.infer<typeof verdictSourceSchema>;

const one = z.strictObject({ dossierId: z.string() });
const goalInput = goalSchema.omit({ id: true });

export const provinceContract = {
  /**
   * Every dossier that is not in the trash, those put away included. Of a unit's received submissions for one set and
   * year the newest is a row and the earlier ones lie under it; specialists' parts are no dossiers and have none.
   */
  table: procedure.output(provinceTableSchema),
  /** The communes of a province with their outlines. @throws notFound */
  map: procedure.input(z.strictObject({ provinceCode: z.string() })).output(provinceMapSchema),
  /** Writes down that a decision recognised the unit of this dossier. */
  recognise: procedure
    .input(z.strictObject({ ...one.shape, number: decision, decidedOn: isoDateSchema, note }))
    .output(recognitionSchema),
  /** Takes the recognition back, with the reason; what was written down before stays readable. */
  withdraw: procedure.input(z.strictObject({ ...one.shape, reason: note.min(1) })).output(recognitionSchema),
  goals: {
    /** In the order in which they were set. */
    list: procedure.output(z.array(goalSchema)),
    add: procedure.input(goalInput).output(goalSchema),
    change: procedure.input(goalSchema).output(goalSchema),
    /** Undone by `restore`. */
    remove: procedure.input(z.strictObject({ id: z.string() })).output(z.object({})),
    restore: procedure.input(z.strictObject({ id: z.string() })).output(z.object({})),
  },
  /**
   * Writes the dossiers named, in this order, and the comparison by criterion of one set and year as a workbook.
   * `target` null: the workspace's exports folder.
   */
  exportWorkbook: procedure
    .input(
      z.strictObject({
        dossierIds: z.array(z.string()).max(10_000),
        /** What was filtered by, in words; stands below the title. */
        filter: z.string().max(500),
        comparison: z
          .strictObject({ setId: z.string(), year: yearSchema, source: verdictSourceSchema })
          .nullable(),
        target: pathSchema.nullable(),
      }),
    )
    .output(z.object({ path: z.string(), fileName: z.string() })),
};
