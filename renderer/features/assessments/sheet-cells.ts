import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { judgedEntry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { entryText } from '#shared/domain/entry-text.ts';
import { assess, noteLimit, type Verdict, verdictLabel } from '#shared/domain/verdict.ts';
import { foldVietnamese } from '#shared/domain/vietnamese.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { isConditions } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import type { AssessmentChange } from '../../core/use-assess.ts';
import type { ChecklistRow } from './checklist-rows.ts';

/** Which requirements count: a variant of the set and a year. */
export type Place = { variant: string; year: number };

/** What a text put into a cell means; `verdict`: it states what must follow from the figures. */
export type CellReading =
  | { ok: true; change: AssessmentChange; verdict?: Verdict }
  | { ok: false; reason: string };

/** How the cells of a column are copied and pasted. A column without `read` is only looked at. */
export type SheetCells = {
  /** What Ctrl+C takes, as it is shown. */
  text: (data: ChecklistRow) => string;
  /** What one would type to have the same; as shown where it is not given. */
  typed?: (row: IndicatorRow) => string;
  read?: (row: IndicatorRow, text: string, place: Place) => CellReading;
  /** Excel must not take it for a figure or a day. */
  isText?: boolean;
  /** Figures, which Excel writes as the country it is set to. */
  isFigure?: boolean;
};

const unchanged: CellReading = { ok: true, change: {} };
const ofIndicator = (text: (row: IndicatorRow) => string) => (data: ChecklistRow) =>
  data.kind === 'indicator' ? text(data.row) : '';

export const codeCells: SheetCells = {
  text: data =>
    data.kind === 'indicator' ? data.label : isConditions(data.criterion) ? 'ĐK' : data.criterion.code,
  isText: true,
};
export const textCells: SheetCells = {
  text: data => (data.kind === 'criterion' ? data.criterion.name : data.row.text),
  isText: true,
};
export const requirementCells: SheetCells = { text: ofIndicator(row => row.requirement), isText: true };
export const evidenceCells: SheetCells = {
  text: ofIndicator(row => row.evidence.map(({ name }) => name).join('; ')),
  isText: true,
};

export const personCells: SheetCells = {
  text: ofIndicator(row => row.assignment?.person ?? ''),
  isText: true,
};
export const dueCells: SheetCells = {
  text: ofIndicator(({ assignment }) => (assignment?.dueOn ? formatDate(assignment.dueOn) : '')),
};

export const resultCells: SheetCells = {
  isFigure: true,
  text: data =>
    data.kind === 'criterion'
      ? `${data.criterion.indicatorsMet}/${data.criterion.indicators.length}`
      : data.row.display,
  typed: typedResult,
  read(row, text, place) {
    const parsed = parseEntry(row.indicator.measure, text);
    if (!parsed.ok) return parsed;
    const { entry } = row.assessment;
    // A rate that came back from Excel as it was shown keeps the figures it was computed from.
    const isRateOfRatio = entry?.kind === 'ratio' && parsed.entry?.kind === 'number';
    if (isRateOfRatio && displayed(row, parsed.entry, place) === row.display) return unchanged;
    return { ok: true, change: { entry: parsed.entry } };
  },
};

const verdicts = new Map<string, Verdict>(
  (['met', 'notMet', 'unassessed', 'notApplicable'] as const).map(each => [
    foldVietnamese(verdictLabel[each]),
    each,
  ]),
);

export const verdictCells: SheetCells = {
  text: data => verdictLabel[data.kind === 'criterion' ? data.criterion.verdict : data.row.verdict],
  read(row, text) {
    const word = foldVietnamese(text.trim());
    const { measure } = row.indicator;
    const isJudged = measure.kind === 'boolean' || measure.kind === 'parts' || measure.kind === 'text';
    if (word === '') return isJudged ? { ok: true, change: { entry: null } } : unchanged;
    const parsed = parseEntry({ kind: 'boolean' }, text);
    const met = parsed.ok && parsed.entry?.kind === 'boolean' ? parsed.entry.met : undefined;
    const stated = verdicts.get(word) ?? (met === undefined ? undefined : met ? 'met' : 'notMet');
    if (stated === undefined) return { ok: false, reason: 'ghi “Đạt” hoặc “Chưa đạt”' };
    if (stated === 'unassessed' && isJudged) return { ok: true, change: { entry: null } };
    if (!isJudged || met === undefined) return { ok: true, change: {}, verdict: stated };
    const { entry } = row.assessment;
    const judged =
      measure.kind === 'text'
        ? ({ kind: 'text', text: entry?.kind === 'text' ? entry.text : '', met } as const)
        : (judgedEntry(measure, met) ?? null);
    return { ok: true, change: { entry: judged }, verdict: stated };
  },
};

export const noteCells: SheetCells = {
  text: ofIndicator(row => row.assessment.note),
  isText: true,
  read(_row, text) {
    const note = text.replace(/\r\n?/g, '\n').trimEnd();
    return note.length > noteLimit
      ? { ok: false, reason: tooLong(note.length) }
      : { ok: true, change: { note } };
  },
};

export function tooLong(length: number, limit = noteLimit): string {
  return `dài ${formatCount(length)} ký tự, nhiều nhất là ${formatCount(limit)}; hãy rút gọn hoặc đính kèm thành tệp`;
}

/** What one would type for the result; parts that are met in part cannot be typed, so they read as shown. */
function typedResult({ assessment: { entry }, display }: IndicatorRow): string {
  return entry?.kind === 'parts' && entry.met.length > 0 ? display : entryText(entry);
}

function displayed(row: IndicatorRow, entry: AssessmentChange['entry'], place: Place): string {
  return assess(row.indicator, place, { ...row.assessment, entry: entry ?? null }).display;
}
