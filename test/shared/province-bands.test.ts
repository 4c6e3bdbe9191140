import { expect, test } from 'vitest';
import { bandOf, bandRange, countBands } from '#shared/domain/province-bands.ts';

test('of ten criteria the bands are 10, 5–9 and below 5; of nineteen the half is rounded up', () => {
  expect([bandRange('all', 10), bandRange('half', 10), bandRange('fewer', 10)]).toEqual([
    '10',
    '5–9',
    'dưới 5',
  ]);
  expect([bandRange('all', 19), bandRange('half', 19), bandRange('fewer', 19)]).toEqual([
    '19',
    '10–18',
    'dưới 10',
  ]);
  expect(bandRange('half', 2)).toBe('1');
});

test('a unit falls into its band by the criteria that apply to it', () => {
  const of = (criteriaMet: number, criteriaTotal: number) => bandOf({ criteriaMet, criteriaTotal });
  expect([of(10, 10), of(9, 10), of(5, 10), of(4, 10), of(0, 0)]).toEqual([
    'all',
    'half',
    'half',
    'fewer',
    'fewer',
  ]);
  expect([of(18, 18), of(10, 19), of(9, 19)]).toEqual(['all', 'half', 'fewer']);
  const standings = [9, 10, 19].map(criteriaMet => ({ criteriaMet, criteriaTotal: 19 }));
  expect(countBands(standings)).toEqual({ all: 1, half: 1, fewer: 1 });
});
