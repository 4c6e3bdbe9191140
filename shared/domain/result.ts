import type { CriteriaSet, Criterion, UnitType } from './criteria-set.ts';
import { ruleVerdict } from './rule-verdict.ts';
import { setRuleState } from './set-rule.ts';
import type { Verdict } from './verdict.ts';

/** Verdicts by the code of an indicator or the id of a condition; what is not there is unassessed. */
export type VerdictByCode = ReadonlyMap<string, Verdict>;
/** Plain numbers that were entered, by the code of the indicator: the points, where a rule counts them. */
export type FigureByCode = ReadonlyMap<string, string>;

export type DossierResult = {
  criteriaMet: number;
  /** Criteria, indicators and conditions that do not apply are not counted. */
  criteriaTotal: number;
  indicatorsMet: number;
  indicatorsTotal: number;
  conditionsMet: number;
  conditionsTotal: number;
  /** Indicators without a verdict. */
  unassessed: number;
  /**
   * Every criterion that applies is met, or the rule over the whole set is, where one is for this type of unit; every
   * condition that applies is met, and the set is complete. Papers are checked elsewhere.
   */
  ready: boolean;
};

const noFigures: FigureByCode = new Map();

/** A criterion by its rule. A criterion without known indicators stays open. */
export function criterionVerdict(
  criterion: Criterion,
  verdicts: VerdictByCode,
  figures: FigureByCode = noFigures,
): Verdict {
  return ruleVerdict(
    criterion.rule,
    criterion.indicators.map(({ code }) => ({
      code,
      verdict: verdicts.get(code) ?? 'unassessed',
      figure: figures.get(code),
    })),
  );
}

export function dossierResult(
  set: CriteriaSet,
  verdicts: VerdictByCode,
  figures: FigureByCode = noFigures,
  unitType: UnitType = 'commune',
): DossierResult {
  const verdictOf = (code: string): Verdict => verdicts.get(code) ?? 'unassessed';
  const criteria = counted(set.criteria.map(criterion => criterionVerdict(criterion, verdicts, figures)));
  const indicators = counted(
    set.criteria.flatMap(criterion => criterion.indicators.map(({ code }) => verdictOf(code))),
  );
  const rule = setRuleState(set, unitType, verdicts);
  const conditions = counted((set.conditions ?? []).map(({ id }) => verdictOf(id)));
  return {
    criteriaMet: criteria.met,
    criteriaTotal: criteria.total,
    indicatorsMet: indicators.met,
    indicatorsTotal: indicators.total,
    conditionsMet: conditions.met,
    conditionsTotal: conditions.total,
    unassessed: indicators.unassessed,
    ready:
      set.incomplete === undefined &&
      (rule ? rule.verdict === 'met' : criteria.total > 0 && criteria.met === criteria.total) &&
      conditions.met === conditions.total,
  };
}

function counted(verdicts: readonly Verdict[]): { met: number; total: number; unassessed: number } {
  const count = (wanted: Verdict) => verdicts.filter(verdict => verdict === wanted).length;
  return {
    met: count('met'),
    total: verdicts.length - count('notApplicable'),
    unassessed: count('unassessed'),
  };
}
