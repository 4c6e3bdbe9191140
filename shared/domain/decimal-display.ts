import type { Comparison } from './criteria-set.ts';
import { compareFractions, type Fraction, fractionMeets, fractionOf } from './decimal.ts';
import { formatNumber } from './vietnamese.ts';

/**
 * A value with two decimals at most that still tells the truth about its limits: 277/287 is 96,52 %, but 99,996 % is
 * never shown as 100 %, and 80,001 % against "> 80 %" is not shown as 80 %. It is rounded to the nearest; where that
 * would reach or cross a limit it is rounded the other way, and more decimals appear only where a limit has them.
 */
export function displayAgainst(value: Fraction, limits: readonly Comparison[]): string {
  const finest = Math.max(2, ...limits.map(limit => limit.value.split('.')[1]?.length ?? 0));
  for (let decimals = finest; ; decimals += 1) {
    const shown = nearestFirst(value, decimals).find(candidate =>
      limits.every(limit => sameSide(value, candidate, limit)),
    );
    if (shown) return formatNumber(plain(shown, decimals));
  }
}

/** As near to the limit as before: the verdict is the same, and the limit itself is not reached by rounding. */
function sameSide(value: Fraction, candidate: Fraction, limit: Comparison): boolean {
  if (fractionMeets(value, limit.op, limit.value) !== fractionMeets(candidate, limit.op, limit.value))
    return false;
  const border = fractionOf(limit.value);
  const failing = !fractionMeets(value, limit.op, limit.value);
  return !failing || compareFractions(value, border) === compareFractions(candidate, border);
}

/** The two neighbours with so many decimals, the nearer first; halves go away from zero. */
function nearestFirst(value: Fraction, decimals: number): Fraction[] {
  const denominator = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const scaled = (negative ? -value.numerator : value.numerator) * denominator;
  const below = scaled / value.denominator;
  const rest = scaled - below * value.denominator;
  const order =
    rest === 0n ? [below] : 2n * rest < value.denominator ? [below, below + 1n] : [below + 1n, below];
  return order.map(size => ({ numerator: negative ? -size : size, denominator }));
}

function plain({ numerator }: Fraction, decimals: number): string {
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(decimals + 1, '0');
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}${part === '' ? '' : `.${part}`}`;
}
