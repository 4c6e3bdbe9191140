import type { Condition, CriteriaSet, Indicator, Measure } from './criteria-set.ts';

/** Under this code the conditions of a set travel where criteria do; no criterion may have it. */
export const conditionsCode = 'dieu-kien';

/** A condition as an indicator, so that it is entered, judged, shown and corrected by the province like one. */
export function conditionIndicator(condition: Condition): Indicator {
  const { id, text, unit, requirement, source } = condition;
  return {
    code: id,
    text,
    unit,
    measure: measureOf(condition),
    requirement: { default: requirement },
    evidence: [],
    source: { ...source, threshold: source },
  };
}

/** The conditions of a set as indicators, in its order. */
export function conditionIndicatorsOf(set: Pick<CriteriaSet, 'conditions'>): Indicator[] {
  return (set.conditions ?? []).map(conditionIndicator);
}

function measureOf({ measure, requirement, unit }: Condition): Measure {
  if (measure) return measure;
  if (unit === '%') return { kind: 'ratio', numerator: 'Số đạt', denominator: 'Tổng số' };
  const levels =
    typeof requirement === 'object' && 'byYear' in requirement
      ? Object.values(requirement.byYear)
      : [requirement];
  const isJudged = levels.every(level => typeof level === 'string' || 'text' in level);
  return isJudged ? { kind: 'boolean' } : { kind: 'number' };
}
