import type { Indicator } from '#shared/domain/criteria-set.ts';
import { compulsoryMark } from '#shared/domain/table-import-columns.ts';

/** One kind of proof a line, as the Excel table of a set has it. */
export function evidenceText(evidence: Indicator['evidence']): string {
  return evidence.map(({ text, required }) => `${text}${required ? compulsoryMark : ''}`).join('\n');
}

export function evidenceLines(typed: string): Indicator['evidence'] {
  return typed
    .split('\n')
    .map(line => line.replace(/^\s*[-–+•*]\s*/u, '').trim())
    .filter(line => line !== '')
    .map(line =>
      line.endsWith(compulsoryMark)
        ? { text: line.slice(0, -compulsoryMark.length), required: true }
        : { text: line, required: false },
    );
}
