import { foldVietnamese } from './vietnamese.ts';

/** The words of a text as they are compared: folded, without signs. */
export function foldedWords(text: string): string[] {
  return foldVietnamese(text).match(/[a-z0-9]+/g) ?? [];
}

/** How alike two texts are by the words they share, 0 to 1 (Dice's coefficient; a word said twice counts twice). */
export function wordLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const rest = left.get(word) ?? 0;
    if (rest === 0) continue;
    left.set(word, rest - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}
