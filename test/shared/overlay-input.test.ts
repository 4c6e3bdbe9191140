import { describe, expect, test } from 'vitest';
import { type CriteriaSet, indicatorsOf, type Measure } from '#shared/domain/criteria-set.ts';
import { readLevel, refuseInColumn } from '#shared/domain/overlay-input.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { shippedSet } from '../support/sample-contents.ts';

const percent = { unit: '%', measure: { kind: 'number' } as const };
const judged = { unit: '', measure: { kind: 'boolean' } as const };
const words = { unit: '', measure: { kind: 'text' } as const };

describe('a threshold typed from the decision of a province', () => {
  test.each([
    ['≥ 98', { op: '>=', value: '98' }],
    ['>= 98 %', { op: '>=', value: '98' }],
    ['98', { op: '>=', value: '98' }],
    ['98,5%', { op: '>=', value: '98.5' }],
    ['≤1,5', { op: '<=', value: '1.5' }],
    ['100%', { op: '>=', value: '100' }],
    ['Không', { op: '=', value: '0' }],
    [
      '≥ 80 % và ≤ 95 %',
      {
        all: [
          { op: '>=', value: '80' },
          { op: '<=', value: '95' },
        ],
      },
    ],
    [
      '≤ 1 hoặc ≥ 5',
      {
        any: [
          { op: '<=', value: '1' },
          { op: '>=', value: '5' },
        ],
      },
    ],
    [
      '2026: ≥ 60; 2027: 65 %',
      { byYear: { 2026: { op: '>=', value: '60' }, 2027: { op: '>=', value: '65' } } },
    ],
  ])('%s is understood', (typed, requirement) => {
    expect(readLevel(typed, percent)).toEqual({ ok: true, requirement });
  });

  test.each([
    ['khoảng 90', 'chưa đọc được'],
    ['Đạt', 'chưa đọc được'],
    ['UBND tỉnh quy định cụ thể', 'phải ghi mức cụ thể'],
    ['2026: ≥ 60; ≥ 65', 'chưa đọc được'],
    ['2026: 60; 2026: 65', 'chưa đọc được'],
    ['2026: khoảng 60', 'năm 2026: chưa đọc được'],
  ])('%s is refused with the reason', (typed, reason) => {
    expect(readLevel(typed, percent)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  test('a number alone is compared as the national threshold is', () => {
    expect(readLevel('1,2', percent, { op: '<=', value: '2' })).toEqual({
      ok: true,
      requirement: { op: '<=', value: '1.2' },
    });
  });

  test('words are a threshold where the office judges, and only there', () => {
    expect(readLevel('Đạt', judged)).toEqual({ ok: true, requirement: 'met' });
    expect(readLevel('Có từ 2 mô hình', judged)).toEqual({
      ok: true,
      requirement: { text: 'Có từ 2 mô hình' },
    });
    expect(readLevel('≥ 2', judged)).toMatchObject({ ok: false });
    expect(readLevel('≥ 2', words)).toEqual({ ok: true, requirement: { op: '>=', value: '2' } });
    expect(readLevel('Theo từng năm', words)).toEqual({ ok: true, requirement: { text: 'Theo từng năm' } });
  });

  test('what a set says is read back as it is, whatever the unit', () => {
    const set = shippedSet('vn-xa-ntm-2021');
    const fixed = indicatorsOf(set).flatMap(indicator =>
      Object.values(indicator.requirement)
        .filter(level => level !== 'provincial' && level !== 'unknown')
        .map(level => ({ indicator, level })),
    );
    expect(fixed.length).toBeGreaterThan(50);
    for (const { indicator, level } of fixed)
      if (!(typeof level === 'object' && 'byYear' in level))
        expect(readLevel(formatRequirement(level, indicator.unit), indicator)).toEqual({
          ok: true,
          requirement: level,
        });
  });
});

test('a column for all regions must suit every region that has no column of its own', () => {
  const set: CriteriaSet = shippedSet('vn-xa-ntm-2021');
  const [first, second] = set.variants;
  const measure: Measure = { kind: 'number' };
  const [any] = indicatorsOf(set);
  if (!first || !second || !any) throw new Error('no variants');
  const requirement = { default: { op: '>=', value: '50' }, [second.id]: { op: '>=', value: '90' } } as const;
  const indicator = { ...any, measure, unit: '%', requirement };
  const level = { op: '>=', value: '60' } as const;
  expect(refuseInColumn(level, indicator, set, { column: 'default', named: [] })).toContain(
    `${second.name}: thấp hơn`,
  );
  expect(refuseInColumn(level, indicator, set, { column: 'default', named: [second.id] })).toBeUndefined();
  expect(refuseInColumn(level, indicator, set, { column: second.id, named: [second.id] })).toContain(
    'thấp hơn',
  );
});
