import type { Requirement, SimpleRequirement } from './criteria-set.ts';
import { formatRequirement, parseRequirement } from './requirement-text.ts';
import { approximate, type Context, type Part, partOf, rank, readPart } from './table-import-figure.ts';
import { cleanLines, cleanText, withoutFootnoteMarks } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

export type ThresholdReading =
  | {
      status: 'understood' | 'confirm';
      requirement: Requirement;
      /** The unit written beside the figure; null where none is. */
      unit: string | null;
      /** The published words, where the requirement does not say them literally. */
      published: string | null;
      reason: string | null;
    }
  | { status: 'notUnderstood'; reason: string };

const refusal = (reason: string): ThresholdReading => ({ status: 'notUnderstood', reason });
const remedy = 'sửa lại, ví dụ “≥ 90%”, hoặc giữ nguyên văn để cán bộ tự đánh giá';

/** Reads a threshold of a table. What says more than figures do is marked for a person, and nothing is guessed. */
export function readThreshold(text: string, context: Context): ThresholdReading {
  const whole = withoutFootnoteMarks(normalised(text));
  const years = readYears(text, context);
  const read = years ?? readSimple(whole.text, context);
  if (read.status === 'notUnderstood' || !whole.dropped) return read;
  return { ...read, reason: read.reason ?? 'đã bỏ dấu chú thích' };
}

function normalised(text: string): string {
  return cleanText(text)
    .replace(/(?:> ?=|= ?>|[≧⩾])/g, '≥')
    .replace(/(?:< ?=|[≦⩽])/g, '≤');
}

/** "2022: ≥ 48; 2023: ≥ 51", or one year a line. */
function readYears(text: string, context: Context): ThresholdReading | undefined {
  const parts = cleanLines(text)
    .flatMap(line => line.split(';'))
    .map(cleanText)
    .filter(part => part !== '');
  const matches = parts.map(part =>
    /^[-–+•]?\s*(?:năm\s+)?(20\d{2})\s*(?::|–|-|\s(?=[≥≤<>]))\s*(.+)$/iu.exec(part),
  );
  if (matches.length === 0 || matches.some(match => match === null)) return undefined;
  const readings = matches.map(
    match => [match?.[1] ?? '', readSimple(normalised(match?.[2] ?? ''), context)] as const,
  );
  return joinYears(readings, cleanText(text));
}

/** The levels of single years as one requirement. */
export function joinYears(
  readings: readonly (readonly [year: string, reading: ThresholdReading])[],
  words: string,
): ThresholdReading {
  const byYear: Record<string, SimpleRequirement> = {};
  let unit: string | null = null;
  let reason: string | null = null;
  let status: 'understood' | 'confirm' = 'understood';
  for (const [year, reading] of readings) {
    if (reading.status === 'notUnderstood') return refusal(`năm ${year}: ${reading.reason}`);
    const { requirement } = reading;
    if (typeof requirement === 'object' && 'byYear' in requirement)
      return refusal(`năm ${year} ghi nhiều năm`);
    if (Object.hasOwn(byYear, year)) return refusal(`năm ${year} được ghi hai lần`);
    if (unit !== null && reading.unit !== null && unit !== reading.unit)
      return refusal(`các năm ghi đơn vị khác nhau: ${unit}, ${reading.unit}`);
    byYear[year] = requirement;
    unit ??= reading.unit;
    reason ??= reading.reason;
    if (reading.status === 'confirm') status = 'confirm';
  }
  const requirement = { byYear };
  return { status, requirement, unit, reason, published: unlessLiteral(requirement, unit, words) };
}

function readSimple(text: string, context: Context): ThresholdReading {
  const folded = foldVietnamese(text);
  if (text === '' || folded === 'chua biet muc')
    return understood('unknown', null, null, text === '' ? 'ô trống: chưa biết mức' : null);
  if (/^[-–—…./]+$/.test(text)) return refusal('dấu gạch: không rõ là không áp dụng hay chưa quy định');
  if (approximate.test(folded)) return refusal(`mức ước chừng, không so sánh được; ${remedy}`);
  const fixed = readFixed(text, context);
  if (fixed) return fixed;
  const one = readPart(text, context);
  if (one) return understood(one.comparison, one.unit, text);
  const several = readSeveral(text, context);
  if (several) return several;
  const clause = readWithClause(text, context);
  if (clause) return clause;
  if (/^[\d.,\s]+\S*$/u.test(text)) return readBare(text, context);
  if ((/^[^\d≥≤<>=#]*$/u.test(text) && /\p{L}/u.test(text)) || rank.test(folded))
    return {
      ...understood({ text }, null, null),
      status: 'confirm',
      reason: 'mức bằng chữ: cán bộ tự đánh giá, máy không so sánh',
    };
  return refusal(`không đọc được mức này; ${remedy}`);
}

/** What decisions print literally: "Đạt", "Không", "100%", "UBND cấp tỉnh quy định cụ thể". */
function readFixed(text: string, { unit }: Context): ThresholdReading | undefined {
  if (text === '100' && unit === '%') return understood({ op: '>=', value: '100' }, '%', text);
  const read = parseRequirement(text);
  if (read === undefined || (typeof read === 'object' && /^[≥≤<>=]/u.test(text))) return undefined;
  return understood(read, text.endsWith('%') ? '%' : null, text);
}

/** "từ 80% đến dưới 90%", "≥ 80% và ≤ 90%", "≥ 3 hoặc = 0". */
function readSeveral(text: string, context: Context): ThresholdReading | undefined {
  const range = /^(?:từ\s+)(.+?)\s*(?:đến|tới)\s+(dưới\s+)?(.+)$/iu.exec(text);
  if (range) {
    const [, low = '', below, high = ''] = range;
    const to = partOf(below ? '<' : '<=', high, context);
    const from = to && partOf('>=', low, { ...context, unit: context.unit || to.unit });
    return from && to ? joined('all', [from, to], text) : undefined;
  }
  for (const [splitter, how] of [
    [/\s+và\s+|\s*;\s*/iu, 'all'],
    [/\s+hoặc\s+/iu, 'any'],
  ] as const) {
    const parts = text.split(splitter).map(part => readPart(part, context));
    if (parts.length < 2 || parts.some(part => part === undefined)) continue;
    return joined(
      how,
      parts.filter(part => part !== undefined),
      text,
    );
  }
  return undefined;
}

/** Two bounds of one figure. Two lower bounds would be of two figures, and no one knows which. */
function joined(how: 'all' | 'any', parts: Part[], text: string): ThresholdReading {
  const units = new Set(parts.map(part => part.unit).filter(unit => unit !== ''));
  const comparisons = parts.map(part => part.comparison);
  const lower = comparisons.filter(({ op }) => op.startsWith('>')).length;
  const upper = comparisons.filter(({ op }) => op.startsWith('<')).length;
  if (units.size > 1 || (how === 'all' && (comparisons.length !== 2 || lower !== 1 || upper !== 1)))
    return refusal(`nhiều vế, không rõ vế nào tính trên số liệu nào; ${remedy}`);
  const [unit = ''] = units;
  return understood(how === 'all' ? { all: comparisons } : { any: comparisons }, unit, text);
}

/**
 * "100% (≥50% cứng hóa)": the first part is compared, all words stay on the screen. Because the second clause is
 * then judged by nobody but a person, a person has to agree.
 */
function readWithClause(text: string, context: Context): ThresholdReading | undefined {
  const match = /^([^(;]+?)\s*(?:\((.+)\)|[;,]\s*(?:trong đó|riêng)\s.+)\.?$/iu.exec(text);
  const first = match?.[1];
  if (first === undefined) return undefined;
  const read = readFixed(first, context) ?? asReading(readPart(first, context), first);
  if (read === undefined || read.status === 'notUnderstood') return undefined;
  return {
    ...read,
    status: 'confirm',
    published: text,
    reason: `chỉ so sánh được “${first}”; phần còn lại giữ nguyên văn để cán bộ tự xét`,
  };
}

function readBare(text: string, context: Context): ThresholdReading {
  const part = partOf('>=', text, context);
  if (part && context.bareMeansAtLeast) return understood(part.comparison, part.unit, text);
  return refusal(`không có dấu so sánh: ghi rõ “≥ ${text}” hoặc “≤ ${text}”`);
}

function asReading(part: Part | undefined, text: string): ThresholdReading | undefined {
  return part && understood(part.comparison, part.unit, text);
}

function understood(
  requirement: Requirement,
  unit: string | null,
  words: string | null,
  reason: string | null = null,
): Extract<ThresholdReading, { requirement: Requirement }> {
  const written = unit === '' ? null : unit;
  const published = words === null ? null : unlessLiteral(requirement, written, words);
  return { status: 'understood', requirement, unit: written, published, reason };
}

/** The words, unless the requirement is printed just so. */
function unlessLiteral(requirement: Requirement, unit: string | null, words: string): string | null {
  const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
  const isLiteral = [unit ?? '', ''].some(
    suffix => bare(formatRequirement(requirement, suffix)) === bare(words),
  );
  return isLiteral || requirement === 'unknown' ? null : words;
}
