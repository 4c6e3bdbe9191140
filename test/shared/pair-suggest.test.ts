import { expect, test } from 'vitest';
import { byLikeness, suggestPairs } from '#shared/domain/pair-suggest.ts';
import { equalPairs } from '#shared/domain/set-mapping.ts';
import { shipped } from './shipped-set.ts';

const [ntm, advanced] = [shipped('vn-xa-ntm-2021'), shipped('vn-xa-ntm-nang-cao-2021')];

test('an indicator finds the one with its words first, with or without its own signs', () => {
  const [best] = byLikeness('ty le ho duoc su dung nuoc sach theo quy chuan', ntm);
  expect(best).toMatchObject({ indicator: { code: '17.1' }, likeness: 1 });
});

test('only what has no pair yet is suggested, on either side, the likeliest first', () => {
  const known = equalPairs(ntm, advanced);
  const suggested = suggestPairs(ntm, advanced, known);
  expect(suggested.map(({ a, b }) => `${a.code} ${b.code}`)).toContain('17.10 18.4');
  for (const { a, b, likeness } of suggested) {
    expect(known.some(pair => pair.a.code === a.code || pair.b.code === b.code)).toBe(false);
    expect(likeness).toBeGreaterThanOrEqual(0.6);
  }
  const order = suggested.map(({ likeness }) => likeness);
  expect(order).toEqual(order.toSorted((one, other) => other - one));
  expect(suggestPairs(ntm, ntm, equalPairs(ntm, ntm))).toEqual([]);
});
