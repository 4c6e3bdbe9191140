import { type CriteriaSet, type Indicator, indicatorsOf } from './criteria-set.ts';

/** How many indicators of a set have a level that is asked of the office. */
export type OpenLevels = {
  /** Published, but not known to us. */
  unknown: number;
  /** Left to the province. */
  provincial: number;
};

/** Counted from what the set says; in one column of thresholds, or in any of them. */
export function openLevelsOf(set: CriteriaSet, variantId?: string): OpenLevels {
  const indicators = indicatorsOf(set);
  const count = (kind: 'unknown' | 'provincial') =>
    indicators.filter(indicator => levelsOf(indicator, variantId).includes(kind)).length;
  return { unknown: count('unknown'), provincial: count('provincial') };
}

/** "13 chỉ tiêu chưa rõ mức, 4 chỉ tiêu do UBND cấp tỉnh quy định: …"; empty where every level is known. */
export function openLevelsText({ unknown, provincial }: OpenLevels): string {
  const parts = openLevelsParts({ unknown, provincial });
  return parts === '' ? '' : `${parts}: hồ sơ sẽ hỏi giá trị và số quyết định`;
}

/** The counts alone, for a list. */
export function openLevelsParts({ unknown, provincial }: OpenLevels): string {
  return [
    unknown > 0 ? `${unknown} chỉ tiêu chưa rõ mức` : '',
    provincial > 0 ? `${provincial} chỉ tiêu do tỉnh quy định mức` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function levelsOf({ requirement }: Indicator, variantId: string | undefined): unknown[] {
  const columns =
    variantId === undefined
      ? Object.values(requirement)
      : [Object.hasOwn(requirement, variantId) ? requirement[variantId] : requirement['default']];
  return columns.flatMap(level =>
    typeof level === 'object' && 'byYear' in level ? Object.values(level.byYear) : [level],
  );
}
