import type { Indicator } from './criteria-set.ts';
import { fractionMeets, fractionOf } from './decimal.ts';
import { parseDecimal } from './decimal-input.ts';
import { type Entry, judgedEntry } from './entry.ts';
import { parseEntry } from './entry-input.ts';
import { comparisonsOf, type ResolvedRequirement } from './requirement.ts';
import type { ResultChange } from './result-table.ts';
import { foldVietnamese } from './vietnamese.ts';

export type ResultCells = { result: string; verdict: string; note: string };
export type ReadResult =
  | { ok: true; change: ResultChange; doubt: string | null }
  | { ok: false; reason: string };
type ReadEntry = { entry: Entry; doubt: string | null } | { reason: string };

const figure = String.raw`\d[\d.,]*\d|\d`;
/** "277/287", "277 km / 287 km"; neither a date nor the number of a document. */
const ratioWords = new RegExp(
  String.raw`(?<![\d/.,])(${figure})\s*[\p{L}²³%]*\s*/\s*(${figure})(?![\d/.,])`,
  'u',
);
const percentWords = new RegExp(String.raw`(${figure})\s*%`, 'u');
/** "khoảng 90%", "70 – 80%": nobody can say which figure is meant. */
const vagueWords = /(?<!\p{L})(?:khoảng|gần|ước|trên|dưới|hơn)\s+\d|\d\s*%?\s*(?:đến|[-–÷])\s*\d/iu;
const figureWords = new RegExp(figure, 'g');

/** What the verdict column says: "Đạt", "x", "Không áp dụng"; undefined where it says nothing. */
function readVerdict(text: string): 'met' | 'notMet' | 'notApplicable' | 'unclear' | undefined {
  const folded = foldVietnamese(text).trim();
  if (folded === '' || folded === '-' || /^chua danh gia/.test(folded)) return undefined;
  if (/^(?:khong ap dung|kad)\b/.test(folded)) return 'notApplicable';
  if (/^(?:chua dat|khong dat|chua|khong|cd|kd|k)\b/.test(folded)) return 'notMet';
  if (/^(?:dat|d|x|v)\b|^[✓✔√]/.test(folded)) return 'met';
  return 'unclear';
}

/** Reads the cells of one row as what a person would enter for this indicator; figures are never made up. */
export function readResultCells(
  indicator: Indicator,
  resolved: ResolvedRequirement,
  cells: ResultCells,
): ReadResult {
  const result = cells.result.normalize('NFC').trim();
  const note = cells.note.normalize('NFC').trim();
  const verdict =
    readVerdict(cells.verdict) ?? (/^không áp dụng/iu.test(result) ? 'notApplicable' : undefined);
  if (verdict === 'unclear')
    return { ok: false, reason: `chưa hiểu đánh giá “${cells.verdict.trim().slice(0, 80)}”` };
  if (verdict === 'notApplicable') return readNotApplicable(cells);
  const noted: ResultChange = note === '' ? {} : { note };
  const overridden = /tự kết luận:\s*(.+)/isu.exec(cells.verdict)?.[1]?.trim();
  const own: ResultChange = overridden && verdict ? { override: { verdict, reason: overridden } } : {};
  if (result === '' && verdict === undefined) return { ok: true, change: noted, doubt: null };
  const read = readEntry(indicator, resolved, result, verdict);
  if ('reason' in read) return { ok: false, reason: read.reason };
  return {
    ok: true,
    change: { entry: read.entry, notApplicable: null, ...own, ...noted },
    doubt: read.doubt,
  };
}

function readNotApplicable({ result, note }: ResultCells): ReadResult {
  const said = (words: string) => /lý do:\s*(.+)/isu.exec(words)?.[1];
  const reason = (said(note) ?? (note.trim() || said(result)) ?? '').normalize('NFC').trim();
  if (reason === '') return { ok: false, reason: '“Không áp dụng” cần lý do ở cột ghi chú' };
  return { ok: true, change: { notApplicable: { reason } }, doubt: null };
}

function readEntry(
  indicator: Indicator,
  resolved: ResolvedRequirement,
  text: string,
  verdict: 'met' | 'notMet' | undefined,
): ReadEntry {
  const { measure } = indicator;
  const lines = text.split('\n');
  if (measure.kind === 'parts') {
    const listed = readParts(measure.parts, lines);
    if (listed) return { entry: listed, doubt: null };
  }
  // The share above its two figures is what they give; the figures say more.
  if (measure.kind === 'ratio' && ratioWords.test(text)) return readFigures(indicator, resolved, text);
  for (const words of text === '' ? [] : [text, (lines[0] ?? '').trim()]) {
    const typed = parseEntry(measure, words);
    if (typed.ok && typed.entry) return doubted(typed.entry, indicator, resolved, words);
  }
  if (measure.kind === 'text' && text !== '')
    return verdict
      ? { entry: { kind: 'text', text: text.slice(0, 4000), met: verdict === 'met' }, doubt: null }
      : { reason: 'cần ghi “Đạt” hoặc “Chưa đạt” ở cột tự đánh giá' };
  const judged = verdict && judgedEntry(measure, verdict === 'met');
  if (judged && !(measure.kind === 'parts' && verdict === 'notMet')) return { entry: judged, doubt: null };
  if (measure.kind === 'boolean') return { reason: 'cần ghi “Đạt” hoặc “Chưa đạt” ở cột tự đánh giá' };
  if (measure.kind === 'parts')
    return { reason: 'cần cho biết nội dung nào đạt; hãy đánh dấu trong ứng dụng' };
  if (text === '') return { reason: 'chỉ có đánh giá, chưa có số liệu' };
  return readFigures(indicator, resolved, text);
}

/** Figures among words: "Đã cứng hóa 277/287 km, đạt 96,52%". */
function readFigures(indicator: Indicator, resolved: ResolvedRequirement, text: string): ReadEntry {
  const { measure } = indicator;
  const [, left = '', right = ''] = ratioWords.exec(text) ?? [];
  const percent = parseDecimal(percentWords.exec(text)?.[1] ?? '');
  const [numerator, denominator] = [parseDecimal(left), parseDecimal(right)];
  if (
    measure.kind === 'ratio' &&
    numerator !== undefined &&
    denominator !== undefined &&
    denominator !== '0'
  ) {
    const entry: Entry = { kind: 'ratio', numerator, denominator };
    const says = (100 * Number(numerator)) / Number(denominator);
    // Published percentages are rounded or cut to the digits they show; half a point is no rounding.
    const differs = percent !== undefined && Math.abs(says - Number(percent)) > 0.5;
    return {
      entry,
      doubt: differs ? `${left}/${right} không khớp với ${percentWords.exec(text)?.[0]}` : null,
    };
  }
  if (vagueWords.test(text)) return { reason: 'ô ghi ước chừng, cần một con số chính xác' };
  if (percent !== undefined && measure.kind !== 'count')
    return { entry: { kind: 'number', value: percent }, doubt: null };
  const figures = text.match(figureWords) ?? [];
  const value = parseDecimal(figures[0] ?? '');
  if (figures.length === 1 && value !== undefined) {
    const typed = parseEntry(measure, value.replace('.', ','));
    if (typed.ok && typed.entry) return doubted(typed.entry, indicator, resolved, figures[0] ?? '');
  }
  return {
    reason:
      figures.length > 1
        ? 'có nhiều con số trong ô, không rõ số nào là kết quả'
        : 'không thấy số liệu trong ô',
  };
}

/** Excel keeps 96,52 % as 0,9652; without the sign nobody can tell which of the two is meant. */
function doubted(entry: Entry, { unit }: Indicator, resolved: ResolvedRequirement, words: string): ReadEntry {
  const isShare =
    entry.kind === 'number' && unit === '%' && !words.includes('%') && /^(?:0\.|1$)/.test(entry.value);
  const expectsMore = comparisonsOf(resolved.requirement).some(
    ({ op, value }) => (op === '>=' || op === '>') && fractionMeets(fractionOf(value), '>', '1'),
  );
  const doubt = `ô ghi “${words}” không có dấu %, mức quy định là ${resolved.text}: hãy xem lại`;
  return { entry, doubt: isShare && expectsMore ? doubt : null };
}

function readParts(
  parts: readonly { id: string; text: string }[],
  lines: readonly string[],
): Entry | undefined {
  const known = new Map(parts.map(({ id, text }) => [foldVietnamese(text).trim(), id]));
  const met: string[] = [];
  let seen = 0;
  for (const line of lines) {
    const [, sign, words = ''] = /^\s*([✓✔x✗✘–-])\s+(.+)$/iu.exec(line) ?? [];
    const id = known.get(foldVietnamese(words).trim());
    if (sign === undefined || id === undefined) continue;
    seen += 1;
    if (/[✓✔x]/iu.test(sign)) met.push(id);
  }
  return seen === parts.length ? { kind: 'parts', met } : undefined;
}
