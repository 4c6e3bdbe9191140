import type { Control } from '../work/control.ts';
import { readingLimits } from './reading-limits.ts';

/** Takes the text of a file piece by piece until it is enough. */
export type TextCollector = {
  add(piece: string): void;
  /** What follows belongs to the next page. */
  startPage(): void;
  /** Whether nothing more is wanted: too long, too late, or nobody waits for it any more. */
  isFull(): boolean;
  /** The text in NFC and where in it each page begins. */
  end(): { text: string; pageStarts: number[]; isCut: boolean };
};

export function createTextCollector(control: Control, startedMs: number = Date.now()): TextCollector {
  const pages: string[] = [];
  let current = '';
  let length = 0;
  let isCut = false;
  return {
    add(piece) {
      const room = readingLimits.characters - length;
      if (piece.length > room) isCut = true;
      const taken = piece.slice(0, Math.max(0, room));
      current += taken;
      length += taken.length;
    },
    startPage() {
      pages.push(current);
      current = '';
    },
    isFull() {
      if (control.isCancelled()) return true;
      const isLate = Date.now() - startedMs > readingLimits.milliseconds;
      const isLong = length >= readingLimits.characters;
      if (isLate || isLong) isCut = true;
      return isLate || isLong;
    },
    end() {
      pages.push(current);
      const pageStarts: number[] = [];
      let text = '';
      for (const page of pages) {
        pageStarts.push(text.length);
        text += `${tidy(page)}\n`;
      }
      return { text: text.slice(0, -1), pageStarts, isCut };
    },
  };
}

/** One form for each letter, one blank between words; lines and the tabs between columns stay. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{M}\u00ad\u200b-\u200f\ufeff]/gu, '')
    .replace(/(?![\n\t])[\p{Cc}\p{Zs}]+/gu, ' ')
    .replace(/ *\t[ \t]*/g, '\t')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
