import type { Indicator } from './criteria-set.ts';
import { compulsoryMark } from './table-import-columns.ts';
import type { Words } from './table-import-drafts.ts';
import { cleanLines } from './table-import-text.ts';

export function paragraphs(words: readonly Words[]): string {
  return words.flatMap(({ text }) => cleanLines(text)).join('\n');
}

export function sameWords(words: readonly Words[], exported: string): boolean {
  return paragraphs(words) === cleanLines(exported).join('\n');
}

export function pick<K extends 'guidance' | 'agency'>(
  indicator: Indicator,
  key: K,
): Partial<Pick<Indicator, K>> {
  const kept: Partial<Pick<Indicator, K>> = {};
  if (indicator[key] !== undefined) kept[key] = indicator[key];
  return kept;
}

export function evidenceOf(words: readonly Words[]): Indicator['evidence'] {
  return words
    .flatMap(({ text }) => cleanLines(text))
    .map(line => line.replace(/^[-–+•*]\s*/u, ''))
    .filter(line => line !== '')
    .map(line =>
      line.endsWith(compulsoryMark)
        ? { text: line.slice(0, -compulsoryMark.length), required: true }
        : { text: line, required: false },
    );
}
