import type { CriteriaSet, Criterion, Indicator } from './criteria-set.ts';
import { formatRequirement } from './requirement-text.ts';

/**
 * What the columns of an exported table say of an indicator. The same words are expected back when the table is
 * imported: a cell that still says them means what the set meant.
 */
export type IndicatorCells = {
  text: string;
  unit: string;
  /** Per variant id, and `default` for the column of all. */
  levels: Record<string, string>;
  evidence: string;
  guidance: string;
  agency: string;
};

export const compulsoryMark = ' (bắt buộc)';

export function cellsOf(set: CriteriaSet, indicator: Indicator): IndicatorCells {
  return {
    text: `${indicator.code}. ${indicator.text}`,
    unit: indicator.unit,
    levels: Object.fromEntries(levelColumnsOf(set).map(({ id }) => [id, levelText(indicator, id)])),
    evidence: indicator.evidence
      .map(({ text, required }) => `- ${text}${required ? compulsoryMark : ''}`)
      .join('\n'),
    guidance: indicator.guidance ?? '',
    agency: indicator.agency ?? '',
  };
}

export function criterionName(criterion: Criterion): string {
  return criterion.name;
}

/** The level for all where some indicator has one, then one for each variant that differs somewhere. */
export function levelColumnsOf(set: CriteriaSet): { id: string; name: string }[] {
  const indicators = set.criteria.flatMap(criterion => criterion.indicators);
  const uses = (id: string) => indicators.some(({ requirement }) => Object.hasOwn(requirement, id));
  const variants = set.variants.filter(({ id }) => uses(id) || set.variants.length > 1);
  const isCommon = uses('default') || variants.length === 0;
  return [...(isCommon ? [{ id: 'default', name: 'Chỉ tiêu chung' }] : []), ...variants];
}

function levelText(indicator: Indicator, id: string): string {
  const column = Object.hasOwn(indicator.requirement, id) ? id : 'default';
  const requirement = indicator.requirement[column];
  if (requirement === undefined) return '';
  const published = indicator.source.threshold.published;
  const words = published && Object.hasOwn(published, column) ? published[column] : undefined;
  return words ?? formatRequirement(requirement, indicator.unit);
}
