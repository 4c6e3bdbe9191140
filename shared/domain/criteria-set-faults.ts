import { conditionIndicator, conditionsCode } from './condition.ts';
import type { CriteriaSet, Criterion, Indicator, Measure, Requirement } from './criteria-set.ts';
import { criterionRuleFaults } from './criterion-rule-faults.ts';
import { compareDecimals } from './decimal.ts';
import { overlayFaults } from './overlay-faults.ts';
import { requirementFitsMeasure } from './requirement.ts';
import type { SchemaProblem } from './schema-problems.ts';
import { measureWords } from './set-draft-words.ts';
import { setRuleFaults } from './set-rule-faults.ts';
import { parseDate } from './vietnamese-date.ts';

/** What a schema cannot see: things that must be unique, must exist, or must fit each other. */
export function criteriaSetFaults(set: CriteriaSet): SchemaProblem[] {
  const faults: SchemaProblem[] = [];
  const say = (place: string, reason: string) => faults.push({ place, reason });
  const variants = new Set(set.variants.map(variant => variant.id));

  if (set.period.from > set.period.to) say('period', 'năm đầu sau năm cuối');
  if (variants.has('default')) say('variants', 'mã vùng "default" dành cho mức chung');
  for (const [place, values] of uniqueLists(set)) {
    for (const value of repeated(values)) say(place, `mã "${value}" bị trùng`);
  }
  const codes = new Set(set.criteria.map(criterion => criterion.code));
  set.groups?.forEach((group, at) => {
    for (const code of group.criteria)
      if (!codes.has(code)) say(`groups[${at}]`, `không có tiêu chí "${code}"`);
  });
  for (const [place, date] of datesOf(set)) {
    if (date?.length === 10 && parseDate(date) === undefined) say(place, `không có ngày ${date}`);
  }
  const seen = new Set<string>();
  set.criteria.forEach((criterion, at) => {
    criterionFaults(set, criterion, `criteria[${at}]`, say);
    criterion.indicators.forEach((indicator, position) => {
      const place = `criteria[${at}].indicators[${position}]`;
      if (seen.has(indicator.code)) say(place, `mã chỉ tiêu "${indicator.code}" bị trùng`);
      seen.add(indicator.code);
      indicatorFaults(indicator, variants, place, say);
    });
  });
  conditionFaults(set, seen, say);
  revocationFaults(set, codes, say);
  setRuleFaults(set, seen, say);
  overlayFaults(set, say);
  return faults;
}

export type Say = (place: string, reason: string) => void;

function criterionFaults(set: CriteriaSet, criterion: Criterion, place: string, say: Say): void {
  const count = criterion.indicators.length;
  if (count === 0 && set.incomplete === undefined) say(place, 'tiêu chí không có chỉ tiêu nào');
  if (criterion.code === conditionsCode) say(place, `mã "${conditionsCode}" dành cho các điều kiện`);
  criterionRuleFaults(criterion, `${place}.rule`, say);
}

function conditionFaults(set: CriteriaSet, indicators: ReadonlySet<string>, say: Say): void {
  set.conditions?.forEach((condition, at) => {
    const place = `conditions[${at}]`;
    if (indicators.has(condition.id)) say(place, `mã "${condition.id}" đã dùng cho một chỉ tiêu`);
    yearFaults(condition.requirement, `${place}.requirement`, say);
    const { measure, unit } = conditionIndicator(condition);
    if (!requirementFitsMeasure(condition.requirement, measure))
      say(`${place}.requirement`, `mức đạt chuẩn không hợp với cách đo “${measureWords[measure.kind]}”`);
    measureFaults(measure, unit, place, say);
  });
}

function revocationFaults({ revocation }: CriteriaSet, codes: ReadonlySet<string>, say: Say): void {
  if (!revocation) return;
  for (const code of revocation.withOneOf)
    if (!codes.has(code)) say('revocation.withOneOf', `không có tiêu chí "${code}"`);
  const shares = ['0', revocation.orShare, revocation.atShare, '100'];
  if (shares.some((share, at) => at > 0 && compareDecimals(shares[at - 1] ?? '0', share) > 0))
    say('revocation', 'các tỷ lệ phải tăng dần trong khoảng 0 đến 100');
}

function indicatorFaults(indicator: Indicator, variants: ReadonlySet<string>, place: string, say: Say): void {
  const { measure, requirement, source, unit } = indicator;
  const known = (id: string) => id === 'default' || variants.has(id);
  for (const [id, level] of Object.entries(requirement)) {
    if (!known(id)) say(`${place}.requirement`, `không có vùng "${id}" trong bộ tiêu chí`);
    yearFaults(level, `${place}.requirement.${id}`, say);
    if (!requirementFitsMeasure(level, measure)) {
      say(
        `${place}.requirement.${id}`,
        `mức đạt chuẩn không hợp với cách đo “${measureWords[measure.kind]}”`,
      );
    }
  }
  if (!Object.hasOwn(requirement, 'default')) {
    const missing = [...variants].filter(id => !Object.hasOwn(requirement, id));
    if (missing.length > 0) say(`${place}.requirement`, `thiếu mức cho: ${missing.join(', ')}`);
  }
  for (const id of Object.keys(source.threshold.published ?? {})) {
    if (!known(id)) say(`${place}.source.threshold.published`, `không có vùng "${id}" trong bộ tiêu chí`);
  }
  measureFaults(measure, unit, place, say);
}

function measureFaults(measure: Measure, unit: string, place: string, say: Say): void {
  if (measure.kind === 'ratio' && unit !== '%') say(`${place}.unit`, 'tỷ lệ phải có đơn vị "%"');
  if (measure.kind === 'parts') {
    for (const id of repeated(measure.parts.map(part => part.id)))
      say(`${place}.measure`, `mã "${id}" bị trùng`);
    const { atLeast, parts } = measure;
    if (atLeast !== undefined && atLeast > parts.length)
      say(`${place}.measure.atLeast`, 'lớn hơn số nội dung');
  }
}

function yearFaults(requirement: Requirement, place: string, say: Say): void {
  if (typeof requirement !== 'object' || !('byYear' in requirement)) return;
  if (Object.keys(requirement.byYear).length === 0) say(place, 'không có năm nào');
}

function uniqueLists(set: CriteriaSet): [place: string, values: string[]][] {
  return [
    ['variants', set.variants.map(variant => variant.id)],
    ['criteria', set.criteria.map(criterion => criterion.code)],
    ['conditions', (set.conditions ?? []).map(condition => condition.id)],
    ['documents', (set.documents ?? []).map(document => document.id)],
  ];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function datesOf(set: CriteriaSet): [place: string, date: string | undefined][] {
  return [
    ...set.legalBasis.flatMap((basis, at): [string, string | undefined][] => [
      [`legalBasis[${at}].issuedOn`, basis.issuedOn],
      [`legalBasis[${at}].effectiveFrom`, basis.effectiveFrom],
    ]),
    ...set.criteria.flatMap((criterion, at) =>
      criterion.indicators.flatMap((indicator, position) =>
        (indicator.source.amendedBy ?? []).map((change): [string, string] => [
          `criteria[${at}].indicators[${position}].source.amendedBy`,
          change.issuedOn,
        ]),
      ),
    ),
  ];
}
