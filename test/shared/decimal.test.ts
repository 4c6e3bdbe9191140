import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#shared/domain/criteria-set.ts';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  fractionMeets,
  fractionOf,
  percentOf,
  ratioMeets,
} from '#shared/domain/decimal.ts';
import { displayAgainst } from '#shared/domain/decimal-display.ts';
import { parseDecimal } from '#shared/domain/decimal-input.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';

const decimal = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat({ max: 8 }))
  .map(([digits, scale]) => decimalText(digits, scale));
const share = fc.tuple(fc.nat({ max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }));
const op = fc.constantFrom<Comparison['op']>('>=', '<=', '>', '<', '=');

function decimalText(digits: bigint, scale: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const cut = text.length - scale;
  return `${digits < 0n ? '-' : ''}${text.slice(0, cut)}${scale === 0 ? '' : `.${text.slice(cut)}`}`;
}

/** The same question in plain BigInt, written another way than the code under test. */
function relates(left: bigint, operator: Comparison['op'], right: bigint): boolean {
  return {
    '>=': left >= right,
    '<=': left <= right,
    '>': left > right,
    '<': left < right,
    '=': left === right,
  }[operator];
}

describe('typed numbers', () => {
  test.each([
    ['90,4', '90.4'],
    ['90.4', '90.4'],
    ['0,5', '0.5'],
    ['1.832', '1832'],
    ['1 832', '1832'],
    ['1\u00a0832', '1832'],
    ['13.850', '13850'],
    ['1.234.567', '1234567'],
    ['1.832,5', '1832.5'],
    ['1,832.5', '1832.5'],
    ['1,832,000', '1832000'],
    ['1,832', '1.832'],
    ['0.125', '0.125'],
    ['1.8321', '1.8321'],
    ['1234.567', '1234.567'],
    ['  7 ', '7'],
    ['007', '7'],
    ['7,50', '7.5'],
    ['-3,5', '-3.5'],
    ['−3', '-3'],
    ['-0', '0'],
    ['+4', '4'],
    ['1 832,25', '1832.25'],
  ])('%j is %s', (typed, stored) => {
    expect(parseDecimal(typed)).toBe(stored);
  });

  test.each([
    '',
    ' ',
    'abc',
    '1,2,3',
    '1.23.456',
    '1 83',
    '12..5',
    ',5',
    '5,',
    '1e3',
    '٣',
    '--1',
    '9'.repeat(50),
    `0,${'1'.repeat(20)}`,
  ])('%j is no number', typed => {
    expect(parseDecimal(typed)).toBeUndefined();
  });
});

describe('exact arithmetic', () => {
  test('comparison agrees with BigInt fractions', () => {
    fc.assert(
      fc.property(decimal, decimal, op, (a, b, operator) => {
        const left = fractionOf(a);
        const right = fractionOf(b);
        expect(fractionMeets(left, operator, b)).toBe(
          relates(left.numerator * right.denominator, operator, right.numerator * left.denominator),
        );
      }),
    );
  });

  test('a ratio holds exactly when 100·a op p·b', () => {
    fc.assert(
      fc.property(share, fc.nat({ max: 20_000 }), op, ([a, b], hundredths, operator) => {
        const percent = decimalText(BigInt(hundredths), 2);
        const expected = relates(100n * BigInt(a) * 100n, operator, BigInt(hundredths) * BigInt(b));
        expect(ratioMeets(String(a), String(b), operator, percent)).toBe(expected);
      }),
    );
  });

  test('a sum is the sum of the fractions', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const sum = fractionOf(addDecimals(a, b));
        const [left, right] = [fractionOf(a), fractionOf(b)];
        expect(sum.numerator * left.denominator * right.denominator).toBe(
          (left.numerator * right.denominator + right.numerator * left.denominator) * sum.denominator,
        );
      }),
    );
  });

  test('the stored form is the same number and does not change again', () => {
    fc.assert(
      fc.property(decimal, value => {
        const stored = canonicalDecimal(value);
        expect(compareDecimals(stored, value)).toBe(0);
        expect(canonicalDecimal(stored)).toBe(stored);
      }),
    );
  });

  test('a stored number, shown and typed back, is the same number', () => {
    fc.assert(
      fc.property(decimal.map(canonicalDecimal), stored => {
        expect(parseDecimal(formatNumber(stored))).toBe(stored);
      }),
    );
  });

  test('no share of nothing', () => {
    expect(percentOf('5', '0')).toBeUndefined();
    expect(ratioMeets('0', '0.0', '>=', '0')).toBe(false);
    expect(() => fractionOf('1e3')).toThrow(RangeError);
  });
});

describe('display', () => {
  const at = (limit?: Comparison) => (limit ? [limit] : []);

  test.each<[string, string, Comparison | undefined, string]>([
    ['277', '287', { op: '>=', value: '100' }, '96,52'],
    ['1832', '2026', { op: '>=', value: '80' }, '90,42'],
    ['99996', '100000', { op: '>=', value: '100' }, '99,99'],
    ['99999999', '100000000', { op: '>=', value: '100' }, '99,99'],
    ['80001', '100000', { op: '>', value: '80' }, '80,01'],
    ['80', '100', { op: '>', value: '80' }, '80'],
    ['1501', '100000', { op: '<=', value: '1.5' }, '1,51'],
    ['1499', '100000', { op: '<=', value: '1.5' }, '1,5'],
    ['1499', '100000', { op: '<', value: '1.5' }, '1,49'],
    ['10004', '10000', { op: '=', value: '100' }, '100,04'],
    ['111', '119', { op: '>=', value: '90' }, '93,28'],
    ['233', '287', { op: '>=', value: '80' }, '81,18'],
    ['10550', '13850', undefined, '76,17'],
    ['1000004', '1000000', { op: '=', value: '100' }, '100,01'],
    ['12', '12', undefined, '100'],
    ['2', '3', undefined, '66,67'],
    ['5', '2', undefined, '250'],
    ['123456', '1', undefined, '12.345.600'],
    ['80006', '100000', { op: '>=', value: '80.005' }, '80,006'],
  ])('%s/%s beside %j shows %s', (a, b, limit, shown) => {
    const percent = percentOf(a, b);
    expect(percent && displayAgainst(percent, at(limit))).toBe(shown);
  });

  test('what is shown gives the same verdict as what was computed, and is less than a hundredth away', () => {
    fc.assert(
      fc.property(share, fc.nat({ max: 20_000 }), op, ([a, b], hundredths, operator) => {
        const limit = { op: operator, value: decimalText(BigInt(hundredths), 2) };
        const percent = percentOf(String(a), String(b));
        if (!percent) throw new Error('b is positive');
        const shown = parseDecimal(displayAgainst(percent, [limit]).replaceAll('.', ''));
        expect(shown).toMatch(/^\d+(\.\d{1,2})?$/);
        if (shown === undefined) return;
        expect(fractionMeets(fractionOf(shown), operator, limit.value)).toBe(
          ratioMeets(String(a), String(b), operator, limit.value),
        );
        const { numerator, denominator } = fractionOf(shown);
        const distance = numerator * BigInt(b) - 100n * BigInt(a) * denominator;
        expect((distance < 0n ? -distance : distance) * 100n).toBeLessThan(BigInt(b) * denominator);
      }),
    );
  });

  test('a failing value is never shown as the limit it fails', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 200 }), op, ([a, b], percent, operator) => {
        const value = percentOf(String(a), String(b));
        const limit = { op: operator, value: String(percent) };
        fc.pre(!ratioMeets(String(a), String(b), operator, limit.value));
        fc.pre(100n * BigInt(a) !== BigInt(percent) * BigInt(b));
        expect(value && displayAgainst(value, [limit])).not.toBe(String(percent));
      }),
    );
  });

  test('two limits a hundredth apart both stay true', () => {
    const value = percentOf('80005', '100000');
    const limits: Comparison[] = [
      { op: '>', value: '80' },
      { op: '<', value: '80.01' },
    ];
    expect(value && displayAgainst(value, limits)).toBe('80,005');
  });
});
