import type { Condition, Criterion, Indicator, Source } from './criteria-set.ts';
import type { SetDraft } from './set-draft.ts';
import {
  firstFree,
  nextCriterionCode,
  nextIndicatorCode,
  withCriterionCodes,
  withIndicatorCodes,
} from './set-draft-codes.ts';
import { withChecked } from './set-draft-source.ts';

/** A part of a draft, as faults name it: "" the set itself, "criteria[0]", "criteria[0].indicators[2]", "conditions[1]". */
export type DraftPlace = string;
export type Changed = { draft: SetDraft; place: DraftPlace };

const own: Source = { wording: 'unknown', checked: false, note: '' };

export const criterionPlace = (at: number): DraftPlace => `criteria[${at}]`;
export const indicatorPlace = (at: number, position: number): DraftPlace =>
  `criteria[${at}].indicators[${position}]`;
export const conditionPlace = (at: number): DraftPlace => `conditions[${at}]`;

/** Which part a place means in this draft; undefined where there is no such part any more. */
export function partAt(draft: SetDraft, place: DraftPlace) {
  const [at = -1, position] = [...place.matchAll(/\d+/g)].map(match => Number(match[0]));
  const condition = place.startsWith('conditions') ? draft.conditions?.[at] : undefined;
  if (condition) return { kind: 'condition', at, condition } as const;
  const criterion = place.startsWith('criteria') ? draft.criteria[at] : undefined;
  if (!criterion) return undefined;
  if (position === undefined) return { kind: 'criterion', at, criterion } as const;
  const indicator = criterion.indicators[position];
  return indicator && ({ kind: 'indicator', at, position, criterion, indicator } as const);
}

export function withCriterion(
  draft: SetDraft,
  at: number,
  change: (criterion: Criterion) => Criterion,
): SetDraft {
  return { ...draft, criteria: draft.criteria.map((each, index) => (index === at ? change(each) : each)) };
}

export function withIndicator(
  draft: SetDraft,
  at: number,
  position: number,
  change: (indicator: Indicator) => Indicator,
): SetDraft {
  return withCriterion(draft, at, criterion => ({
    ...criterion,
    indicators: criterion.indicators.map((each, index) => (index === position ? change(each) : each)),
  }));
}

export function withCondition(
  draft: SetDraft,
  at: number,
  change: (condition: Condition) => Condition,
): SetDraft {
  const conditions = (draft.conditions ?? []).map((each, index) => (index === at ? change(each) : each));
  return { ...draft, conditions };
}

/** A new criterion below the part at `place`, or last. */
export function addCriterion(draft: SetDraft, place: DraftPlace): Changed {
  const at =
    (partAt(draft, place)?.kind ?? 'condition') === 'condition' ? draft.criteria.length : indexIn(place) + 1;
  const criterion: Criterion = {
    code: nextCriterionCode(draft),
    name: '',
    rule: { all: true },
    indicators: [],
    source: own,
  };
  return {
    draft: { ...draft, criteria: inserted(draft.criteria, at, criterion) },
    place: criterionPlace(at),
  };
}

/** A new indicator below the part at `place`, or last in the last criterion; a draft without criteria gets one. */
export function addIndicator(draft: SetDraft, place: DraftPlace): Changed {
  if (draft.criteria.length === 0) {
    const begun = addCriterion(draft, '');
    return addIndicator(begun.draft, begun.place);
  }
  const part = partAt(draft, place);
  const at = part && part.kind !== 'condition' ? part.at : draft.criteria.length - 1;
  const criterion = draft.criteria[at];
  if (!criterion) return { draft, place };
  const position = part?.kind === 'indicator' ? part.position + 1 : criterion.indicators.length;
  const indicator: Indicator = {
    code: nextIndicatorCode(draft, criterion),
    text: '',
    unit: '',
    measure: { kind: 'boolean' },
    requirement: {},
    evidence: [],
    source: { ...own, threshold: own },
  };
  return insertIndicator(draft, at, position, indicator);
}

export function addCondition(draft: SetDraft): Changed {
  const conditions = draft.conditions ?? [];
  const id = firstFree(
    conditions.length + 1,
    number => `dieu-kien-${number}`,
    new Set(conditions.map(each => each.id)),
  );
  const condition: Condition = { id, text: '', requirement: 'met', unit: '', source: own };
  return {
    draft: { ...draft, conditions: [...conditions, condition] },
    place: conditionPlace(conditions.length),
  };
}

/** The same indicator once more below it, under the next free number; nobody compared the copy with anything. */
export function duplicateIndicator(draft: SetDraft, place: DraftPlace): Changed {
  const part = partAt(draft, place);
  if (part?.kind !== 'indicator') return { draft, place };
  const copy = { ...withChecked(part.indicator, false), code: nextIndicatorCode(draft, part.criterion) };
  return insertIndicator(draft, part.at, part.position + 1, copy);
}

/** Takes a part out, and out of everything that names it; gives the part that then stands in its place. */
export function removePart(draft: SetDraft, place: DraftPlace): Changed {
  const part = partAt(draft, place);
  if (!part) return { draft, place };
  if (part.kind === 'condition') {
    const conditions = (draft.conditions ?? []).filter((_, index) => index !== part.at);
    return {
      draft: { ...draft, conditions },
      place: conditions.length > 0 ? conditionPlace(Math.min(part.at, conditions.length - 1)) : '',
    };
  }
  if (part.kind === 'indicator') {
    const unnamed = unnamedIndicators(draft, [part.indicator]);
    const left = withCriterion(unnamed, part.at, criterion => ({
      ...criterion,
      indicators: criterion.indicators.filter((_, index) => index !== part.position),
    }));
    const rest = part.criterion.indicators.length - 1;
    return {
      draft: left,
      place: rest > 0 ? indicatorPlace(part.at, Math.min(part.position, rest - 1)) : criterionPlace(part.at),
    };
  }
  const named = unnamedIndicators(draft, part.criterion.indicators);
  const isAlone = draft.criteria.filter(({ code }) => code === part.criterion.code).length === 1;
  const without = isAlone ? withCriterionCodes(named, new Map([[part.criterion.code, null]])) : named;
  const criteria = without.criteria.filter((_, index) => index !== part.at);
  return {
    draft: { ...without, criteria },
    place: criteria.length > 0 ? criterionPlace(Math.min(part.at, criteria.length - 1)) : '',
  };
}

/** No rule names these indicators any more, unless another has the same code. */
function unnamedIndicators(draft: SetDraft, gone: readonly Indicator[]): SetDraft {
  const others = new Set(
    draft.criteria.flatMap(({ indicators }) =>
      indicators.filter(each => !gone.includes(each)).map(({ code }) => code),
    ),
  );
  const codes = gone.map(({ code }) => code).filter(code => !others.has(code));
  return withIndicatorCodes(draft, new Map(codes.map(code => [code, null])));
}

/** Up or down by one; an indicator at the edge of its criterion goes over into the next one. */
export function movePart(draft: SetDraft, place: DraftPlace, step: -1 | 1): Changed {
  const part = partAt(draft, place);
  if (!part) return { draft, place };
  if (part.kind === 'condition') {
    const conditions = swapped(draft.conditions ?? [], part.at, step);
    return conditions
      ? { draft: { ...draft, conditions }, place: conditionPlace(part.at + step) }
      : { draft, place };
  }
  if (part.kind === 'criterion') {
    const criteria = swapped(draft.criteria, part.at, step);
    return criteria
      ? { draft: { ...draft, criteria }, place: criterionPlace(part.at + step) }
      : { draft, place };
  }
  const indicators = swapped(part.criterion.indicators, part.position, step);
  if (indicators)
    return {
      draft: withCriterion(draft, part.at, criterion => ({ ...criterion, indicators })),
      place: indicatorPlace(part.at, part.position + step),
    };
  const neighbour = draft.criteria[part.at + step];
  if (!neighbour) return { draft, place };
  const taken = withCriterion(draft, part.at, criterion => ({
    ...criterion,
    indicators: criterion.indicators.filter((_, index) => index !== part.position),
  }));
  const position = step < 0 ? neighbour.indicators.length : 0;
  return insertIndicator(taken, part.at + step, position, part.indicator);
}

function insertIndicator(draft: SetDraft, at: number, position: number, indicator: Indicator): Changed {
  return {
    draft: withCriterion(draft, at, criterion => ({
      ...criterion,
      indicators: inserted(criterion.indicators, position, indicator),
    })),
    place: indicatorPlace(at, position),
  };
}

function indexIn(place: DraftPlace): number {
  return Number(/\d+/.exec(place)?.[0] ?? -1);
}

function inserted<T>(list: readonly T[], at: number, member: T): T[] {
  return [...list.slice(0, at), member, ...list.slice(at)];
}

function swapped<T>(list: readonly T[], at: number, step: -1 | 1): T[] | undefined {
  const [one, other] = [list[at], list[at + step]];
  if (one === undefined || other === undefined) return undefined;
  return list.map((each, index) => (index === at ? other : index === at + step ? one : each));
}
