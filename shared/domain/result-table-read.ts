import { canonicalJson } from './canonical-json.ts';
import type { Indicator } from './criteria-set.ts';
import { indicatorTextIn, resolveRequirement } from './requirement.ts';
import { readResultCells } from './result-cell.ts';
import type {
  ResultChange,
  ResultCorrection,
  ResultMapping,
  ResultReading,
  ResultRole,
} from './result-table.ts';
import { createMatcher } from './result-table-match.ts';
import { addressOf, gridOf, type Table } from './table-import.ts';
import { cleanText } from './table-import-text.ts';
import { type Assessment, assess, emptyAssessment, verdictLabel } from './verdict.ts';
import { foldVietnamese } from './vietnamese.ts';

/** The dossier a table is read for. */
export type ResultTarget = {
  indicators: readonly Indicator[];
  assessments: ReadonlyMap<string, Assessment>;
  place: { variant: string; year: number };
};

type FileRow = { row: number; number: string; file: ResultReading['file'] };

/** What a result table says of each indicator and what entering it would change; nothing is entered here. */
export function readResultTable(
  table: Table,
  mapping: ResultMapping,
  target: ResultTarget,
  corrections: readonly ResultCorrection[],
): ResultReading[] {
  const column = (role: ResultRole) => mapping.columns.find(each => each.role === role)?.column;
  const shownColumn = column('result') ?? column('verdict') ?? 0;
  const match = createMatcher(
    target.indicators.map(indicator => ({
      code: indicator.code,
      text: indicatorTextIn(indicator, target.place.year),
    })),
  );
  const byCode = new Map(target.indicators.map(indicator => [indicator.code, indicator]));
  const corrected = new Map(corrections.map(correction => [correction.row, correction]));
  const taken = new Set<string>();
  return rowsOf(table, mapping, column).map(({ row, number, file: found }): ResultReading => {
    const correction = corrected.get(row);
    const file = { ...found, result: correction?.text ?? found.result };
    const chosen = correction?.code ?? null;
    const matched = chosen
      ? { code: chosen, matchedBy: 'person' as const, reason: null }
      : match(number, file.indicator);
    const base = { row, address: addressOf(table, row, shownColumn), file, ...matched };
    const nothing = { before: null, after: null, change: null };
    const indicator = matched.code === null ? undefined : byCode.get(matched.code);
    if (!indicator) return { ...base, ...nothing, code: null, status: 'notMatched' };
    if (taken.has(indicator.code))
      return { ...base, ...nothing, status: 'twice', reason: `chỉ tiêu ${indicator.code} đã có ở dòng trên` };
    taken.add(indicator.code);
    return { ...base, ...consequence(indicator, target, file) };
  });
}

function consequence(
  indicator: Indicator,
  { assessments, place }: ResultTarget,
  file: ResultReading['file'],
): Pick<ResultReading, 'status' | 'reason' | 'before' | 'after' | 'change'> {
  const present = assessments.get(indicator.code) ?? emptyAssessment;
  const before = shown(indicator, place, present);
  const resolved = resolveRequirement(indicator, place.variant, place.year, present.local);
  const read = readResultCells(indicator, resolved, file);
  if (!read.ok) return { status: 'notUnderstood', reason: read.reason, before, after: null, change: null };
  const change = different(present, read.change);
  if (change === null)
    return {
      status: isEmpty(read.change) ? 'empty' : 'same',
      reason: null,
      before,
      after: null,
      change: null,
    };
  const judged = assess(indicator, place, { ...present, ...change });
  const label = verdictLabel[judged.verdict];
  const says = foldVietnamese(file.verdict).trim();
  const agrees = says === '' || !/^(?:dat|chua dat|khong dat)/.test(says) || sameVerdict(says, label);
  const doubt = agrees
    ? read.doubt
    : `tệp ghi “${cleanText(file.verdict)}”, số liệu cho kết quả: ${judged.comparison || label}`;
  return {
    status: 'change',
    reason: doubt,
    before,
    after: { display: judged.display, verdict: judged.verdict },
    change,
  };
}

function sameVerdict(said: string, label: string): boolean {
  const isMet = said.startsWith('dat');
  return isMet ? label === verdictLabel.met : label === verdictLabel.notMet;
}

function shown(indicator: Indicator, place: ResultTarget['place'], assessment: Assessment) {
  const { display, verdict } = assess(indicator, place, assessment);
  return { display, verdict };
}

function isEmpty(change: ResultChange): boolean {
  return Object.keys(change).length === 0;
}

/** The fields that would really become something else, or null. */
function different(present: Assessment, change: ResultChange): ResultChange | null {
  const left = Object.entries(change).filter(
    ([field, value]) =>
      canonicalJson(value) !== canonicalJson(Object.entries(present).find(([key]) => key === field)?.[1]),
  );
  return left.length === 0 ? null : Object.fromEntries(left);
}

/** The rows that speak of an indicator; where its cell reaches over several rows their results belong together. */
function rowsOf(
  table: Table,
  { firstRow }: ResultMapping,
  column: (role: ResultRole) => number | undefined,
): FileRow[] {
  const grid = gridOf(table);
  const cellAt = (row: number, role: ResultRole) => {
    const at = column(role);
    return at === undefined ? undefined : grid(row, at);
  };
  const textAt = (row: number, role: ResultRole) => cellAt(row, role)?.text.trim() ?? '';
  const subject: ResultRole = column('indicator') === undefined ? 'number' : 'indicator';
  const rows: FileRow[] = [];
  for (let row = firstRow; row < table.rowCount; row += 1) {
    const cell = cellAt(row, subject);
    const result = cellAt(row, 'result');
    const last = rows.at(-1);
    // A line across the table: a section, the total, the signatures.
    if (cell === undefined || cell.text.trim() === '' || cell === result) continue;
    if (cell.row < row) {
      if (last?.row === cell.row && result?.row === row)
        last.file.result = `${last.file.result}\n${result.text}`.trim();
      continue;
    }
    const file = {
      indicator: textAt(row, 'indicator'),
      result: textAt(row, 'result'),
      verdict: textAt(row, 'verdict'),
      note: textAt(row, 'note'),
    };
    if (file.result !== '' || file.verdict !== '' || file.note !== '')
      rows.push({ row, number: textAt(row, 'number'), file });
  }
  return rows;
}
