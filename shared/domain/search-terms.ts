import { foldAligned } from './fold-aligned.ts';
import { foldVietnamese } from './vietnamese.ts';

/**
 * What somebody looks for: each term is one word or several that belong together ("123/QĐ-UBND" is "123 qd ubnd").
 * `isOpen`: the last word may be only the beginning of one.
 */
export type SearchTerms = { terms: string[][]; isOpen: boolean };

const mostWords = 12;

export function searchTermsOf(text: string): SearchTerms {
  const folded = foldVietnamese(text.normalize('NFC'));
  const terms = folded
    .split(/\s+/)
    .map(wordsOf)
    .filter(words => words.length > 0)
    .slice(0, mostWords);
  const isOpen = /[\p{L}\p{N}]$/u.test(folded);
  // One letter is the beginning of nearly everything: it waits for the next.
  if (isOpen && /^[a-z]$/.test(terms.at(-1)?.join(' ') ?? ''))
    return { terms: terms.slice(0, -1), isOpen: false };
  return { terms, isOpen };
}

/** The words of a folded text, cut as the index cuts them. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text made ready for `answers`. */
export function searchable(text: string): string {
  return ` ${wordsOf(foldAligned(text.normalize('NFC'))).join(' ')} `;
}

/** Whether every term occurs in a text that was made `searchable`. */
export function answers(ready: string, { terms, isOpen }: SearchTerms): boolean {
  return terms.every((words, index) => {
    const isLast = isOpen && index === terms.length - 1;
    return ready.includes(` ${words.join(' ')}${isLast ? '' : ' '}`);
  });
}
