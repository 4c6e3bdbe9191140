import { decimalSchema } from './criteria-codes.ts';
import { canonicalDecimal } from './decimal.ts';

const longestNumber = 40;
const spaces = /[\s\u00a0\u202f]/g;

/**
 * Reads a number as people in Vietnam type it and gives the stored form, or undefined.
 *
 * - The comma is the decimal sign: "90,4", "1,832" is one point eight three two.
 * - Dots, spaces or repeated commas between groups of three are thousands: "1.832" → 1832, "1 832", "1,832,000".
 *   One dot followed by exactly three digits is read as thousands, as the offices write it, unless nothing but zero
 *   stands before it ("0.125").
 * - Any other single dot is a decimal sign: "90.4", "1.5", "1.8321".
 * - Where both signs occur the last one is the decimal sign: "1.832,5" and "1,832.5".
 */
export function parseDecimal(typed: string): string | undefined {
  const text = typed.trim().replace(/^[−–]/, '-');
  if (text.length === 0 || text.length > longestNumber) return undefined;
  const sign = text.startsWith('-') ? '-' : '';
  const digits = ungroupSpaces(text.replace(/^[-+]/, ''));
  const plain = digits === undefined ? undefined : toPlain(digits);
  return plain === undefined ? undefined : normalised(sign, plain);
}

function normalised(sign: string, plain: string): string | undefined {
  const value = canonicalDecimal(plain);
  if (!decimalSchema.safeParse(value).success) return undefined;
  return value === '0' ? '0' : `${sign}${value}`;
}

function ungroupSpaces(text: string): string | undefined {
  const spaced = text.replace(spaces, ' ');
  if (!spaced.includes(' ')) return spaced;
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(spaced) ? spaced.replaceAll(' ', '') : undefined;
}

function toPlain(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  // Both signs: the last is the decimal sign, the other must stand between groups of three.
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return text.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return text.replaceAll('.', '');
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)) return text.replaceAll(',', '');
  if (/^\d+[.,]\d+$/.test(text)) return text.replace(',', '.');
  return undefined;
}
