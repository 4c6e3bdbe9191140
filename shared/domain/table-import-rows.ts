import type { CellReading, Grid, MappedColumn, Table, TableMapping } from './table-import.ts';
import {
  cleanText,
  type RowNumber,
  readRowNumber,
  readYear,
  splitCode,
  withoutFootnoteMarks,
} from './table-import-text.ts';

export type Place = { row: number; column: number };
export type Words = Place & { text: string };
export type Field = CellReading['field'];
/** Says how a cell was read. The first word about a cell stands, unless a later one is worse. */
export type Mark = (
  place: Place,
  field: Field,
  status: CellReading['status'],
  reason?: string | null,
) => void;

export type DraftLevel = Words & { column: number; year: string | null };
export type DraftIndicator = Place & {
  /** Undefined where the table gives none; set when the criterion is complete. */
  code: string | undefined;
  text: string;
  levels: DraftLevel[];
  unit: Words[];
  evidence: Words[];
  guidance: Words[];
  agency: Words[];
  /** It only introduces the items below it. */
  isHeading: boolean;
  /** What an item stands below. */
  heading: DraftIndicator | undefined;
};
export type DraftCriterion = Place & {
  code: string;
  name: string;
  numberKind: string;
  indicators: DraftIndicator[];
};

type State = {
  known: KnownWords;
  /** The titles of each column, to know a header that is printed again on a new page. */
  labels: ReadonlyMap<number, string[]>;
  table: Table;
  grid: Grid;
  mark: Mark;
  columns: Record<MappedColumn['role'], number[]>;
  criteria: DraftCriterion[];
  hasWholeHeadings: boolean;
};

const sideFields = ['unit', 'evidence', 'guidance', 'agency'] as const;

/** What an exported set says of its own codes and words: no doubt remains about them. */
export type KnownWords = {
  criteria: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  texts: ReadonlySet<string>;
};

export const noKnownWords: KnownWords = { criteria: new Set(), indicators: new Set(), texts: new Set() };

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

function anchoredIn({ grid }: State, row: number, columns: readonly number[]): Words[] {
  const found: Words[] = [];
  for (const column of columns) {
    const cell = grid(row, column);
    if (cell?.row === row && cell.column === column && cell.text.trim() !== '') found.push(cell);
  }
  return found;
}

function numberAt(state: State, row: number): RowNumber | undefined {
  const [cell] = anchoredIn(state, row, state.columns.number);
  const words = cleanText(cell?.text ?? '');
  if (state.known.criteria.has(words)) return { kind: 'whole', code: words };
  return cell && readRowNumber(withoutFootnoteMarks(words).text);
}

function hasLevels(state: State, row: number): boolean {
  return state.columns.threshold.some(column => {
    const cell = state.grid(row, column);
    return cell !== undefined && cell.text.trim() !== '' && state.columns.threshold.includes(cell.column);
  });
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
    const text = inText?.[2] ?? name;
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

function readIndicator(
  state: State,
  row: number,
  criterion: DraftCriterion,
  isNew: boolean,
  numberCode: string | undefined,
): void {
  const { columns, mark } = state;
  const cells = anchoredIn(state, row, columns.indicator);
  const year = cells.map(cell => readYear(cell.text)).find(found => found !== undefined) ?? null;
  const [cell] = cells.filter(each => readYear(each.text) === undefined);
  const text = cells
    .filter(each => readYear(each.text) === undefined)
    .map(each => withoutFootnoteMarks(cleanText(each.text)).text)
    .join(' ');
  const last = criterion.indicators.at(-1);
  for (const each of cells) {
    const isDoubtful =
      endsInFigure(each.text) && !readYear(each.text) && !state.known.texts.has(cleanText(each.text));
    mark(each, 'indicator', isDoubtful ? 'confirm' : 'understood', isDoubtful ? figureAtEnd : null);
  }
  if (cell === undefined) {
    if (isNew && hasLevels(state, row))
      addIndicator(
        state,
        row,
        criterion,
        { code: undefined, text: criterion.name, row: criterion.row, column: criterion.column },
        year,
      );
    else if (last) continueIndicator(state, row, last, year);
    else
      for (const each of anchoredIn(state, row, columns.threshold))
        mark(each, 'threshold', 'notUnderstood', 'mức không thuộc chỉ tiêu nào');
    return;
  }
  const split = splitKnown(text, state.known) ?? splitCode(text) ?? splitOwn(text, criterion.code);
  const isOfCriterion =
    split !== undefined && (split.code.startsWith(`${criterion.code}.`) || /^\s*\S+[.):]/u.test(text));
  const code = isOfCriterion ? split.code : numberCode;
  const begin = (at: Partial<DraftIndicator>) =>
    addIndicator(
      state,
      row,
      criterion,
      { row, column: cell.column, code, text: isOfCriterion ? split.text : text, ...at },
      year,
    );
  if (code !== undefined) {
    if (
      !code.startsWith(`${criterion.code}.`) &&
      code !== criterion.code &&
      !state.known.indicators.has(code)
    )
      mark(cell, 'indicator', 'confirm', `mã ${code} không bắt đầu bằng mã của tiêu chí ${criterion.code}`);
    begin({});
    return;
  }
  const isItem = /^(?:[-–+•*]|[a-zđ][.)])\s*/u.test(text);
  if (last && !isNew && !hasLevels(state, row)) {
    last.text = `${last.text} ${text}`;
    mark(cell, 'indicator', 'understood', 'nối vào chỉ tiêu ở trên');
    continueIndicator(state, row, last, year);
    return;
  }
  const heading = isItem ? headingAbove(last) : undefined;
  if (heading) {
    heading.isHeading = true;
    const item = text.replace(/^(?:[-–+•*]|[a-zđ][.)])\s*/u, '');
    begin({ heading, text: `${heading.text.replace(/[:;]$/, '')} – ${item}` });
    return;
  }
  begin({});
}

function addIndicator(
  state: State,
  row: number,
  criterion: DraftCriterion,
  begun: Place & Pick<DraftIndicator, 'code' | 'text'> & Partial<DraftIndicator>,
  year: string | null = null,
): void {
  const indicator: DraftIndicator = {
    levels: [],
    unit: [],
    evidence: [],
    guidance: [],
    agency: [],
    isHeading: false,
    heading: undefined,
    ...begun,
  };
  const isContinued = begun.row === row;
  for (const column of state.columns.threshold) {
    const cell = isContinued ? state.grid(row, column) : undefined;
    const isLevel = cell !== undefined && state.columns.threshold.includes(cell.column);
    indicator.levels.push(
      isLevel ? { row: cell.row, text: cell.text, column, year } : { row, column, text: '', year },
    );
  }
  for (const field of sideFields) addSide(state, row, indicator, field, false);
  criterion.indicators.push(indicator);
}

/** A row below an indicator: a year of its own, or more words for what stands above. */
function continueIndicator(state: State, row: number, indicator: DraftIndicator, year: string | null): void {
  for (const column of state.columns.threshold) {
    const cell = state.grid(row, column);
    if (
      cell === undefined ||
      cell.row !== row ||
      cell.text.trim() === '' ||
      !state.columns.threshold.includes(cell.column)
    )
      continue;
    const above = indicator.levels.find(level => level.column === column && level.year === year);
    const isOpen = above !== undefined && above.text.trim() === '';
    if (year !== null || above === undefined) indicator.levels.push({ row, column, text: cell.text, year });
    else Object.assign(above, isOpen ? { row, text: cell.text } : { text: `${above.text}\n${cell.text}` });
    if (above !== undefined && !isOpen)
      state.mark(cell, 'threshold', year === null ? 'understood' : 'confirm', 'nối vào mức ở trên');
  }
  for (const field of sideFields) addSide(state, row, indicator, field, true);
}

function addSide(
  state: State,
  row: number,
  indicator: DraftIndicator,
  field: (typeof sideFields)[number],
  onlyHere: boolean,
): void {
  for (const column of state.columns[field]) {
    const cell = state.grid(row, column);
    if (cell === undefined || cell.text.trim() === '' || (onlyHere && cell.row !== row)) continue;
    indicator[field].push(cell);
    state.mark(cell, field, 'understood');
  }
}

/** An indicator without levels of its own introduces the items below it, and so does what the item before stands under. */
function headingAbove(last: DraftIndicator | undefined): DraftIndicator | undefined {
  if (last?.heading) return last.heading;
  return last?.levels.every(level => level.text.trim() === '') ? last : undefined;
}

function splitKnown(text: string, known: KnownWords): { code: string; text: string } | undefined {
  const [, code = '', rest = ''] = /^([0-9A-Za-z.-]{1,20})\. (.+)$/su.exec(text) ?? [];
  return known.indicators.has(code) ? { code, text: rest } : undefined;
}

/** "11. Tỷ lệ nghèo": the only indicator of a criterion under the criterion's number. */
function splitOwn(text: string, code: string): { code: string; text: string } | undefined {
  const [, found, rest = ''] = /^(\d{1,3})[.)]\s+(.+)$/su.exec(text) ?? [];
  return found === code ? { code, text: rest } : undefined;
}

const figureAtEnd = 'chữ số dính vào từ cuối: có thể là dấu chú thích, hãy xóa nếu đúng vậy';

/** Formats that do not tell raised figures leave "quy hoạch1". */
function endsInFigure(text: string): boolean {
  return /\p{Ll}{2}\d$/u.test(cleanText(text));
}

/** One indicator without a code has its criterion's; several are counted, and a person confirms the count. */
function giveCodes(criterion: DraftCriterion, mark: Mark): void {
  criterion.indicators = criterion.indicators.filter(indicator => !indicator.isHeading);
  const { indicators } = criterion;
  const used = new Set(indicators.map(indicator => indicator.code));
  for (const indicator of indicators) {
    if (indicator.code !== undefined) continue;
    if (indicators.length === 1) {
      indicator.code = criterion.code;
      continue;
    }
    const above = indicator.heading?.code ?? criterion.code;
    let number = 1;
    while (used.has(`${above}.${number}`)) number += 1;
    indicator.code = `${above}.${number}`;
    used.add(indicator.code);
    mark(indicator, 'indicator', 'confirm', `không có mã: đặt mã ${indicator.code} theo thứ tự`);
  }
}
