import type { Condition, CriteriaSet, Criterion, Indicator, Source } from './criteria-set.ts';
import { indicatorsOf } from './criteria-set.ts';
import type { Rule } from './criterion-rule.ts';
import { levelText, measureText } from './indicator-text.ts';
import { legalBasisText } from './legal-basis.ts';
import { formatComparison, formatRequirement } from './requirement-text.ts';
import { levelWords } from './set-level.ts';
import { setRuleText } from './set-rule.ts';
import { wordingLabel } from './source-mark.ts';
import { formatNumber } from './vietnamese.ts';
import { formatDate } from './vietnamese-date.ts';

/** Everything a part of a set says, as text under the name of the field; in the order in which it is compared. */
export type FieldTexts = readonly (readonly [label: string, text: string])[];

export function headTexts(set: CriteriaSet): FieldTexts {
  const { councilRule, revocation, rule } = set;
  return [
    ['Tên bộ tiêu chí', set.title],
    ['Căn cứ pháp lý', legalBasisText(set.legalBasis)],
    ['Giai đoạn', `${set.period.from}–${set.period.to}`],
    ['Cấp áp dụng', set.unitKind === 'commune' ? 'Xã' : 'Thôn'],
    ['Mức', levelWords[set.level]],
    ['Vùng, nhóm xã', lines(set.variants.map(({ name }) => name))],
    [
      'Nhóm tiêu chí',
      lines((set.groups ?? []).map(({ name, criteria }) => `${name}: ${criteria.join(', ')}`)),
    ],
    ['Cách công nhận cả bộ', rule ? `${setRuleText(rule)} (${rule.decision})` : ''],
    [
      'Nội dung bắt buộc của cả bộ',
      lines((rule?.compulsory ?? []).map(({ text, indicator }) => `${indicator ?? '?'} ${text}`)),
    ],
    ['Phần còn thiếu', set.incomplete ?? ''],
    ['Thành phần hồ sơ', lines((set.documents ?? []).map(({ name }) => name))],
    [
      'Hội đồng thẩm định',
      councilRule
        ? `Họp khi có mặt ${formatComparison(councilRule.quorum, '%')}, thông qua khi tán thành ${formatComparison(councilRule.approve, '%')}`
        : '',
    ],
    [
      'Thu hồi quyết định công nhận',
      revocation
        ? `${revocation.atShare} %, hoặc ${revocation.orShare} % có một trong các tiêu chí ${revocation.withOneOf.join(', ')} (${revocation.decision})`
        : '',
    ],
    ['Tiêu chí tỉnh được thêm chỉ tiêu', (set.openCriteria ?? []).join(', ')],
    ['Ghi chú', lines(set.notes)],
  ];
}

export function criterionTexts(criterion: Criterion): FieldTexts {
  return [
    ['Số hiệu', criterion.code],
    ['Tên tiêu chí', criterion.name],
    ['Cách công nhận đạt', ruleWords(criterion.rule)],
    ['Nguồn', sourceText(criterion.source)],
  ];
}

/** Without the number of indicators: one more of them does not change the rule. */
function ruleWords(rule: Rule): string {
  if ('all' in rule) return 'Đạt mọi chỉ tiêu';
  if ('atLeast' in rule) return `Đạt từ ${rule.atLeast} chỉ tiêu`;
  if ('atLeastPercent' in rule)
    return lines([
      `Đạt từ ${formatNumber(rule.atLeastPercent)} % số chỉ tiêu`,
      ...rule.compulsory.map(code => `Bắt buộc đạt ${code}`),
    ]);
  return lines([
    `Chấm điểm, đạt từ ${formatNumber(rule.pass)} điểm`,
    ...Object.entries(rule.points).map(
      ([code, { most, from }]) =>
        `${code}: ${formatNumber(most)} điểm${from === 'figure' ? ', đơn vị nhập điểm' : ''}`,
    ),
  ]);
}

/** Levels stand under the names of the regions, or under one name where all of them ask the same. */
export function indicatorTexts(indicator: Indicator, variants: CriteriaSet['variants']): FieldTexts {
  const { evidence, guidance = '', agency = '', costFree, source } = indicator;
  return [
    ['Số hiệu', indicator.code],
    ['Nội dung', indicator.text],
    ['Đơn vị tính', indicator.unit],
    ['Cách đo', measureText(indicator.measure)],
    ...variants.map(({ id, name }): [string, string] => [`${levelLabel}: ${name}`, levelText(indicator, id)]),
    ['Minh chứng', lines(evidence.map(({ text, required }) => `${text}${required ? ' (bắt buộc)' : ''}`))],
    ['Hướng dẫn', guidance],
    ['Cơ quan phụ trách', agency],
    ['Dễ làm, không tốn kinh phí', costFree ? 'Có' : ''],
    [
      'Văn bản sửa đổi',
      lines(
        (source.amendedBy ?? []).map(
          ({ number, issuedOn, text }) => `${number} (${formatDate(issuedOn)}): ${text}`,
        ),
      ),
    ],
    ['Nguồn của lời văn', sourceText(source)],
    ['Nguồn của mức', sourceText(source.threshold)],
  ];
}

export const levelLabel = 'Mức quy định';

export function conditionTexts({ text, requirement, unit, measure, source }: Condition): FieldTexts {
  return [
    ['Nội dung', text],
    ['Đơn vị tính', unit],
    ['Cách đo', measure ? measureText(measure) : ''],
    [levelLabel, formatRequirement(requirement, unit)],
    ['Nguồn', sourceText(source)],
  ];
}

/** The regions of both sets, so that a level that only one of them has is not overlooked. */
export function variantsOfBoth(before: CriteriaSet, after: CriteriaSet): CriteriaSet['variants'] {
  const known = new Set(after.variants.map(({ id }) => id));
  return [...after.variants, ...before.variants.filter(({ id }) => !known.has(id))];
}

export function countOf(set: CriteriaSet): string {
  return `${set.criteria.length} tiêu chí, ${indicatorsOf(set).length} chỉ tiêu`;
}

function sourceText({ wording, checked, note }: Pick<Source, 'wording' | 'checked' | 'note'>): string {
  const mark = wording === 'verbatim' && checked ? 'đã đối chiếu' : 'chưa đối chiếu';
  return [`${wordingLabel[wording]}, ${mark}`, note].filter(Boolean).join('. ');
}

function lines(parts: readonly string[]): string {
  return parts.join('\n');
}
