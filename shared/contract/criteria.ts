import { z } from 'zod';
import { type Criterion, criteriaSetSchema } from '../domain/criteria-set.ts';
import { overlaySchema } from '../domain/overlay.ts';
import {
  cellCorrectionSchema,
  cellReadingSchema,
  tableMappingSchema,
  tableProblemSchema,
  tableSchema,
} from '../domain/table-import.ts';
import { importedSetMetaSchema } from '../domain/table-import-set.ts';
import { fileSourceSchema, job, procedure } from './base.ts';
import { overlayDraftKey, overlayDraftsContract } from './overlay-drafts.ts';

export const criteriaSetSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  unitKind: z.enum(['commune', 'village']),
  level: z.string(),
  period: z.object({ from: z.number(), to: z.number() }),
  legalBasis: z.string(),
  variants: z.array(z.object({ id: z.string(), name: z.string() })),
  criteriaCount: z.number(),
  indicatorCount: z.number(),
  /** What is missing from the set; null when it is complete. */
  incomplete: z.string().nullable(),
  /** How many indicators were not checked against the legal text. */
  uncheckedCount: z.number(),
  /** How many indicators ask the office for their level, in one region or another. */
  openLevels: z.object({ unknown: z.number(), provincial: z.number() }),
  digest: z.string(),
  /** Came with the application, as a file from elsewhere, or was written here. */
  origin: z.enum(['shipped', 'imported', 'made']),
  /** No longer offered for new dossiers since; null while it is. */
  retiredAt: z.string().nullable(),
});
export type CriteriaSetSummary = z.infer<typeof criteriaSetSummarySchema>;

export const setVersionRowSchema = z.object({
  version: z.string(),
  origin: z.enum(['shipped', 'imported', 'made']),
  /** Null for a version that came with the application. */
  publishedAt: z.string().nullable(),
});
export type SetVersionRow = z.infer<typeof setVersionRowSchema>;

/** How a table was read: the state of each cell, a preview, and the set once nothing is left to correct or confirm. */
export const interpretationSchema = z.object({
  cells: z.array(cellReadingSchema),
  problems: z.array(tableProblemSchema),
  /** Drafts: they may still break the rules of a set. */
  criteria: z.array(z.custom<Criterion>(value => typeof value === 'object' && value !== null)),
  set: criteriaSetSchema.nullable(),
});

export const interpretTableInputSchema = z.strictObject({
  table: tableSchema,
  mapping: tableMappingSchema,
  corrections: z.array(cellCorrectionSchema).max(20_000),
  meta: importedSetMetaSchema,
  fileName: z.string().min(1).max(500),
  /** As readTable gave it. */
  known: criteriaSetSchema.nullable(),
});
export type InterpretTableInput = z.infer<typeof interpretTableInputSchema>;

export const readTableResultSchema = z.object({
  fileName: z.string(),
  tables: z.array(tableSchema),
  /** Null when no table has a header that is known: the office then chooses rows and columns itself. */
  suggestion: z
    .object({
      table: z.int(),
      mapping: tableMappingSchema,
      problems: z.array(tableProblemSchema),
      meta: importedSetMetaSchema,
      known: criteriaSetSchema.nullable(),
    })
    .nullable(),
  interpretation: interpretationSchema.nullable(),
});
export type ReadTableResult = z.infer<typeof readTableResultSchema>;

/** What a province decided on top of a national set. */
export const overlaySummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  /** The set it is for. */
  setId: z.string(),
  /** Null where the file does not say it. */
  provinceCode: z.string().nullable(),
  legalBasis: z.string(),
  /** How many indicators it gives thresholds for, and how many it adds. */
  thresholdCount: z.number(),
  addedCount: z.number(),
  digest: z.string(),
  /** No longer offered for new dossiers since; null while it is. */
  retiredAt: z.string().nullable(),
});
export type OverlaySummary = z.infer<typeof overlaySummarySchema>;

const exportSchema = z.strictObject({ id: z.string(), target: z.string().min(1).nullable() });
/** Without `version` the newest. */
const exportSetSchema = exportSchema.extend({ version: z.string().optional() });
const exportedSchema = z.object({ path: z.string(), fileName: z.string() });

export const criteriaContract = {
  list: procedure.output(z.array(criteriaSetSummarySchema)),
  /** Without `version` the newest. */
  get: procedure
    .input(z.strictObject({ id: z.string(), version: z.string().optional() }))
    .output(criteriaSetSchema),
  /** Every version of a set there is here, the newest first. */
  versions: procedure.input(z.strictObject({ id: z.string() })).output(z.array(setVersionRowSchema)),
  /** No longer offered for new dossiers; those that use it keep it. */
  retire: procedure.input(z.strictObject({ id: z.string() })),
  takeBack: procedure.input(z.strictObject({ id: z.string() })),
  /** Job: the tables of a .xlsx, .xls, .ods or .docx file, how the likeliest of them seems to be laid out, and what it says. */
  readTable: procedure.input(z.strictObject({ source: fileSourceSchema })).output(job(readTableResultSchema)),
  /** A table read again with columns chosen and cells corrected by the office. The page may call the same rule itself. */
  interpretTable: procedure.input(interpretTableInputSchema).output(interpretationSchema),
  /** Publishes a set in this workspace; from then on it does not change. The same set again is the same set. */
  importSet: procedure.input(z.strictObject({ set: z.unknown() })).output(criteriaSetSummarySchema),
  overlays: procedure.output(z.array(overlaySummarySchema)),
  /** As with sets; a version published later is offered again. */
  retireOverlay: procedure.input(z.strictObject({ id: z.string() })),
  takeBackOverlay: procedure.input(z.strictObject({ id: z.string() })),
  getOverlay: procedure.input(z.strictObject({ id: z.string() })).output(overlaySchema),
  ...overlayDraftsContract,
  /**
   * Publishes an overlay in this workspace, after trying it on the newest version of its set; the draft it was typed
   * in, where there is one, is done with.
   */
  importOverlay: procedure
    .input(z.strictObject({ overlay: z.unknown(), draft: overlayDraftKey.optional() }))
    .output(overlaySummarySchema),
  /** Writes a set as a workbook that imports back unchanged. `target` null: the workspace's exports folder. */
  exportWorkbook: procedure.input(exportSetSchema).output(exportedSchema),
  /** Writes a set as the file that `importSet` takes. `target` as above. */
  exportJson: procedure.input(exportSetSchema).output(exportedSchema),
  /** Writes an overlay as the file that `importOverlay` takes. `target` as above. */
  exportOverlay: procedure.input(exportSchema).output(exportedSchema),
};
