import type { Comparison } from './criteria-set.ts';
import { compareFractions, type Fraction, fractionMeets, fractionOf } from './decimal.ts';
import { formatNumber } from './vietnamese.ts';

/**
 * A value with two decimals at most that still tells the truth about its limits: 99,996 % is never shown as 100 %,
 * and 80,001 % against "> 80 %" is not shown as 80 %. It is cut towards the failing side; only where that would
 * contradict the verdict is it cut the other way, and more decimals appear only where a limit itself has them.
 */
export function displayAgainst(value: Fraction, limits: readonly Comparison[]): string {
  const failsUpwards = limits[0]?.op === '<=' || limits[0]?.op === '<';
  const finest = Math.max(2, ...limits.map(limit => limit.value.split('.')[1]?.length ?? 0));
  for (let decimals = finest; ; decimals += 1) {
    const down = cut(value, decimals, 'down');
    const up = cut(value, decimals, 'up');
    const shown = (failsUpwards ? [up, down] : [down, up]).find(candidate =>
      limits.every(limit => sameSide(value, candidate, limit)),
    );
    if (shown) return formatNumber(plain(shown, decimals));
  }
}

/** As near to the limit as before: the verdict is the same, and the limit itself is not reached by cutting. */
function sameSide(value: Fraction, candidate: Fraction, limit: Comparison): boolean {
  if (fractionMeets(value, limit.op, limit.value) !== fractionMeets(candidate, limit.op, limit.value))
    return false;
  const border = fractionOf(limit.value);
  const failing = !fractionMeets(value, limit.op, limit.value);
  return !failing || compareFractions(value, border) === compareFractions(candidate, border);
}

function cut(value: Fraction, decimals: number, direction: 'down' | 'up'): Fraction {
  const denominator = 10n ** BigInt(decimals);
  const scaled = value.numerator * denominator;
  const quotient = scaled / value.denominator;
  const exact = quotient * value.denominator === scaled;
  // BigInt division goes towards zero; a negative inexact value is already rounded up.
  const floor = exact || scaled >= 0n ? quotient : quotient - 1n;
  return { numerator: exact || direction === 'down' ? floor : floor + 1n, denominator };
}

function plain({ numerator }: Fraction, decimals: number): string {
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(decimals + 1, '0');
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${numerator < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}${part === '' ? '' : `.${part}`}`;
}
