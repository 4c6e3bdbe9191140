import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Requirement } from '#shared/domain/criteria-set.ts';
import { canonicalDecimal } from '#shared/domain/decimal.ts';
import { indicatorTextIn, requirementFitsMeasure, resolveRequirement } from '#shared/domain/requirement.ts';
import { formatRequirement, parseRequirement } from '#shared/domain/requirement-text.ts';
import { indicator, ratio, source } from './indicator-fixture.ts';

describe('published thresholds', () => {
  test.each<[string, Requirement]>([
    ['≥90%', { op: '>=', value: '90' }],
    ['≥ 90 %', { op: '>=', value: '90' }],
    ['>= 90%', { op: '>=', value: '90' }],
    ['≥ 1,5 km', { op: '>=', value: '1.5' }],
    ['≤ 1,0', { op: '<=', value: '1' }],
    ['≤1,5%', { op: '<=', value: '1.5' }],
    ['< 5%', { op: '<', value: '5' }],
    ['> 80%', { op: '>', value: '80' }],
    ['= 3', { op: '=', value: '3' }],
    ['≥2 m²/người', { op: '>=', value: '2' }],
    ['≥ 60 lít/người/ngày đêm', { op: '>=', value: '60' }],
    ['≥ 1.000 người', { op: '>=', value: '1000' }],
    ['≥ 48 triệu đồng/người/năm', { op: '>=', value: '48' }],
    ['100%', { op: '>=', value: '100' }],
    ['100 %', { op: '>=', value: '100' }],
    ['Không', { op: '=', value: '0' }],
    ['0', { op: '=', value: '0' }],
    ['0%', { op: '=', value: '0' }],
    ['Đạt', 'met'],
    ['đạt', 'met'],
    ['Đạt (100%)', 'met'],
    ['Đạt'.normalize('NFD'), 'met'],
    ['UBND cấp tỉnh quy định cụ thể', 'provincial'],
    ['UBND cấp tỉnh quy định', 'provincial'],
    ['Ủy ban nhân dân cấp tỉnh quy định cụ thể', 'provincial'],
    ['UBND tỉnh quy định', 'provincial'],
  ])('%s', (text, requirement) => {
    expect(parseRequirement(text)).toEqual(requirement);
  });

  test.each([
    '',
    'Không quá 5 vụ',
    'Không quá 5%',
    '100% (≥50% cứng hóa)',
    '100% trường đạt tiêu chuẩn CSVC mức độ 1',
    '≥ 110% mức thu nhập quy định của xã NTM nâng cao cùng thời điểm',
    '≥90%; 100%',
    '≥ nhiều',
    '80%',
    'Từ 80% trở lên',
    'Đạt mức 2',
    '≥ 5 trong 7 nội dung',
  ])('"%s" is left to people', text => {
    expect(parseRequirement(text)).toBeUndefined();
  });

  test('what is shown is read back as the same requirement', () => {
    const value = fc.nat({ max: 10_000_000 }).map(cents => canonicalDecimal((cents / 100).toFixed(2)));
    const op = fc.constantFrom<Comparison['op']>('>=', '<=', '>', '<', '=');
    fc.assert(
      fc.property(op, value, fc.constantFrom('%', '', 'km', 'mô hình', 'm²/người'), (sign, number, unit) => {
        const requirement: Requirement = { op: sign, value: number };
        expect(parseRequirement(formatRequirement(requirement, unit))).toEqual(requirement);
      }),
    );
  });
});

describe('shown requirements', () => {
  const income: Requirement = {
    byYear: { '2024': { op: '>=', value: '59' }, '2025': { op: '>=', value: '62' } },
  };

  test.each<[Requirement, string, number | undefined, string]>([
    [{ op: '>=', value: '80' }, '%', 2025, '≥ 80 %'],
    [{ op: '<=', value: '1.5' }, '%', 2025, '≤ 1,5 %'],
    [{ op: '>=', value: '1000' }, 'người', 2025, '≥ 1.000 người'],
    [{ op: '=', value: '0' }, 'nhà', 2025, 'Không'],
    ['met', '', 2025, 'Đạt'],
    ['provincial', '%', 2025, 'UBND cấp tỉnh quy định'],
    ['unknown', '%', 2025, 'Chưa biết mức'],
    [{ text: '100% (≥50% cứng hóa)' }, '%', 2025, '100% (≥50% cứng hóa)'],
    [income, 'triệu đồng', 2025, '≥ 62 triệu đồng'],
    [income, 'triệu đồng', 2026, 'Chưa biết mức năm 2026'],
    [income, '', undefined, '2024: ≥ 59; 2025: ≥ 62'],
  ])('%j with "%s" in %s: %s', (requirement, unit, year, text) => {
    expect(formatRequirement(requirement, unit, year)).toBe(text);
  });
});

describe('the requirement in force', () => {
  const levels: Record<string, Requirement> = {
    default: { op: '>=', value: '80' },
    tn: 'unknown',
    dbsh: 'provincial',
  };

  test('a variant without its own level takes the default', () => {
    expect(resolveRequirement(indicator(ratio, levels), 'btb', 2025)).toMatchObject({
      text: '≥ 80 %',
      needsLocal: false,
    });
  });

  test('a level that is not known never falls back to the default', () => {
    expect(resolveRequirement(indicator(ratio, levels), 'tn', 2025)).toMatchObject({
      text: 'Chưa biết mức',
      needsLocal: true,
    });
  });

  test.each(['constructor', '__proto__', 'toString'])('the variant "%s" finds nothing inherited', variant => {
    expect(resolveRequirement(indicator(ratio, levels), variant, 2025).text).toBe('≥ 80 %');
  });

  const local = { requirement: { op: '>=', value: '85' }, decision: '5/QĐ-UBND' } as const;

  test('a local level corrects a figure nobody checked', () => {
    expect(resolveRequirement(indicator(ratio, levels), 'btb', 2025, local).text).toBe(
      '≥ 85 % (theo 5/QĐ-UBND)',
    );
  });

  test('a local level never replaces a checked figure', () => {
    const threshold = { wording: 'verbatim', checked: true, note: '' } as const;
    const checked = indicator(ratio, levels, { source: { ...source, threshold } });
    expect(resolveRequirement(checked, 'btb', 2025, local)).toMatchObject({
      text: '≥ 80 %',
      acceptsLocal: false,
    });
    expect(resolveRequirement(checked, 'dbsh', 2025, local)).toMatchObject({
      needsLocal: false,
      acceptsLocal: true,
    });
  });

  test('published words belong to the column that is used', () => {
    const threshold = { ...source, published: { default: '80 phần trăm' } };
    const worded = indicator(ratio, levels, { source: { ...source, threshold } });
    expect(resolveRequirement(worded, 'btb', 2025).published).toBe('80 phần trăm');
    expect(resolveRequirement(worded, 'tn', 2025)).not.toHaveProperty('published');
  });

  test('figures are for figures, judgements for judgements', () => {
    expect(requirementFitsMeasure({ op: '>=', value: '1' }, { kind: 'boolean' })).toBe(false);
    expect(requirementFitsMeasure('met', ratio)).toBe(false);
    expect(requirementFitsMeasure({ byYear: { '2025': 'met' } }, ratio)).toBe(false);
    expect(requirementFitsMeasure({ op: '>=', value: '1' }, { kind: 'text' })).toBe(true);
    expect(requirementFitsMeasure('unknown', { kind: 'boolean' })).toBe(true);
  });

  test('the text in force follows the amendments', () => {
    const change = { number: '211/QĐ-TTg', wording: 'verbatim', note: '' } as const;
    const amendedBy = [
      { ...change, issuedOn: '2025-05', text: 'mới hơn' },
      { ...change, issuedOn: '2024-03-01', text: 'mới' },
    ];
    const amended = indicator(ratio, levels, {
      text: 'cũ',
      source: { ...source, threshold: source, amendedBy },
    });
    expect([2023, 2024, 2025].map(year => indicatorTextIn(amended, year))).toEqual(['cũ', 'mới', 'mới hơn']);
  });
});
