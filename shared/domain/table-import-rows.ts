import type { Grid, Table, TableMapping } from './table-import.ts';
import {
  addIndicator,
  anchoredIn,
  type DraftCriterion,
  hasLevels,
  type KnownWords,
  type Mark,
  numberAt,
  type State,
  type Words,
} from './table-import-drafts.ts';
import { giveCodes, readIndicator } from './table-import-indicators.ts';
import { isRuleWords } from './table-import-rule.ts';
import { cleanText, type RowNumber, readRowNumber, withoutFootnoteMarks } from './table-import-text.ts';

/** Follows the rows of a table from criterion to criterion, with what continues over rows and merged cells. */
export function readRows(
  table: Table,
  grid: Grid,
  mapping: TableMapping,
  mark: Mark,
  known: KnownWords,
): DraftCriterion[] {
  const columns: State['columns'] = {
    number: [],
    criterion: [],
    indicator: [],
    unit: [],
    threshold: [],
    points: [],
    evidence: [],
    guidance: [],
    agency: [],
    ignored: [],
  };
  for (const { column, role } of mapping.columns) columns[role].push(column);
  const labels = new Map(mapping.columns.map(({ column, label }) => [column, label.split(' › ')]));
  const state: State = { labels, known, table, grid, mark, columns, criteria: [], hasWholeHeadings: false };
  const rows = Array.from(
    { length: Math.max(0, table.rowCount - mapping.firstRow) },
    (_, at) => mapping.firstRow + at,
  );
  state.hasWholeHeadings = rows.some(row => numberAt(state, row)?.kind === 'whole' && !hasLevels(state, row));
  for (const row of rows) {
    for (const cell of anchoredIn(state, row, columns.ignored))
      mark(cell, 'ignored', 'skipped', 'cột này không dùng');
    if (!isContent(state, row)) continue;
    if (columns.criterion.length > 0) readCriterionColumn(state, row);
    else readSingleColumn(state, row);
  }
  for (const criterion of state.criteria) giveCodes(criterion, mark);
  return state.criteria;
}

/** False for empty rows, headers repeated on a new page, and lines across the table: sections and remarks. */
function isContent(state: State, row: number): boolean {
  const { table, grid, mark, columns } = state;
  const all = Array.from({ length: table.columnCount }, (_, column) => column);
  const cells = anchoredIn(state, row, all);
  if (cells.length === 0) return false;
  const skip = (reason: string) => {
    for (const cell of cells) mark(cell, 'section', 'skipped', reason);
    return false;
  };
  const repeated = cells.filter(({ column, text }) => state.labels.get(column)?.includes(cleanText(text)));
  if (repeated.length >= 3) return skip('tiêu đề lặp lại');
  const number = numberAt(state, row);
  const isSection = number?.kind === 'roman' || number?.kind === 'letter';
  if (isSection && !hasLevels(state, row) && (columns.criterion.length > 0 || state.hasWholeHeadings)) {
    const [text] = anchoredIn(state, row, columns.indicator);
    if (
      text === undefined ||
      columns.criterion.length === 0 ||
      anchoredIn(state, row, columns.criterion).length === 0 ||
      state.hasWholeHeadings
    )
      return skip('dòng chia nhóm');
  }
  const [text] = cells.filter(cell => !columns.number.includes(cell.column));
  const width = text === undefined ? 0 : (grid(text.row, text.column)?.colSpan ?? 1);
  const isAcross =
    text !== undefined &&
    width >= 3 &&
    state.columns.threshold.every(column => grid(row, column) === grid(text.row, text.column));
  const isNumbered =
    number?.kind === 'whole' ||
    (text !== undefined && /^(?:tiêu chí\s+)?\d{1,3}\s*[.:]\s*\S/iu.test(cleanText(text.text)));
  if (isAcross && !isNumbered && !(isSection && columns.criterion.length === 0))
    return skip('dòng chia nhóm hoặc ghi chú');
  return true;
}

function readCriterionColumn(state: State, row: number): void {
  const { columns, mark } = state;
  const [cell] = anchoredIn(state, row, columns.criterion);
  const number = numberAt(state, row);
  let isNew = false;
  if (cell) {
    const name = withoutFootnoteMarks(cleanText(cell.text)).text;
    const inText = /^(?:tiêu chí\s+(?:số\s+)?)?(\d{1,3}|[IVX]{1,6})\s*[.:–-]\s*(.+)$/isu.exec(name);
    const own =
      number && number.kind !== 'dotted' ? number : inText ? readRowNumber(inText[1] ?? '') : undefined;
    isNew = beginCriterion(state, cell, own, inText?.[2] ?? name);
  }
  const current = state.criteria.at(-1);
  if (current === undefined) {
    for (const each of anchoredIn(state, row, [...columns.indicator, ...columns.threshold]))
      mark(each, 'indicator', 'notUnderstood', 'không rõ thuộc tiêu chí nào');
    return;
  }
  readIndicator(state, row, current, isNew, number?.kind === 'dotted' ? number.code : undefined);
}

/** @returns whether a criterion begins here, and not one continued or repeated */
function beginCriterion(state: State, cell: Words, number: RowNumber | undefined, name: string): boolean {
  const { criteria, mark, columns } = state;
  const current = criteria.at(-1);
  if (current && (number === undefined || number.code === current.code) && name === current.name) {
    mark(cell, 'criterion', 'understood', 'lặp lại tiêu chí ở trên');
    return false;
  }
  if (number === undefined && current && columns.number.length > 0) {
    current.name = `${current.name} ${name}`;
    mark(cell, 'criterion', 'confirm', 'không có số thứ tự: nối vào tên tiêu chí ở trên');
    return false;
  }
  const code = number?.code ?? String(criteria.length + 1);
  if (criteria.some(each => each.code === code))
    mark(cell, 'criterion', 'notUnderstood', `trùng mã tiêu chí ${code}`);
  else if (number === undefined) mark(cell, 'criterion', 'confirm', `không có số thứ tự: đặt mã ${code}`);
  else mark(cell, 'criterion', 'understood');
  criteria.push({
    row: cell.row,
    column: cell.column,
    code,
    name,
    numberKind: number?.kind ?? 'whole',
    indicators: [],
  });
  return true;
}

/** "Giao thông" with "Đạt 3/4 chỉ tiêu" among the levels of its row reads as if the rule stood behind the name. */
function withRule(state: State, row: number, name: string): string {
  const rules = anchoredIn(state, row, state.columns.threshold).filter(({ text }) => isRuleWords(text));
  for (const cell of rules) state.mark(cell, 'threshold', 'understood', 'điều kiện đạt của tiêu chí');
  const [rule] = rules;
  return rule ? `${name} (${cleanText(rule.text)})` : name;
}

/** Tables in which criteria and indicators stand in one column and differ by their number. */
function readSingleColumn(state: State, row: number): void {
  const { columns, mark, criteria } = state;
  const [cell] = anchoredIn(state, row, columns.indicator);
  const name = withoutFootnoteMarks(cleanText(cell?.text ?? '')).text;
  const inText =
    columns.number.length === 0 || anchoredIn(state, row, columns.number).length === 0
      ? /^(?:tiêu chí\s+(?:số\s+)?)?(\d{1,3}|[IVX]{1,6})\s*[.:]\s*(?=\D)(.+)$/isu.exec(name)
      : null;
  const number = numberAt(state, row) ?? (inText ? readRowNumber(inText[1] ?? '') : undefined);
  const isHeading = !hasLevels(state, row);
  if (cell && number && number.kind !== 'dotted') {
    const text = withRule(state, row, inText?.[2] ?? name);
    const current = criteria.at(-1);
    const isBelow =
      !isHeading && number.kind === 'whole' && current !== undefined && current.numberKind !== 'whole';
    if (isBelow) {
      readIndicator(state, row, current, false, `${current.code}.${number.code}`);
      return;
    }
    const isNew = beginCriterion(state, cell, number, text);
    const begun = criteria.at(-1);
    if (!isHeading && begun)
      addIndicator(state, row, begun, { code: undefined, text, row, column: cell.column });
    if (isNew || !isHeading) return;
  }
  const current = criteria.at(-1);
  if (current) readIndicator(state, row, current, false, number?.kind === 'dotted' ? number.code : undefined);
  else if (cell) mark(cell, 'indicator', 'notUnderstood', 'không rõ thuộc tiêu chí nào');
}
