import * as z from 'zod';
import { idSchema } from './criteria-codes.ts';

/** What an office may hand in; more is not a table of criteria. */
export const tableLimits = { rows: 10_000, columns: 500, cells: 200_000, text: 8000 } as const;

/** A cell that holds something, at its upper left corner; what it covers through merging is not listed again. */
const tableCellSchema = z.strictObject({
  text: z.string().max(tableLimits.text),
  row: z.int().min(0),
  column: z.int().min(0),
  rowSpan: z.int().min(1),
  colSpan: z.int().min(1),
  /** The text is the value last computed by the program that wrote the file; nothing is computed here. */
  isFormula: z.boolean(),
  /** In a hidden row or column. */
  isHidden: z.boolean(),
  /** What the reader left out or could not keep: footnote marks, nested tables. */
  notes: z.array(z.string().max(200)).max(10),
});
export type TableCell = z.infer<typeof tableCellSchema>;

export const tableSchema = z.strictObject({
  name: z.string().max(200),
  /** Cells of sheets are called "B7", those of documents "bảng 1, hàng 3, cột 2". */
  kind: z.enum(['sheet', 'document']),
  position: z.int().min(1),
  isHidden: z.boolean(),
  /** Tables of a document that were joined because one goes on in the next: from which row on they are which table. */
  parts: z
    .array(z.strictObject({ firstRow: z.int().min(0), position: z.int().min(1) }))
    .max(tableLimits.rows),
  rowCount: z.int().min(0).max(tableLimits.rows),
  columnCount: z.int().min(0).max(tableLimits.columns),
  cells: z.array(tableCellSchema).max(tableLimits.cells),
});
export type Table = z.infer<typeof tableSchema>;

export const columnRoleSchema = z.enum([
  'number',
  'criterion',
  'indicator',
  'unit',
  'threshold',
  'points',
  'evidence',
  'guidance',
  'agency',
  'ignored',
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

const mappedColumnSchema = z.strictObject({
  column: z.int().min(0),
  label: z.string().max(tableLimits.text),
  role: columnRoleSchema,
  /** Of a threshold: the region or group; null is the level for all. */
  variant: z.strictObject({ id: idSchema, name: z.string().trim().min(1).max(2000) }).nullable(),
});
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

/** How a table is to be read: found by findHeader, then the office's to change. */
export const tableMappingSchema = z.strictObject({
  /** The first row below the header. */
  firstRow: z.int().min(0),
  columns: z.array(mappedColumnSchema).max(tableLimits.columns),
  /** "90%" without a sign means "≥ 90%": only the office can say so for its table. */
  bareMeansAtLeast: z.boolean(),
});
export type TableMapping = z.infer<typeof tableMappingSchema>;

/** What the office says about one cell. */
export const cellCorrectionSchema = z.strictObject({
  row: z.int().min(0),
  column: z.int().min(0),
  /** Read instead of what the file says; null leaves that. */
  text: z.string().max(tableLimits.text).nullable(),
  /** The reading of a marked cell is right. */
  confirmed: z.boolean(),
  /** A threshold that stays in words and is judged by the office. */
  keepWords: z.boolean(),
});
export type CellCorrection = z.infer<typeof cellCorrectionSchema>;

export const cellReadingSchema = z.object({
  row: z.number(),
  column: z.number(),
  address: z.string(),
  text: z.string(),
  field: z.enum([
    'criterion',
    'indicator',
    'unit',
    'threshold',
    'points',
    'evidence',
    'guidance',
    'agency',
    'section',
    'ignored',
  ]),
  /** `confirm`: read, but in a way that a person has to agree with; like `notUnderstood` it stops publishing. */
  status: z.enum(['understood', 'confirm', 'notUnderstood', 'skipped']),
  reason: z.string().nullable(),
});
export type CellReading = z.infer<typeof cellReadingSchema>;

export const tableProblemSchema = z.object({ place: z.string(), reason: z.string() });
export type TableProblem = z.infer<typeof tableProblemSchema>;

/** "B7", or "bảng 1, hàng 3, cột 2": where a person finds the cell. */
export function addressOf(
  table: Pick<Table, 'kind' | 'position' | 'parts'>,
  row: number,
  column: number,
): string {
  if (table.kind === 'document') {
    const part = table.parts.findLast(({ firstRow }) => firstRow <= row);
    const { position, firstRow } = part ?? { position: table.position, firstRow: 0 };
    return `bảng ${position}, hàng ${row - firstRow + 1}, cột ${column + 1}`;
  }
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The cell that lies at or reaches over a place. */
export type Grid = (row: number, column: number) => TableCell | undefined;

export function gridOf(table: Table): Grid {
  const places = new Map<number, TableCell>();
  for (const cell of table.cells) {
    const rows = Math.min(cell.rowSpan, table.rowCount - cell.row);
    const columns = Math.min(cell.colSpan, table.columnCount - cell.column);
    for (let row = cell.row; row < cell.row + rows; row += 1)
      for (let column = cell.column; column < cell.column + columns; column += 1)
        places.set(row * tableLimits.columns + column, cell);
  }
  return (row, column) => places.get(row * tableLimits.columns + column);
}
