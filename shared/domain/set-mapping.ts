import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { codeSchema, idSchema } from './criteria-codes.ts';
import { type CriteriaSet, type Indicator, indicatorsOf } from './criteria-set.ts';

/**
 * Which indicators of two sets ask for the same thing. A pair holds in both directions: `a` is of the first set,
 * `b` of the second.
 */
/** With its words, because another version may use the code for something else. */
const pairedSchema = z.strictObject({ code: codeSchema, text: z.string().min(1).max(2000) });

export const mappingPairSchema = z.strictObject({
  a: pairedSchema,
  b: pairedSchema,
  /** `equal`: the same words; `near`: other words about the same thing, as the note says. */
  likeness: z.enum(['equal', 'near']),
  /** The same figure answers both; otherwise only the files are worth offering. */
  sameFigure: z.boolean(),
  note: z.string().max(500),
});
export type MappingPair = z.infer<typeof mappingPairSchema>;

export const mappingSchema = z.strictObject({
  schema: z.literal('ho-so-ntm/mapping@1'),
  sets: z.tuple([idSchema, idSchema]),
  pairs: z.array(mappingPairSchema).min(1).max(1000),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** The pairs that say the same in the same measure; words that stand twice in a set are left out. */
export function equalPairs(first: CriteriaSet, second: CriteriaSet): MappingPair[] {
  const there = uniqueByWords(second);
  return [...uniqueByWords(first)].flatMap(([words, a]): MappingPair[] => {
    const b = there.get(words);
    if (!b || !isSameMeasure(a, b)) return [];
    return [{ a: shown(a), b: shown(b), likeness: 'equal', sameFigure: true, note: '' }];
  });
}

/** The shipped or own pairs of two sets and, for whatever they leave out, the indicators with equal words. */
export function pairsBetween(
  first: CriteriaSet,
  second: CriteriaSet,
  mappings: readonly Mapping[],
): MappingPair[] {
  const known = mappings.flatMap(({ sets: [one, other], pairs }) => {
    if (one === first.id && other === second.id) return pairs;
    return one === second.id && other === first.id
      ? pairs.map(pair => ({ ...pair, a: pair.b, b: pair.a }))
      : [];
  });
  const equal = equalPairs(first, second);
  const taken = new Set(equal.map(({ b }) => b.code));
  const near = known.filter(
    ({ a, b, likeness }) => likeness === 'near' && !taken.has(b.code) && isIn(first, a) && isIn(second, b),
  );
  return [...equal, ...near];
}

function isIn(set: CriteriaSet, { code, text }: MappingPair['a']): boolean {
  const words = comparableWords(text);
  return indicatorsOf(set).some(each => each.code === code && comparableWords(each.text) === words);
}

function shown({ code, text }: Indicator): MappingPair['a'] {
  return { code, text };
}

/** The words of an indicator without what printing changes: case, punctuation, spaces. */
export function comparableWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

function isSameMeasure(a: Indicator, b: Indicator): boolean {
  if (a.unit !== b.unit || a.measure.kind !== b.measure.kind) return false;
  return a.measure.kind !== 'parts' || canonicalJson(a.measure) === canonicalJson(b.measure);
}

function uniqueByWords(set: CriteriaSet): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  const repeated = new Set<string>();
  for (const indicator of indicatorsOf(set)) {
    const words = comparableWords(indicator.text);
    if (found.has(words)) repeated.add(words);
    found.set(words, indicator);
  }
  for (const words of repeated) found.delete(words);
  return found;
}
