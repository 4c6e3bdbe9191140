import type { Comparison } from './criteria-set.ts';

/**
 * Exact arithmetic on decimal strings ("90.4"), because a verdict may not hang on binary rounding.
 * Every value is a fraction of BigInts; the denominator is always positive.
 */
export type Fraction = { numerator: bigint; denominator: bigint };

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The number of a stored decimal. Throws on anything else: stored values have passed the schema. */
export function fractionOf(decimal: string): Fraction {
  const match = plainDecimal.exec(decimal);
  if (!match) throw new RangeError(`not a decimal: ${decimal}`);
  const [, sign = '', whole = '0', part = ''] = match;
  return { numerator: BigInt(`${sign}${whole}${part}`), denominator: 10n ** BigInt(part.length) };
}

/** 100·a/b as a fraction, or undefined where b is zero. */
export function percentOf(a: string, b: string): Fraction | undefined {
  const top = fractionOf(a);
  const bottom = fractionOf(b);
  if (bottom.numerator === 0n) return undefined;
  const sign = bottom.numerator < 0n ? -1n : 1n;
  return {
    numerator: 100n * top.numerator * bottom.denominator * sign,
    denominator: top.denominator * bottom.numerator * sign,
  };
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  return compareFractions(fractionOf(a), fractionOf(b));
}

/** Whether `value op limit` holds, exactly. */
export function fractionMeets(value: Fraction, op: Comparison['op'], limit: string): boolean {
  const order = compareFractions(value, fractionOf(limit));
  switch (op) {
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

/** 100·a op p·b without dividing; false where b is zero. */
export function ratioMeets(a: string, b: string, op: Comparison['op'], percent: string): boolean {
  const value = percentOf(a, b);
  return value !== undefined && fractionMeets(value, op, percent);
}

export function addDecimals(a: string, b: string): string {
  const left = fractionOf(a);
  const right = fractionOf(b);
  return decimalOf(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

/** The shortest decimal string of numerator / power of ten. */
function decimalOf(numerator: bigint, powerOfTen: bigint): string {
  const digits = (numerator < 0n ? -numerator : numerator).toString();
  const scale = powerOfTen.toString().length - 1;
  const padded = digits.padStart(scale + 1, '0');
  const cut = padded.length - scale;
  const part = padded.slice(cut).replace(/0+$/, '');
  return `${numerator < 0n ? '-' : ''}${padded.slice(0, cut)}${part === '' ? '' : `.${part}`}`;
}

/** "007.50" → "7.5", so that equal numbers are stored alike. */
export function canonicalDecimal(decimal: string): string {
  const { numerator, denominator } = fractionOf(decimal);
  return decimalOf(numerator, denominator);
}
