import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { conditionIndicatorsOf } from './condition.ts';
import { type CriteriaSet, type Indicator, indicatorsOf } from './criteria-set.ts';
import { indicatorCanonical } from './indicator-canonical.ts';
import { indicatorTextIn } from './requirement.ts';

/** What differs between an indicator of two versions; `other` is neither its words nor its figures. */
export const indicatorChangeSchema = z.enum(['code', 'text', 'requirement', 'measure', 'unit', 'other']);
export type IndicatorChange = z.infer<typeof indicatorChangeSchema>;

export const indicatorChangeLabel: Record<IndicatorChange, string> = {
  code: 'số hiệu',
  text: 'nội dung',
  requirement: 'mức đạt chuẩn',
  measure: 'cách đo',
  unit: 'đơn vị',
  other: 'nguồn, cơ quan phụ trách hoặc mức của nhóm khác',
};

/** The column of thresholds that a dossier is judged by. */
export type SetColumn = { set: CriteriaSet; variantId: string };

/** One indicator or condition of either version, or the two that belong together. */
export type MovePair =
  | { kind: 'carried' | 'needsConfirmation'; from: Indicator; to: Indicator; changes: IndicatorChange[] }
  | { kind: 'added'; from: null; to: Indicator; changes: [] }
  | { kind: 'removed'; from: Indicator; to: null; changes: [] };

/**
 * What becomes of each answer when a dossier moves to another version, in the order of the new one, then what was
 * removed. Only an indicator with the same digest in the same column is carried as it is.
 */
export function planMove(from: SetColumn, to: SetColumn, year: number): MovePair[] {
  const compare = (before: Indicator, after: Indicator) =>
    changesBetween(before, after, from.variantId, to.variantId, year);
  return [
    ...pairsOf(indicatorsOf(from.set), indicatorsOf(to.set), compare),
    ...pairsOf(conditionIndicatorsOf(from.set), conditionIndicatorsOf(to.set), compare),
  ];
}

type Compare = (before: Indicator, after: Indicator) => IndicatorChange[];

function pairsOf(before: readonly Indicator[], after: readonly Indicator[], compare: Compare): MovePair[] {
  const partners = partnersOf(before, after);
  const taken = new Set(partners.values());
  return [
    ...after.map((to): MovePair => {
      const from = partners.get(to);
      if (!from) return { kind: 'added', from: null, to, changes: [] };
      const changes = compare(from, to);
      return { kind: changes.length === 0 ? 'carried' : 'needsConfirmation', from, to, changes };
    }),
    ...before
      .filter(from => !taken.has(from))
      .map((from): MovePair => ({ kind: 'removed', from, to: null, changes: [] })),
  ];
}

/**
 * The same indicator first; then the same words under another number, because decisions renumber; then the same
 * number. Words that stand twice in a version belong to nobody.
 */
export function partnersOf(
  before: readonly Indicator[],
  after: readonly Indicator[],
): Map<Indicator, Indicator> {
  const partners = new Map<Indicator, Indicator>();
  const left = new Set(before);
  for (const keyOf of [indicatorCanonical, wordsAndCode, wordsOf, codeOf]) {
    const open = after.filter(to => !partners.has(to));
    const free = uniqueBy([...left], keyOf);
    for (const [key, to] of uniqueBy(open, keyOf)) {
      const from = free.get(key);
      if (!from) continue;
      partners.set(to, from);
      left.delete(from);
    }
  }
  return partners;
}

function uniqueBy(list: readonly Indicator[], keyOf: (indicator: Indicator) => string) {
  const found = new Map<string, Indicator>();
  const repeated = new Set<string>();
  for (const indicator of list) {
    const key = keyOf(indicator);
    if (found.has(key)) repeated.add(key);
    found.set(key, indicator);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

function wordsOf({ text }: Indicator): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function codeOf({ code }: Indicator): string {
  return code;
}

function wordsAndCode(indicator: Indicator): string {
  return `${indicator.code} ${wordsOf(indicator)}`;
}

function changesBetween(
  before: Indicator,
  after: Indicator,
  variantBefore: string,
  variantAfter: string,
  year: number,
): IndicatorChange[] {
  const columns = [columnOf(before, variantBefore), columnOf(after, variantAfter)];
  const differs: [IndicatorChange, boolean][] = [
    ['code', before.code !== after.code],
    ['text', indicatorTextIn(before, year) !== indicatorTextIn(after, year)],
    ['requirement', canonicalJson(columns[0]) !== canonicalJson(columns[1])],
    ['measure', canonicalJson(before.measure) !== canonicalJson(after.measure)],
    ['unit', before.unit !== after.unit],
  ];
  const changes = differs.filter(([, isDifferent]) => isDifferent).map(([change]) => change);
  if (changes.length > 0) return changes;
  return indicatorCanonical(before) === indicatorCanonical(after) ? [] : ['other'];
}

/** The threshold of a variant, as the requirement says it and as it was published. */
function columnOf({ requirement, source: { threshold } }: Indicator, variantId: string) {
  const column = Object.hasOwn(requirement, variantId) ? variantId : 'default';
  const published = threshold.published;
  return {
    requirement: Object.hasOwn(requirement, column) ? requirement[column] : 'unknown',
    published: published && Object.hasOwn(published, column) ? published[column] : null,
  };
}
