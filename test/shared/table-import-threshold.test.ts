import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Requirement, SimpleRequirement } from '#shared/domain/criteria-set.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { readThreshold } from '#shared/domain/table-import-threshold.ts';

const read = (text: string, unit = '', bareMeansAtLeast = false) =>
  readThreshold(text, { unit, bareMeansAtLeast });

describe('thresholds as decisions print them', () => {
  test.each([
    ['≥90%', { op: '>=', value: '90' }, '%'],
    ['>= 90 %', { op: '>=', value: '90' }, '%'],
    ['≥ 1,5 km', { op: '>=', value: '1.5' }, 'km'],
    ['≤ 1,0', { op: '<=', value: '1' }, null],
    ['> 1.832', { op: '>', value: '1832' }, null],
    ['Đạt', 'met', null],
    ['đạt', 'met', null],
    ['100%', { op: '>=', value: '100' }, '%'],
    ['Không', { op: '=', value: '0' }, null],
    ['UBND cấp tỉnh quy định cụ thể', 'provincial', null],
    ['', 'unknown', null],
    ['tối thiểu 2 mô hình', { op: '>=', value: '2' }, 'mô hình'],
    ['Không quá 5%', { op: '<=', value: '5' }, '%'],
    ['từ 90% trở lên', { op: '>=', value: '90' }, '%'],
    ['90% trở lên', { op: '>=', value: '90' }, '%'],
    ['dưới 3%', { op: '<', value: '3' }, '%'],
    [
      'từ 80% đến 90%',
      {
        all: [
          { op: '>=', value: '80' },
          { op: '<=', value: '90' },
        ],
      },
      '%',
    ],
    [
      'từ 80 đến dưới 90%',
      {
        all: [
          { op: '>=', value: '80' },
          { op: '<', value: '90' },
        ],
      },
      '%',
    ],
    [
      '≥ 80 % và ≤ 90 %',
      {
        all: [
          { op: '>=', value: '80' },
          { op: '<=', value: '90' },
        ],
      },
      '%',
    ],
    ['≥ 90%(1)', { op: '>=', value: '90' }, '%'],
    ['≥ 90%*', { op: '>=', value: '90' }, '%'],
    ['≥ 90%¹', { op: '>=', value: '90' }, '%'],
    ['≥ 2 m²/người', { op: '>=', value: '2' }, 'm²/người'],
    [
      '2022: ≥ 48; 2023: ≥ 51',
      { byYear: { 2022: { op: '>=', value: '48' }, 2023: { op: '>=', value: '51' } } },
      null,
    ],
    ['Năm 2024: Đạt\nNăm 2025: 100%', { byYear: { 2024: 'met', 2025: { op: '>=', value: '100' } } }, '%'],
  ])('%s', (text, requirement, unit) => {
    expect(read(text)).toMatchObject({ status: 'understood', requirement, unit });
  });

  test('words that are not printed so stay beside what was read', () => {
    expect(read('≥90%')).toMatchObject({ published: null });
    expect(read('100%')).toMatchObject({ published: '100%' });
    expect(read('từ 90% trở lên')).toMatchObject({ published: 'từ 90% trở lên' });
  });

  test('a second clause is kept in words, and a person confirms', () => {
    expect(read('100% (≥50% cứng hóa)')).toMatchObject({
      status: 'confirm',
      requirement: { op: '>=', value: '100' },
      published: '100% (≥50% cứng hóa)',
    });
    expect(read('≥ 90%, trong đó ≥ 60% từ hệ thống tập trung')).toMatchObject({
      status: 'confirm',
      requirement: { op: '>=', value: '90' },
    });
    expect(read('Khá')).toMatchObject({ status: 'confirm', requirement: { text: 'Khá' } });
    expect(read('Mức độ 3')).toMatchObject({ status: 'confirm', requirement: { text: 'Mức độ 3' } });
  });

  test('a unit that only the column of units knows', () => {
    expect(read('≥ 2 buổi/tuần').status).toBe('notUnderstood');
    expect(read('≥ 2 buổi/tuần', 'Buổi/tuần')).toMatchObject({ requirement: { op: '>=', value: '2' } });
  });

  test('a figure without a sign is read only where the office says what it means', () => {
    expect(read('90%').status).toBe('notUnderstood');
    expect(read('90%', '', true)).toMatchObject({ requirement: { op: '>=', value: '90' }, published: '90%' });
    expect(read('100', '%')).toMatchObject({ requirement: { op: '>=', value: '100' } });
  });

  test.each([
    'khoảng 90%',
    '~ 90%',
    'gần 90%',
    '≥ 90% và ≥ 95%',
    '≥90%; 100%',
    '≥ 60%; ≥1/thôn',
    '80-90%',
    '-',
    '≥',
    '≥ 9o%',
    '≥ 90% số hộ nghèo',
    '2022: ≥ 48; 2022: ≥ 51',
    '2022: ≥ 48; 2023: khoảng 51',
    '#REF!1',
  ])('is not guessed: %s', text => {
    expect(read(text)).toMatchObject({ status: 'notUnderstood', reason: expect.stringMatching(/\S/) });
  });
});

test('what the application prints of a requirement is read as that requirement', () => {
  const decimal = fc
    .tuple(fc.nat(99_999), fc.nat(99))
    .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`.replace(/0$/, '')));
  const op = fc.constantFrom<Comparison['op']>('>=', '<=', '>', '<', '=');
  const one = fc.record({ op, value: decimal }).filter(({ value }) => value !== '0');
  const range = fc.tuple(decimal, decimal).map(([from, to]) => ({
    all: [
      { op: '>=' as const, value: from },
      { op: '<=' as const, value: to },
    ],
  }));
  const any = fc.array(one, { minLength: 2, maxLength: 4 }).map(parts => ({ any: parts }));
  const simple: fc.Arbitrary<SimpleRequirement> = fc.oneof(
    one,
    range,
    any,
    fc.constantFrom('met' as const, 'unknown' as const, 'provincial' as const),
  );
  const years = fc
    .dictionary(fc.integer({ min: 2021, max: 2030 }).map(String), simple, {
      minKeys: 1,
      maxKeys: 5,
      noNullPrototype: true,
    })
    .map(byYear => ({ byYear }));
  fc.assert(
    fc.property(
      fc.oneof<fc.Arbitrary<Requirement>[]>(simple, years),
      fc.constantFrom('', '%', 'km', 'triệu đồng/người/năm'),
      (requirement, unit) => {
        expect(read(formatRequirement(requirement, unit))).toMatchObject({
          status: 'understood',
          requirement,
        });
      },
    ),
  );
});
