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

/**
 * The pairs of two sets: what the office says itself, then the indicators with equal words, then the near ones of the
 * shipped tables. What the office says of two indicators counts instead of what is shipped of them.
 */
export function pairsBetween(
  first: CriteriaSet,
  second: CriteriaSet,
  shippedTables: readonly Mapping[],
  ownTables: readonly Mapping[] = [],
): MappingPair[] {
  const isThere = ({ a, b }: MappingPair) => isIn(first, a) && isIn(second, b);
  const own = pairsOf(first, second, ownTables).filter(isThere);
  const isOwn = (pair: MappingPair) => own.some(each => isSamePair(each, pair));
  const equal = equalPairs(first, second).filter(pair => !isOwn(pair));
  const taken = new Set(equal.map(({ b }) => b.code));
  const near = pairsOf(first, second, shippedTables).filter(
    pair => pair.likeness === 'near' && !taken.has(pair.b.code) && isThere(pair) && !isOwn(pair),
  );
  return [...own, ...equal, ...near];
}

/** What tables say of two sets, turned so that `a` is of the first. */
function pairsOf(first: CriteriaSet, second: CriteriaSet, tables: readonly Mapping[]): MappingPair[] {
  return tables.flatMap(({ sets: [one, other], pairs }) => {
    if (one === first.id && other === second.id) return pairs;
    return one === second.id && other === first.id ? pairs.map(turned) : [];
  });
}

export function turned(pair: MappingPair): MappingPair {
  return { ...pair, a: pair.b, b: pair.a };
}

export function isSamePair(one: MappingPair, other: MappingPair): boolean {
  return one.a.code === other.a.code && one.b.code === other.b.code;
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

/** Whether one figure can answer both: the same unit, asked for in the same way. */
export function isSameMeasure(a: Indicator, b: Indicator): boolean {
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
