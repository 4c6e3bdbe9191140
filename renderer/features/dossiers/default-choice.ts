import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';

/** National sets carry the prefix of the country, sets of a province that of the province. */
const isNational = ({ id }: CriteriaSetSummary) => id.startsWith('vn-');

/** Those most offices begin with come first: complete before incomplete, national before provincial, newer before older. */
export function orderedSets(sets: readonly CriteriaSetSummary[]): CriteriaSetSummary[] {
  const rank = (set: CriteriaSetSummary) => (set.incomplete === null ? 2 : 0) + (isNational(set) ? 1 : 0);
  return [...sets].sort(
    (a, b) => rank(b) - rank(a) || b.period.to - a.period.to || compareVietnamese(a.title, b.title),
  );
}

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
