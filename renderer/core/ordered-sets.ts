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
