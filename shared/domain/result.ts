import type { CriteriaSet, Criterion } from './criteria-set.ts';
import type { Verdict } from './verdict.ts';

/** Verdicts by indicator code; a code that is not there is unassessed. */
export type VerdictByCode = ReadonlyMap<string, Verdict>;

export type DossierResult = {
  criteriaMet: number;
  /** Criteria and indicators that do not apply are not counted. */
  criteriaTotal: number;
  indicatorsMet: number;
  indicatorsTotal: number;
  unassessed: number;
  /** Every criterion that applies is met, and the set is complete. Conditions and papers are checked elsewhere. */
  ready: boolean;
};

/**
 * A criterion by its rule. What does not apply is left out; `atLeast` never asks for more than applies. As long as
 * open indicators could still turn the result it is unassessed. A criterion without known indicators stays open.
 */
export function criterionVerdict(criterion: Criterion, verdicts: VerdictByCode): Verdict {
  const all = criterion.indicators.map(indicator => verdicts.get(indicator.code) ?? 'unassessed');
  const applying = all.filter(verdict => verdict !== 'notApplicable');
  if (all.length > 0 && applying.length === 0) return 'notApplicable';
  if (applying.length === 0) return 'unassessed';
  const met = applying.filter(verdict => verdict === 'met').length;
  const open = applying.filter(verdict => verdict === 'unassessed').length;
  const needed =
    'atLeast' in criterion.rule ? Math.min(criterion.rule.atLeast, applying.length) : applying.length;
  if (met >= needed) return 'met';
  return met + open >= needed ? 'unassessed' : 'notMet';
}

export function dossierResult(set: CriteriaSet, verdicts: VerdictByCode): DossierResult {
  const criteria = set.criteria.map(criterion => criterionVerdict(criterion, verdicts));
  const indicators = set.criteria.flatMap(criterion =>
    criterion.indicators.map(indicator => verdicts.get(indicator.code) ?? 'unassessed'),
  );
  const criteriaMet = count(criteria, 'met');
  const criteriaTotal = criteria.length - count(criteria, 'notApplicable');
  return {
    criteriaMet,
    criteriaTotal,
    indicatorsMet: count(indicators, 'met'),
    indicatorsTotal: indicators.length - count(indicators, 'notApplicable'),
    unassessed: count(indicators, 'unassessed'),
    ready: set.incomplete === undefined && criteriaTotal > 0 && criteriaMet === criteriaTotal,
  };
}

function count(verdicts: readonly Verdict[], wanted: Verdict): number {
  return verdicts.filter(verdict => verdict === wanted).length;
}
