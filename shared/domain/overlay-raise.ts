import { canonicalJson } from './canonical-json.ts';
import type { Comparison, Requirement, SimpleRequirement } from './criteria-set.ts';
import { compareFractions, type Fraction, fractionMeets, fractionOf } from './decimal.ts';
import { comparisonsOf } from './requirement.ts';
import { formatRequirement } from './requirement-text.ts';

/**
 * Why a province may not put its threshold in the place of the national one; undefined where it may: it fills what
 * the nation left open, or asks for at least as much. The years are those of the set.
 */
export function refuseLevel(
  provincial: Requirement,
  national: Requirement,
  unit: string,
  years: readonly number[],
): string | undefined {
  for (const year of new Set([...years, ...namedYears(provincial), ...namedYears(national)])) {
    const own = inYear(provincial, year);
    const law = inYear(national, year);
    if (own === undefined) continue;
    const reason = refuseSimple(own, law ?? 'unknown', unit);
    if (reason !== undefined)
      return isSimple(provincial) && isSimple(national) ? reason : `năm ${year}: ${reason}`;
  }
  return undefined;
}

/** The province's value for the years it names, the national one for all others. */
export function levelOver(
  provincial: Requirement,
  national: Requirement,
  years: readonly number[],
): Requirement {
  if (isSimple(provincial)) return provincial;
  const byYear = isSimple(national)
    ? Object.fromEntries(years.map(year => [String(year), national]))
    : national.byYear;
  return { byYear: { ...byYear, ...provincial.byYear } };
}

function refuseSimple(own: SimpleRequirement, law: SimpleRequirement, unit: string): string | undefined {
  if (canonicalJson(own) === canonicalJson(law)) return undefined;
  if (own === 'provincial' || own === 'unknown') return 'phải ghi mức cụ thể của tỉnh';
  const lawText = formatRequirement(law, unit);
  const limits = comparisonsOf(own);
  if (limits.length > 0 && !pointsOf(limits).some(point => meets(point, own)))
    return `không số nào đạt được mức “${formatRequirement(own, unit)}”`;
  if (law === 'provincial' || law === 'unknown') return undefined;
  const lawLimits = comparisonsOf(law);
  if (limits.length === 0 || lawLimits.length === 0)
    return `không so sánh được với mức quốc gia “${lawText}” nên không thay được`;
  const isLower = pointsOf([...limits, ...lawLimits]).some(point => meets(point, own) && !meets(point, law));
  return isLower ? `thấp hơn mức quốc gia “${lawText}”; tỉnh chỉ được quy định bằng hoặc cao hơn` : undefined;
}

/** Every limit, one point between any two, and one beyond each end: what holds there holds everywhere. */
function pointsOf(limits: readonly Comparison[]): Fraction[] {
  const sorted = limits.map(({ value }) => fractionOf(value)).sort(compareFractions);
  const between = sorted.slice(1).map((high, at) => {
    const low = sorted[at] ?? high;
    return {
      numerator: low.numerator * high.denominator + high.numerator * low.denominator,
      denominator: 2n * low.denominator * high.denominator,
    };
  });
  const [first] = sorted;
  const last = sorted.at(-1);
  return [
    ...sorted,
    ...between,
    ...(first ? [shifted(first, -1n)] : []),
    ...(last ? [shifted(last, 1n)] : []),
  ];
}

function shifted({ numerator, denominator }: Fraction, by: bigint): Fraction {
  return { numerator: numerator + by * denominator, denominator };
}

function meets(point: Fraction, requirement: SimpleRequirement): boolean {
  const holds = ({ op, value }: Comparison) => fractionMeets(point, op, value);
  const limits = comparisonsOf(requirement);
  return typeof requirement === 'object' && 'any' in requirement ? limits.some(holds) : limits.every(holds);
}

function namedYears(requirement: Requirement): number[] {
  return isSimple(requirement) ? [] : Object.keys(requirement.byYear).map(Number);
}

function isSimple(requirement: Requirement): requirement is SimpleRequirement {
  return typeof requirement === 'string' || !('byYear' in requirement);
}

function inYear(requirement: Requirement, year: number): SimpleRequirement | undefined {
  if (isSimple(requirement)) return requirement;
  return Object.hasOwn(requirement.byYear, String(year)) ? requirement.byYear[String(year)] : undefined;
}
