import type { CriteriaSet } from './criteria-set.ts';

/**
 * A set with these indicators and conditions alone, in its order. What a rule says of the whole set says nothing of a
 * share of it, so there is none.
 */
export function shareOfSet({ rule: _rule, ...set }: CriteriaSet, codes: ReadonlySet<string>): CriteriaSet {
  return {
    ...set,
    criteria: set.criteria
      .map(criterion => ({
        ...criterion,
        indicators: criterion.indicators.filter(({ code }) => codes.has(code)),
      }))
      .filter(({ indicators }) => indicators.length > 0),
    ...(set.conditions ? { conditions: set.conditions.filter(({ id }) => codes.has(id)) } : {}),
  };
}
