import type { CriteriaSet, Indicator, Requirement, SimpleRequirement } from './criteria-set.ts';
import { parseDecimal } from './decimal-input.ts';
import { parseLevel } from './level-input.ts';
import { refuseLevel } from './overlay-raise.ts';
import { columnOf, requirementFitsMeasure } from './requirement.ts';
import { foldVietnamese } from './vietnamese.ts';

type Measured = Pick<Indicator, 'measure' | 'unit'>;
type Refused = { ok: false; reason: string };
type SimpleReading = { ok: true; requirement: SimpleRequirement } | Refused;
export type LevelReading = { ok: true; requirement: Requirement } | Refused;

/**
 * Reads a threshold as a clerk types it from the decision of the province: "≥ 98", "98 %", "Đạt", "≥ 1 và ≤ 3",
 * "2026: ≥ 60; 2027: ≥ 65". A number alone is compared as the national threshold is, else as "at least"; words are
 * taken only where the office judges by them.
 */
export function readLevel(text: string, indicator: Measured, national?: Requirement): LevelReading {
  const level = parseLevel(text, indicator.unit);
  if (typeof level !== 'object' || !('byYear' in level)) return settled(level, indicator, national);
  const byYear: Record<string, SimpleRequirement> = {};
  for (const [year, part] of Object.entries(level.byYear)) {
    const reading = settled(part, indicator, national);
    if (!reading.ok) return { ok: false, reason: `năm ${year}: ${reading.reason}` };
    byYear[year] = reading.requirement;
  }
  return { ok: true, requirement: { byYear } };
}

function settled(
  level: SimpleRequirement,
  { measure, unit }: Measured,
  national: Requirement | undefined,
): SimpleReading {
  if (level === 'provincial' || level === 'unknown')
    return { ok: false, reason: 'phải ghi mức cụ thể của tỉnh' };
  const isJudged = measure.kind === 'boolean' || measure.kind === 'parts';
  const value =
    typeof level === 'object' && 'text' in level && !isJudged ? numberIn(level.text, unit) : undefined;
  const op = typeof national === 'object' && 'op' in national ? national.op : '>=';
  const requirement = value === undefined ? level : { op, value };
  const isWords = typeof requirement === 'object' && 'text' in requirement;
  // A comparison says nothing where the office ticks what is there; its words do.
  if (isJudged && requirement !== 'met' && !isWords)
    return { ok: false, reason: 'chỉ tiêu này đánh giá Đạt hoặc Chưa đạt: nhập “Đạt” hoặc ghi bằng lời' };
  if (requirementFitsMeasure(requirement, measure)) return { ok: true, requirement };
  return { ok: false, reason: 'chưa đọc được: nhập như ≥ 98 hoặc ≤ 1,5' };
}

function numberIn(text: string, unit: string): string | undefined {
  const end = text.slice(-unit.length);
  const isUnit = unit !== '' && foldVietnamese(end) === foldVietnamese(unit);
  return parseDecimal(isUnit ? text.slice(0, -unit.length) : text);
}

/** Why a threshold may not stand in a column of an overlay; `default` stands in every column that is not named. */
export function refuseInColumn(
  requirement: Requirement,
  indicator: Indicator,
  set: CriteriaSet,
  { column, named }: { column: string; named: readonly string[] },
): string | undefined {
  const years = Array.from({ length: set.period.to - set.period.from + 1 }, (_, at) => set.period.from + at);
  const variants = set.variants.filter(({ id }) =>
    column === 'default' ? !named.includes(id) : id === column,
  );
  for (const { id, name } of variants) {
    const national = columnOf(indicator.requirement, id) ?? 'unknown';
    const reason = refuseLevel(requirement, national, indicator.unit, years);
    if (reason !== undefined)
      return column === 'default' && variants.length > 1 ? `${name}: ${reason}` : reason;
  }
  return undefined;
}
