import { type CriteriaSet, type Indicator, indicatorsOf } from './criteria-set.ts';
import type { MappingPair } from './set-mapping.ts';
import { foldedWords, wordLikeness } from './word-likeness.ts';

export type Suggested = { a: Indicator; b: Indicator; likeness: number };

/** Less shared wording than this says nothing: most indicators begin with the same words. */
const worthSaying = 0.6;

/** Indicators of the other set, those worded most like this one first. */
export function byLikeness(text: string, set: CriteriaSet): { indicator: Indicator; likeness: number }[] {
  const words = foldedWords(text);
  return indicatorsOf(set)
    .map(indicator => ({ indicator, likeness: wordLikeness(words, foldedWords(indicator.text)) }))
    .sort((one, other) => other.likeness - one.likeness);
}

/** Of each indicator that has no pair yet the most alike of the other set, the likeliest first. */
export function suggestPairs(
  first: CriteriaSet,
  second: CriteriaSet,
  known: readonly Pick<MappingPair, 'a' | 'b'>[],
): Suggested[] {
  const paired = new Set(known.map(({ a }) => a.code));
  const taken = new Set(known.map(({ b }) => b.code));
  return indicatorsOf(first)
    .filter(({ code }) => !paired.has(code))
    .flatMap(a => {
      const best = byLikeness(a.text, second).find(({ indicator }) => !taken.has(indicator.code));
      return best && best.likeness >= worthSaying ? [{ a, b: best.indicator, likeness: best.likeness }] : [];
    })
    .sort((one, other) => other.likeness - one.likeness);
}
