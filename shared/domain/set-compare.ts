import type { CriteriaSet, Criterion, Indicator } from './criteria-set.ts';
import { indicatorsOf } from './criteria-set.ts';
import { movedAmong, movedIndicators } from './set-compare-order.ts';
import {
  conditionTexts,
  criterionTexts,
  type FieldTexts,
  headTexts,
  indicatorTexts,
  levelLabel,
  variantsOfBoth,
} from './set-compare-texts.ts';
import { partnersOf } from './set-move.ts';

export type ComparedState = 'same' | 'changed' | 'added' | 'removed';
export type FieldDifference = { label: string; before: string; after: string };

/** One part of either set, or the two that belong together. */
export type ComparedItem = {
  state: ComparedState;
  /** As the newer set numbers and names it; the older where it was removed. */
  code: string;
  name: string;
  differences: FieldDifference[];
};

export type SetComparison = {
  head: FieldDifference[];
  criteria: (ComparedItem & { indicators: ComparedItem[] })[];
  conditions: ComparedItem[];
  /** Of criteria, indicators and conditions together. */
  counts: Record<ComparedState, number>;
};

/** What a set says otherwise than another: nothing is compared but what people read. */
export function compareSets(before: CriteriaSet, after: CriteriaSet): SetComparison {
  const variants = variantsOfBoth(before, after);
  const partners = partnersOf(indicatorsOf(before), indicatorsOf(after));
  const kept = new Set(partners.values());
  const pairs = pairedCriteria(before.criteria, after.criteria);
  const moved = movedIndicators(pairs, partners);
  const movedCriteria = movedAmong(
    before.criteria,
    after.criteria,
    new Map(pairs.flatMap(([old, fresh]) => (old && fresh ? [[fresh, old] as const] : []))),
  );
  const item = (old: Indicator | undefined, fresh: Indicator | undefined) =>
    compared(
      old && { code: old.code, name: old.text, texts: indicatorTexts(old, variants) },
      fresh && { code: fresh.code, name: fresh.text, texts: indicatorTexts(fresh, variants) },
      fresh && moved.get(fresh),
    );
  const removedOf = (criterion: Criterion | undefined) =>
    (criterion?.indicators ?? [])
      .filter(indicator => !kept.has(indicator))
      .map(indicator => item(indicator, undefined));
  const criteria = pairs.map(([old, fresh]) => ({
    ...compared(old && criterionPart(old), fresh && criterionPart(fresh), fresh && movedCriteria.get(fresh)),
    indicators: [
      ...(fresh?.indicators ?? []).map(indicator => item(partners.get(indicator), indicator)),
      ...removedOf(old),
    ],
  }));
  const conditions = comparedConditions(before, after);
  const counts = { same: 0, changed: 0, added: 0, removed: 0 };
  for (const { state } of [...criteria, ...criteria.flatMap(each => each.indicators), ...conditions])
    counts[state] += 1;
  return { head: differing(headTexts(before), headTexts(after)), criteria, conditions, counts };
}

type Part = { code: string; name: string; texts: FieldTexts };

function criterionPart(criterion: Criterion): Part {
  return { code: criterion.code, name: criterion.name, texts: criterionTexts(criterion) };
}

function compared(
  old: Part | undefined,
  fresh: Part | undefined,
  moved?: FieldDifference | undefined,
): ComparedItem {
  const { code = '', name = '' } = fresh ?? old ?? {};
  const texts = differing(old?.texts ?? [], fresh?.texts ?? []);
  const differences = moved ? [...texts, moved] : texts;
  const state = !old ? 'added' : !fresh ? 'removed' : differences.length > 0 ? 'changed' : 'same';
  return { state, code, name, differences };
}

/** Criteria by number and name, then by name, then by number; the newer order, then what was removed. */
function pairedCriteria(
  before: readonly Criterion[],
  after: readonly Criterion[],
): [Criterion | undefined, Criterion | undefined][] {
  const partners = new Map<Criterion, Criterion>();
  const left = new Set(before);
  const keys = [
    ({ code, name }: Criterion) => `${code} ${name.trim().toLowerCase()}`,
    ({ name }: Criterion) => name.trim().toLowerCase(),
    ({ code }: Criterion) => code,
  ];
  for (const keyOf of keys) {
    for (const fresh of after) {
      const old = partners.has(fresh) ? undefined : [...left].find(each => keyOf(each) === keyOf(fresh));
      if (!old) continue;
      partners.set(fresh, old);
      left.delete(old);
    }
  }
  return [
    ...after.map((fresh): [Criterion | undefined, Criterion] => [partners.get(fresh), fresh]),
    ...[...left].map((old): [Criterion, undefined] => [old, undefined]),
  ];
}

function comparedConditions(before: CriteriaSet, after: CriteriaSet): ComparedItem[] {
  const part = (condition: NonNullable<CriteriaSet['conditions']>[number] | undefined): Part | undefined =>
    condition && { code: condition.id, name: condition.text, texts: conditionTexts(condition) };
  const old = before.conditions ?? [];
  const fresh = after.conditions ?? [];
  return [
    ...fresh.map(each => compared(part(old.find(({ id }) => id === each.id)), part(each))),
    ...old
      .filter(({ id }) => !fresh.some(each => each.id === id))
      .map(each => compared(part(each), undefined)),
  ];
}

function differing(before: FieldTexts, after: FieldTexts): FieldDifference[] {
  const old = new Map(before);
  const fresh = new Map(after);
  const labels = [...new Set([...fresh.keys(), ...old.keys()])];
  const all = labels.map(label => ({ label, before: old.get(label) ?? '', after: fresh.get(label) ?? '' }));
  return mergedLevels(all).filter(each => each.before !== each.after);
}

/** One line for the levels where every region went from the same to the same. */
function mergedLevels(fields: FieldDifference[]): FieldDifference[] {
  const levels = fields.filter(({ label }) => label.startsWith(`${levelLabel}: `));
  const [first, ...others] = levels;
  if (!first || others.some(({ before, after }) => before !== first.before || after !== first.after))
    return fields;
  return fields
    .filter(field => !others.includes(field))
    .map(field => (field === first ? { ...first, label: levelLabel } : field));
}
