import { expect, test } from 'vitest';
import type { Measure, Requirement } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { nearRequirement } from '#shared/domain/near-requirement.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { indicator } from './indicator-fixture.ts';

function nearness(measure: Measure, requirement: Requirement, entry: Entry | null) {
  const row = { indicator: indicator(measure, requirement), assessment: { ...emptyAssessment, entry } };
  return nearRequirement(row, { variant: 'dbsh', year: 2025 });
}

const number = { kind: 'number' } as const;
const value = (text: string): Entry => ({ kind: 'number', value: text });

test.each([
  ['nine tenths are near', { op: '>=', value: '100' }, '90', 0.9],
  ['less is not', { op: '>=', value: '100' }, '89.99', undefined],
  ['where less is demanded, the limit is divided by the figure', { op: '<=', value: '1' }, '1.1', 0.909],
  ['and twice too much is far', { op: '<=', value: '1' }, '2', undefined],
  ['nothing is near a limit of zero', { op: '<=', value: '0' }, '1', undefined],
  ['nor is nothing near anything', { op: '>=', value: '100' }, '0', undefined],
] as const)('%s', (_name, requirement, figure, expected) => {
  const found = nearness(number, requirement, value(figure));
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(expected, 3);
});

test('of several limits the farthest counts; where one of them is enough, the nearest', () => {
  const limits: [{ op: '>='; value: string }, { op: '>='; value: string }] = [
    { op: '>=', value: '100' },
    { op: '>=', value: '50' },
  ];
  expect(nearness(number, { all: limits }, value('48'))).toBeUndefined();
  expect(nearness(number, { any: limits }, value('48'))).toBeCloseTo(0.96, 3);
});

test('of parts one may lack, but not the only one', () => {
  const parts = (count: number): Measure => ({
    kind: 'parts',
    parts: Array.from({ length: count }, (_, index) => ({ id: `p${index}`, text: 'x' })),
  });
  expect(nearness(parts(4), 'met', { kind: 'parts', met: ['p0', 'p1', 'p2'] })).toBe(0.75);
  expect(nearness(parts(4), 'met', { kind: 'parts', met: ['p0', 'p1'] })).toBeUndefined();
  expect(nearness(parts(1), 'met', { kind: 'parts', met: [] })).toBeUndefined();
});

test('without a figure there is nothing to be near to', () => {
  expect(nearness(number, { op: '>=', value: '1' }, null)).toBeUndefined();
  expect(nearness({ kind: 'boolean' }, 'met', { kind: 'boolean', met: false })).toBeUndefined();
});
