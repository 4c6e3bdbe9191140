import type { Criterion, Indicator, Measure } from './criteria-set.ts';
import { formatRequirement } from './requirement-text.ts';
import { formatNumber } from './vietnamese.ts';

/** When a criterion counts as met. */
export function ruleText({ rule, indicators }: Criterion): string {
  if (indicators.length === 0) return 'Chưa có chỉ tiêu trong bộ này';
  if ('all' in rule) return indicators.length === 1 ? '' : 'Đạt khi đạt mọi chỉ tiêu';
  if ('atLeast' in rule) return `Đạt khi đạt từ ${rule.atLeast}/${indicators.length} chỉ tiêu`;
  if ('points' in rule) return `Chấm điểm: đạt khi có từ ${formatNumber(rule.pass)} điểm`;
  const share = `Đạt khi đạt từ ${formatNumber(rule.atLeastPercent)} % số chỉ tiêu`;
  return rule.compulsory.length === 0 ? share : `${share}, bắt buộc đạt ${rule.compulsory.join(', ')}`;
}

/** What is entered for an indicator. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'boolean':
      return 'Đạt hoặc chưa đạt';
    case 'number':
      return 'Một con số';
    case 'count':
      return 'Số lượng';
    case 'text':
      return 'Ghi bằng lời, đơn vị tự đánh giá';
    case 'ratio':
      return `${measure.numerator} / ${measure.denominator}`;
    case 'parts':
      return `${measure.atLeast ? `Ít nhất ${measure.atLeast} trong` : 'Đủ'} ${measure.parts.length} nội dung: ${measure.parts.map(({ text }) => text).join('; ')}`;
  }
}

/** The level an indicator asks of a variant, in the published words where there are some. */
export function levelText({ requirement, source, unit }: Indicator, variantId: string): string {
  const column = Object.hasOwn(requirement, variantId) ? variantId : 'default';
  const found = requirement[column];
  if (found === undefined) return '';
  const published = source.threshold.published?.[column];
  if (published !== undefined) return published;
  const text = formatRequirement(found, unit);
  return typeof found === 'object' && 'byYear' in found ? text.replaceAll('; ', '\n') : text;
}
