import * as z from 'zod';
import type { Comparison } from './criteria-set.ts';
import { compareFractions, type Fraction, fractionMeets, fractionOf, percentOf } from './decimal.ts';
import { displayAgainst } from './decimal-display.ts';
import { formatNumber } from './vietnamese.ts';

/** "At least 70 %" or "more than 1/2": `share` is a percentage ("70") or a fraction ("2/3"), kept as it was typed. */
export type Share = { op: Comparison['op']; share: string };

const written = /^(?:\d{1,3}(?:\.\d{1,6})?|[1-9]\d{0,2}\/[1-9]\d{0,2})$/;

export const shareSchema = z.strictObject({
  op: z.enum(['>=', '>']),
  share: z
    .string()
    .regex(written)
    .refine(share => isPossible(share)),
});

/** Above nothing and at most everything. */
function isPossible(share: string): boolean {
  if (!written.test(share)) return false;
  const percent = percentOfShare(share);
  return percent.numerator > 0n && compareFractions(percent, fractionOf('100')) <= 0;
}

/** "70", "66,7 %", "2/3" as typed → the share as it is kept; undefined where it cannot be one. */
export function readShare(text: string): string | undefined {
  const share = text.replace(/[\s%]/g, '').replace(',', '.');
  return isPossible(share) ? share : undefined;
}

function percentOfShare(share: string): Fraction {
  const [top = '0', bottom] = share.split('/');
  return bottom === undefined ? fractionOf(top) : (percentOf(top, bottom) ?? fractionOf('0'));
}

/** Whether `part` of `whole` is such a share, exactly; of nothing it never is. */
export function meetsShare(part: number, whole: number, { op, share }: Share): boolean {
  const value = percentOf(String(part), String(whole));
  if (value === undefined) return false;
  if (!share.includes('/')) return fractionMeets(value, op, share);
  const order = compareFractions(value, percentOfShare(share));
  return op === '>' ? order > 0 : order >= 0;
}

const words: Record<Comparison['op'], string> = {
  '>=': 'từ',
  '>': 'trên',
  '<=': 'không quá',
  '<': 'dưới',
  '=': 'đúng',
};

/** "từ 70 %", "trên 1/2". */
export function shareText({ op, share }: Share): string {
  return `${words[op]} ${share.includes('/') ? share : `${formatNumber(share)} %`}`;
}

/** "5/9 (55,56 %)": rounded, but never onto or over the limit that it misses. */
export function partText(part: number, whole: number, limit: Share | null): string {
  const value = percentOf(String(part), String(whole));
  if (value === undefined) return `${part}/${whole}`;
  const limits = limit && !limit.share.includes('/') ? [{ op: limit.op, value: limit.share }] : [];
  return `${part}/${whole} (${displayAgainst(value, limits)} %)`;
}
