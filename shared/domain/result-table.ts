import * as z from 'zod';
import { tableLimits } from './table-import.ts';
import { type Assessment, verdictSchema } from './verdict.ts';

/** The columns of a commune's result table (procedure-2021-2025 §5.1). */
export const resultRoleSchema = z.enum([
  'number',
  'criterion',
  'indicator',
  'requirement',
  'result',
  'verdict',
  'note',
  'ignored',
]);
export type ResultRole = z.infer<typeof resultRoleSchema>;

export const resultRoleLabel: Record<ResultRole, string> = {
  number: 'Số thứ tự, mã',
  criterion: 'Tên tiêu chí',
  indicator: 'Nội dung chỉ tiêu',
  requirement: 'Mức quy định',
  result: 'Kết quả thực hiện',
  verdict: 'Tự đánh giá',
  note: 'Ghi chú',
  ignored: 'Bỏ qua',
};

/** How a result table is laid out: found by findResultHeader, then the office's to change. */
export const resultMappingSchema = z.strictObject({
  /** The first row below the header. */
  firstRow: z.int().min(0),
  columns: z
    .array(
      z.strictObject({
        column: z.int().min(0),
        label: z.string().max(tableLimits.text),
        role: resultRoleSchema,
      }),
    )
    .max(tableLimits.columns),
});
export type ResultMapping = z.infer<typeof resultMappingSchema>;

/** What the office says about one row. */
export const resultCorrectionSchema = z.strictObject({
  row: z.int().min(0),
  /** The indicator meant, by its code; null leaves what was found. */
  code: z.string().max(80).nullable(),
  /** Read instead of the cell of results; null leaves that. */
  text: z.string().max(tableLimits.text).nullable(),
});
export type ResultCorrection = z.infer<typeof resultCorrectionSchema>;

export const resultReadingSchema = z.object({
  row: z.number(),
  /** "E12": the cell of results. */
  address: z.string(),
  /** What the row says: number or code and text of the indicator, result, verdict, note. */
  file: z.object({ indicator: z.string(), result: z.string(), verdict: z.string(), note: z.string() }),
  /** The indicator of the dossier, null where none was recognised. */
  code: z.string().nullable(),
  matchedBy: z.enum(['code', 'text', 'person']).nullable(),
  status: z.enum(['change', 'same', 'empty', 'notUnderstood', 'notMatched', 'twice']),
  /** Why nothing can be taken over, or what a person should look at although it can. */
  reason: z.string().nullable(),
  before: z.object({ display: z.string(), verdict: verdictSchema }).nullable(),
  after: z.object({ display: z.string(), verdict: verdictSchema }).nullable(),
  /** What would be entered: fields of an assessment. */
  change: z.custom<ResultChange>(value => typeof value === 'object' && value !== null).nullable(),
});
export type ResultChange = Partial<Pick<Assessment, 'entry' | 'notApplicable' | 'override' | 'note'>>;
export type ResultReading = z.infer<typeof resultReadingSchema>;
