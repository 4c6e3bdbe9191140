import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { orderedSets } from '../../core/ordered-sets.ts';

/** A complete one for communes, in force this year if there is one, else the latest. */
export function defaultSet(
  sets: readonly CriteriaSetSummary[],
  year: number,
): CriteriaSetSummary | undefined {
  const rank = (set: CriteriaSetSummary) =>
    (set.unitKind === 'commune' ? 8 : 0) +
    (set.incomplete === null ? 4 : 0) +
    (set.period.from <= year && year <= set.period.to ? 2 : 0) +
    (set.level === 'ntm' ? 1 : 0);
  return orderedSets(sets).sort((a, b) => rank(b) - rank(a))[0];
}

/** This year, or the nearest year in which the set was in force. */
export function defaultYear({ period }: Pick<CriteriaSetSummary, 'period'>, year: number): number {
  return Math.min(Math.max(year, period.from), period.to);
}
