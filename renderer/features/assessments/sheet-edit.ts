import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { assess, verdictLabel } from '#shared/domain/verdict.ts';
import type { AssessmentChange, AssessmentItem } from '../../core/use-assess.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import type { Place, SheetCells } from './sheet-cells.ts';
import type { Table } from './sheet-clipboard.ts';
import { type Block, blockOf, type Range } from './sheet-range.ts';

export type Column = { colId: string; title: string; cells: SheetCells };

/** What is shown: rows and columns in their order, and by which requirements it is judged. */
export type Sheet = { rows: readonly ChecklistRow[]; columns: readonly Column[]; place: Place };

/** All edits of one gesture, or the first cell that refuses them. `block`: where they went. */
export type Edits =
  | { ok: true; items: AssessmentItem[]; cells: number; block: Block }
  | { ok: false; reason: string };

type Target = { data: Extract<ChecklistRow, { kind: 'indicator' }>; texts: ReadonlyMap<number, string> };

const refuse = (reason: string): Edits => ({ ok: false, reason });

/** A table put on the cells from the corner of a range on; one cell, row or column fills the range. */
export function pasted(sheet: Sheet, range: Range, table: Table): Edits {
  const block = blockOf(range);
  const width = table.reduce((most, row) => Math.max(most, row.length), 1);
  const filled = fillOf(sheet, block, table.length, width);
  const cols = filled?.cols ?? width;
  if (block.left + cols > sheet.columns.length)
    return refuse(
      `Vùng dán có ${width} cột mà từ cột “${sheet.columns[block.left]?.title}” sang phải chỉ còn ${sheet.columns.length - block.left} cột.`,
    );
  const texts = (line: readonly string[]) =>
    new Map(Array.from({ length: cols }, (_, col) => [block.left + col, line[col % width] ?? '']));
  const places = aligned(sheet, block, table) ?? inOrder(sheet, block, filled?.rows ?? table.length);
  if (places.length < table.length)
    return refuse(
      `Vùng dán có ${table.length} dòng mà từ ${labelAt(sheet, block.top)} trở xuống chỉ còn ${places.length} chỉ tiêu.`,
    );
  const targets = places.flatMap((row, index): Target[] => {
    const data = sheet.rows[row];
    return data?.kind === 'indicator' ? [{ data, texts: texts(table[index % table.length] ?? []) }] : [];
  });
  const bottom = places.at(-1) ?? block.top;
  return planned(sheet, targets, { ...block, bottom, right: block.left + cols - 1 });
}

/** Delete: empties what can be entered and leaves the rest. */
export function cleared(sheet: Sheet, range: Range): Edits {
  const block = blockOf(range);
  const cols = columnsIn(block).filter(col => sheet.columns[col]?.cells.read);
  if (cols.length === 0) return refuse(`${cellName(sheet, block)} không sửa được ở đây.`);
  const texts = new Map(cols.map(col => [col, '']));
  const targets = indicatorsIn(sheet, block).map(data => ({ data, texts }));
  return planned(sheet, targets, block);
}

/** Ctrl+D: the first row of a range goes into those below it; a single row takes what stands above it. */
export function filledDown(sheet: Sheet, range: Range): Edits {
  const block = blockOf(range);
  const chosen = indicatorsIn(sheet, block);
  const above = sheet.rows.slice(0, block.top).findLast(each => each.kind === 'indicator');
  const [source, ...below] = chosen.length === 1 ? [above, ...chosen] : chosen;
  if (source?.kind !== 'indicator' || below.length === 0)
    return refuse('Phía trên không có ô nào để điền xuống.');
  const cols = columnsIn(block).filter(col => sheet.columns[col]?.cells.read);
  if (cols.length === 0) return refuse(`${cellName(sheet, block)} không sửa được ở đây.`);
  const texts = new Map(cols.map(col => [col, typedText(sheet.columns[col], source)]));
  return planned(
    sheet,
    below.flatMap(data => (data?.kind === 'indicator' ? [{ data, texts }] : [])),
    block,
  );
}

/** What is copied: `shown` for other programs, `typed` for this one, which takes figures with what they come from. */
export function copied({ rows, columns }: Sheet, range: Range): { shown: Table; typed: Table } {
  const { top, bottom, left, right } = blockOf(range);
  const chosen = columns.slice(left, right + 1);
  const lines = rows.slice(top, bottom + 1);
  return {
    shown: lines.map(data => chosen.map(({ cells }) => cells.text(data))),
    typed: lines.map(data => chosen.map(column => typedText(column, data))),
  };
}

/** The text that means what the cell holds. */
function typedText(column: Column | undefined, data: ChecklistRow): string {
  if (!column) return '';
  const { typed, text } = column.cells;
  return data.kind === 'indicator' && typed ? typed(data.row) : text(data);
}

/** A table goes into a range as often as it fits whole; undefined where it does not and is put once. */
function fillOf(sheet: Sheet, block: Block, rows: number, cols: number) {
  const room = { rows: indicatorsIn(sheet, block).length, cols: block.right - block.left + 1 };
  return room.rows > 0 && room.rows % rows === 0 && room.cols % cols === 0 ? room : undefined;
}

/** The rows of a table that was copied here with its headings of criteria: each is on its own row again. */
function aligned(sheet: Sheet, { top, left }: Block, table: Table): number[] | undefined {
  const rows = table.map((_, index) => top + index);
  const headings = rows.filter(row => sheet.rows[row]?.kind === 'criterion');
  const fits = (row: number) =>
    (table[row - top] ?? []).every((text, col) => {
      const data = sheet.rows[row];
      const own = data ? sheet.columns[left + col]?.cells.text(data) : undefined;
      return text.trim() === '' || sameText(text, own ?? '');
    });
  if (headings.length === 0 || top + table.length > sheet.rows.length || !headings.every(fits))
    return undefined;
  return rows;
}

/** The rows of a table without headings: indicator after indicator. */
function inOrder(sheet: Sheet, { top }: Block, count: number): number[] {
  return sheet.rows
    .flatMap((each, row) => (row >= top && each.kind === 'indicator' ? [row] : []))
    .slice(0, count);
}

function planned(sheet: Sheet, targets: readonly Target[], block: Block): Edits {
  const items: AssessmentItem[] = [];
  let cells = 0;
  for (const { data, texts } of targets) {
    const planned = plannedRow(sheet, data, texts);
    if (typeof planned === 'string') return refuse(planned);
    cells += planned.cells;
    if (planned.cells > 0) items.push({ code: data.row.code, change: planned.change });
  }
  return { ok: true, items, cells, block };
}

/** The change of one indicator, or why a cell of it refuses. */
function plannedRow(sheet: Sheet, data: Target['data'], texts: Target['texts']) {
  const { row } = data;
  const refused = (col: number, reason: string) =>
    `Ô “${sheet.columns[col]?.title}” của chỉ tiêu ${data.label}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`;
  let change: AssessmentChange = {};
  let cells = 0;
  const stated: { col: number; verdict: keyof typeof verdictLabel }[] = [];
  for (const [col, text] of texts) {
    const column = sheet.columns[col];
    if (!column) continue;
    const isAsItIs = sameText(text, column.cells.text(data)) || sameText(text, typedText(column, data));
    if (!column.cells.read) {
      if (!isAsItIs && text.trim() !== '') return refused(col, 'cột này chỉ để xem, không dán vào được');
      continue;
    }
    if (isAsItIs) continue;
    const read = column.cells.read(row, text, sheet.place);
    if (!read.ok) return refused(col, read.reason);
    const own = difference(row, read.change);
    const isGiven = Object.keys(own).some(field => field in change);
    if (read.verdict && (isGiven || Object.keys(own).length === 0))
      stated.push({ col, verdict: read.verdict });
    if (isGiven) continue;
    if (Object.keys(own).length > 0) cells += 1;
    change = { ...change, ...own };
  }
  const { verdict } = assess(row.indicator, sheet.place, { ...row.assessment, ...change });
  const wrong = stated.find(each => each.verdict !== verdict);
  if (wrong)
    return refused(
      wrong.col,
      wrong.verdict === 'notApplicable'
        ? 'không áp dụng thì cần ghi lý do, hãy ghi ở khung bên phải'
        : `theo kết quả thì “${verdictLabel[verdict]}”; muốn đánh giá khác hãy ghi lý do ở khung bên phải`,
    );
  return { change, cells };
}

/** Only what the change makes different. */
function difference({ assessment }: IndicatorRow, change: AssessmentChange): AssessmentChange {
  const before: Record<string, unknown> = assessment;
  return Object.fromEntries(
    Object.entries(change).filter(([field, value]) => canonicalJson(value) !== canonicalJson(before[field])),
  );
}

function sameText(a: string, b: string): boolean {
  return a === b || a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

function columnsIn({ left, right }: Block): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function indicatorsIn({ rows }: Sheet, { top, bottom }: Block): Target['data'][] {
  return rows.slice(top, bottom + 1).filter(each => each.kind === 'indicator');
}

function labelAt({ rows }: Sheet, row: number): string {
  const data = rows[row];
  return data === undefined ? '' : data.kind === 'criterion' ? `tiêu chí ${data.criterion.code}` : data.label;
}

function cellName(sheet: Sheet, { top, left }: Block): string {
  return `Ô “${sheet.columns[left]?.title}” của ${labelAt(sheet, top)}`;
}
