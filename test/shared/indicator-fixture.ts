import type { CriteriaSet, Criterion, Indicator, Measure, Requirement } from '#shared/domain/criteria-set.ts';

export const ratio: Measure = { kind: 'ratio', numerator: 'Số đạt', denominator: 'Tổng số' };

export const source = { wording: 'memory', checked: false, note: '' } as const;

export function indicator(
  measure: Measure,
  requirement: Requirement | Record<string, Requirement>,
  more: Partial<Indicator> = {},
): Indicator {
  const levels = isLevels(requirement) ? requirement : { default: requirement };
  return {
    code: '2.1',
    text: 'Tỷ lệ đường xã được nhựa hóa',
    unit: measure.kind === 'ratio' ? '%' : '',
    measure,
    requirement: levels,
    evidence: [],
    source: { ...source, threshold: source },
    ...more,
  };
}

/** One requirement has none of these as an own key of a variant map. */
function isLevels(value: Requirement | Record<string, Requirement>): value is Record<string, Requirement> {
  return typeof value === 'object' && !['op', 'all', 'any', 'byYear', 'text'].some(key => key in value);
}

export function criterion(indicators: Indicator[], more: Partial<Criterion> = {}): Criterion {
  return { code: '2', name: 'Giao thông', rule: { all: true }, indicators, source, ...more };
}

export function criteriaSet(more: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    schema: 'ho-so-ntm/criteria-set@1',
    id: 'thu',
    version: '1.0.0',
    title: 'Bộ thử',
    unitKind: 'commune',
    level: 'ntm',
    period: { from: 2021, to: 2025 },
    legalBasis: [{ number: '1/QĐ-UBND', issuer: 'UBND tỉnh' }],
    notes: [],
    variants: [
      { id: 'dbsh', name: 'Đồng bằng sông Hồng' },
      { id: 'tn', name: 'Tây Nguyên' },
    ],
    criteria: [criterion([indicator(ratio, { op: '>=', value: '100' })])],
    ...more,
  };
}
