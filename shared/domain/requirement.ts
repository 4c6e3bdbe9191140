import type { Comparison, Indicator, Measure, Requirement, SimpleRequirement } from './criteria-set.ts';
import { formatRequirement } from './requirement-text.ts';

/** What the office found in the decision of its province, with the number of that decision. */
export type LocalRequirement = { requirement: Comparison | 'met'; decision: string };

export type ResolvedRequirement = {
  requirement: SimpleRequirement;
  /** As shown: "≥ 80 %", "≥ 80 % (theo 12/2022/QĐ-UBND)", "Chưa biết mức năm 2026". */
  text: string;
  /** Value and decision must be asked of the user before a verdict can be computed. */
  needsLocal: boolean;
  /** A local value would be used: the threshold is open, unknown, or was never checked against the law. */
  acceptsLocal: boolean;
  /** The published words, where the requirement does not say them literally. */
  published?: string;
};

/**
 * The requirement in force for a variant and a year. A year that is not listed is unknown and never extrapolated.
 * A local value fills a gap or corrects an unchecked figure; it never replaces one that was checked.
 */
export function resolveRequirement(
  indicator: Indicator,
  variant: string,
  year: number,
  local?: LocalRequirement | null,
): ResolvedRequirement {
  const ofVariant = columnOf(indicator.requirement, variant) ?? 'unknown';
  const column = Object.hasOwn(indicator.requirement, variant) ? variant : 'default';
  const published = ownValue(indicator.source.threshold.published, column);
  const requirement = inYear(ofVariant, year);
  const open = requirement === 'provincial' || requirement === 'unknown';
  const acceptsLocal = open || !indicator.source.threshold.checked;
  const words = published === undefined ? {} : { published };
  if (
    local?.decision.trim() &&
    acceptsLocal &&
    requirementFitsMeasure(local.requirement, indicator.measure)
  ) {
    const text = `${formatRequirement(local.requirement, indicator.unit)} (theo ${local.decision.trim()})`;
    return { requirement: local.requirement, text, needsLocal: false, acceptsLocal, ...words };
  }
  const { national, provincial } = requirementLevels(indicator, variant, year);
  const text = provincial ?? national;
  return { requirement, text, needsLocal: open, acceptsLocal, ...words };
}

/**
 * What the national set and an overlay of the province demand, as shown. National is empty where the province added
 * the indicator; provincial is null where the province left the national threshold as it is.
 */
export function requirementLevels(
  indicator: Indicator,
  variant: string,
  year: number,
): { national: string; provincial: string | null } {
  const ofVariant = columnOf(indicator.requirement, variant) ?? 'unknown';
  const text = formatRequirement(ofVariant, indicator.unit, year);
  if (!indicator.provincial) return { national: text, provincial: null };
  const { decision, national } = indicator.provincial;
  const nationalText = national
    ? formatRequirement(columnOf(national.requirement, variant) ?? 'unknown', indicator.unit, year)
    : '';
  return { national: nationalText, provincial: text === nationalText ? null : `${text} (theo ${decision})` };
}

function inYear(requirement: Requirement, year: number): SimpleRequirement {
  if (typeof requirement === 'string' || !('byYear' in requirement)) return requirement;
  return ownValue(requirement.byYear, String(year)) ?? 'unknown';
}

/** What a record per variant says for one of them: its own column, or the one for all that are not named. */
export function columnOf<T>(columns: Record<string, T>, variant: string): T | undefined {
  return ownValue(columns, variant) ?? ownValue(columns, 'default');
}

/** Ids come from files: "constructor" must not find what every object inherits. */
function ownValue<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * Figures are compared with figures, judgements judged. A `text` measure takes both: it is for indicators whose
 * thresholds are numbers for one variant and words for another, and there the office judges.
 */
export function requirementFitsMeasure(requirement: Requirement, measure: Measure): boolean {
  if (typeof requirement === 'object' && 'byYear' in requirement) {
    return Object.values(requirement.byYear).every(part => requirementFitsMeasure(part, measure));
  }
  if (requirement === 'provincial' || requirement === 'unknown' || measure.kind === 'text') return true;
  const judged = measure.kind === 'boolean' || measure.kind === 'parts';
  return judged === (requirement === 'met' || 'text' in requirement);
}

/** The comparisons a requirement consists of; none where it is judged or open. */
export function comparisonsOf(requirement: SimpleRequirement): Comparison[] {
  if (typeof requirement === 'string' || 'text' in requirement) return [];
  if ('all' in requirement) return requirement.all;
  if ('any' in requirement) return requirement.any;
  return [requirement];
}

/** The wording in force in a year: the last amendment issued up to then, else the original text. */
export function indicatorTextIn(indicator: Indicator, year: number): string {
  const inForce = (indicator.source.amendedBy ?? []).filter(
    change => Number(change.issuedOn.slice(0, 4)) <= year,
  );
  inForce.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
  return inForce.at(-1)?.text ?? indicator.text;
}
