import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { openLevelsOf } from '#shared/domain/open-levels.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import type { OfferedSet } from './criteria-service.ts';

/** What the list of sets and the choice of one for a dossier say about it. */
export function summarizeSet(
  { set, digest, origin }: OfferedSet,
  retiredAt: string | null,
): CriteriaSetSummary {
  const indicators = indicatorsOf(set);
  return {
    id: set.id,
    version: set.version,
    title: set.title,
    unitKind: set.unitKind,
    level: set.level,
    period: set.period,
    legalBasis: legalBasisText(set.legalBasis),
    variants: set.variants,
    criteriaCount: set.criteria.length,
    indicatorCount: indicators.length,
    incomplete: set.incomplete ?? null,
    uncheckedCount: indicators.filter(({ source }) => sourceMark(source)).length,
    openLevels: openLevelsOf(set),
    digest,
    origin,
    retiredAt,
  };
}
