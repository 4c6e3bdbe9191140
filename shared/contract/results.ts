import { z } from 'zod';
import { resultCorrectionSchema, resultMappingSchema, resultReadingSchema } from '../domain/result-table.ts';
import { tableSchema } from '../domain/table-import.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

export const readResultsSchema = z.object({
  fileName: z.string(),
  tables: z.array(tableSchema),
  /** The likeliest table; null when none has a header that is known: the office then chooses the columns itself. */
  suggestion: z.object({ table: z.int(), mapping: resultMappingSchema }).nullable(),
  readings: z.array(resultReadingSchema),
});
export type ReadResults = z.infer<typeof readResultsSchema>;

export const interpretResultsSchema = z.strictObject({
  dossierId: z.string(),
  table: tableSchema,
  mapping: resultMappingSchema,
  corrections: z.array(resultCorrectionSchema).max(10_000),
});

/** A dossier's results as tables of Excel, in and out. What was read is entered by `assessments.setMany`. */
export const resultsContract = {
  /** Job: the tables of a .xlsx, .xls, .ods or .docx file and what the likeliest says of each indicator. Enters nothing. */
  readTable: procedure
    .input(z.strictObject({ dossierId: z.string(), source: fileSourceSchema }))
    .output(job(readResultsSchema)),
  /** The same again with columns chosen and rows corrected by the office. */
  interpretTable: procedure.input(interpretResultsSchema).output(z.array(resultReadingSchema)),
  /** Writes the checklist as a workbook that reads back. `target` null: the workspace's exports folder. */
  exportWorkbook: procedure
    .input(z.strictObject({ dossierId: z.string(), target: pathSchema.nullable() }))
    .output(z.object({ path: z.string(), fileName: z.string() })),
};
