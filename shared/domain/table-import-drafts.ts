import type { CellReading, Grid, MappedColumn, Table } from './table-import.ts';
import { isRuleWords } from './table-import-rule.ts';
import { cleanText, type RowNumber, readRowNumber, withoutFootnoteMarks } from './table-import-text.ts';

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
  points: Words[];
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

export type State = {
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

const sideFields = ['unit', 'points', 'evidence', 'guidance', 'agency'] as const;

/** What an exported set says of its own codes and words: no doubt remains about them. */
export type KnownWords = {
  criteria: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  texts: ReadonlySet<string>;
};

export const noKnownWords: KnownWords = { criteria: new Set(), indicators: new Set(), texts: new Set() };

export function anchoredIn({ grid }: State, row: number, columns: readonly number[]): Words[] {
  const found: Words[] = [];
  for (const column of columns) {
    const cell = grid(row, column);
    if (cell?.row === row && cell.column === column && cell.text.trim() !== '') found.push(cell);
  }
  return found;
}

export function numberAt(state: State, row: number): RowNumber | undefined {
  const [cell] = anchoredIn(state, row, state.columns.number);
  const words = cleanText(cell?.text ?? '');
  if (state.known.criteria.has(words)) return { kind: 'whole', code: words };
  return cell && readRowNumber(withoutFootnoteMarks(words).text);
}

/** What a criterion asks of its indicators together stands in the same columns and is no level. */
export function hasLevels(state: State, row: number): boolean {
  return state.columns.threshold.some(column => {
    const cell = state.grid(row, column);
    return (
      cell !== undefined &&
      cell.text.trim() !== '' &&
      state.columns.threshold.includes(cell.column) &&
      !isRuleWords(cell.text)
    );
  });
}

export function addIndicator(
  state: State,
  row: number,
  criterion: DraftCriterion,
  begun: Place & Pick<DraftIndicator, 'code' | 'text'> & Partial<DraftIndicator>,
  year: string | null = null,
): void {
  const indicator: DraftIndicator = {
    levels: [],
    unit: [],
    points: [],
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
export function continueIndicator(
  state: State,
  row: number,
  indicator: DraftIndicator,
  year: string | null,
): void {
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
