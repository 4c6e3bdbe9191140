import type { Comparison } from './criteria-set.ts';
import { parseDecimal } from './decimal-input.ts';
import { parseRequirement } from './requirement-text.ts';
import { cleanText } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

export type Context = { unit: string; bareMeansAtLeast: boolean };
export type Part = { comparison: Comparison; unit: string };

/** Words that stand for a sign. Only those that leave no doubt; the rest is asked. */
export const before: [RegExp, Comparison['op']][] = [
  [/^(?:≥|tối thiểu(?: là)?|ít nhất(?: là)?|không dưới|không ít hơn|không thấp hơn)\s*/iu, '>='],
  [/^(?:≤|tối đa(?: là)?|nhiều nhất(?: là)?|không quá|không vượt quá|không cao hơn)\s*/iu, '<='],
  [/^(?:>|trên|hơn|cao hơn)\s*/iu, '>'],
  [/^(?:<|dưới|thấp hơn)\s*/iu, '<'],
  [/^=\s*/u, '='],
];
export const after: [RegExp, Comparison['op']][] = [
  [/^(?:từ\s+)?(.+?)\s+trở lên$/iu, '>='],
  [/^(?:từ\s+)?(.+?)\s+trở xuống$/iu, '<='],
];
export const approximate = /\b(?:khoang|xap xi|uoc)\b|^gan |~|≈|±/;
export const rank = /^(?:muc(?: do)?|cap(?: do)?|loai|hang|nhom) (?:\d|[a-d]|[ivx]+)$/;

export function readPart(text: string, context: Context): Part | undefined {
  for (const [words, op] of after) {
    const figure = words.exec(text)?.[1];
    if (figure !== undefined) return partOf(op, figure, context);
  }
  for (const [words, op] of before) {
    const figure = text.replace(words, '');
    if (figure !== text) return partOf(op, figure, context);
  }
  return undefined;
}

export function partOf(op: Comparison['op'], figure: string, context: Context): Part | undefined {
  const match = /^(\d(?:[\d.,\s]*\d)?)\s*(.*)$/u.exec(figure);
  const value = parseDecimal(match?.[1] ?? '');
  const unit = cleanText(match?.[2] ?? '').replace(/[.;]$/, '');
  if (value === undefined) return undefined;
  return unit === '' || isUnit(unit) || sameUnit(unit, context.unit)
    ? { comparison: { op, value }, unit }
    : undefined;
}

/** Whether words are a unit and nothing more. */
export function isUnit(words: string): boolean {
  return words.trim() !== '' && parseRequirement(`≥ 1 ${words}`) !== undefined;
}

export function sameUnit(a: string, b: string): boolean {
  return foldVietnamese(a).replace(/\s/g, '') === foldVietnamese(b).replace(/\s/g, '');
}
