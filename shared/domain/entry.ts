import * as z from 'zod';
import { decimalSchema } from './criteria-codes.ts';
import type { Indicator, Measure, SimpleRequirement } from './criteria-set.ts';
import { compareDecimals, type Fraction, fractionOf, percentOf } from './decimal.ts';
import { displayAgainst } from './decimal-display.ts';
import { comparisonsOf } from './requirement.ts';
import { withUnit } from './requirement-text.ts';
import { formatNumber } from './vietnamese.ts';

const amount = decimalSchema.refine(value => compareDecimals(value, '0') >= 0);

/** What an office entered for one indicator, in the form its measure asks for. Numbers are decimal strings. */
export const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean'), met: z.boolean() }),
  z.strictObject({ kind: z.literal('number'), value: decimalSchema }),
  z.strictObject({ kind: z.literal('ratio'), numerator: amount, denominator: amount }),
  z.strictObject({ kind: z.literal('count'), value: z.string().regex(/^\d{1,24}$/) }),
  z.strictObject({ kind: z.literal('parts'), met: z.array(z.string().max(80)).max(50) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(4000), met: z.boolean() }),
]);
export type Entry = z.infer<typeof entrySchema>;

/** A plain number may stand for a ratio (the percentage itself) or, when it is whole, for a count. */
export function entryFitsMeasure(measure: Measure, entry: Entry): boolean {
  if (entry.kind === 'parts' && measure.kind === 'parts') {
    const known = new Set(measure.parts.map(part => part.id));
    return entry.met.every(id => known.has(id));
  }
  if (entry.kind === 'number' && measure.kind === 'count') return /^\d+$/.test(entry.value);
  return entry.kind === measure.kind || (entry.kind === 'number' && measure.kind === 'ratio');
}

/** The entry for a bare "đạt" or "chưa đạt", or undefined where figures are needed. */
export function judgedEntry(measure: Measure, met: boolean): Entry | undefined {
  switch (measure.kind) {
    case 'boolean':
      return { kind: 'boolean', met };
    case 'text':
      return { kind: 'text', text: '', met };
    case 'parts':
      return { kind: 'parts', met: met ? measure.parts.map(part => part.id) : [] };
    default:
      return undefined;
  }
}

/** The figure to compare; undefined where there is none or it cannot be computed. */
export function entryFigure(entry: Entry): Fraction | undefined {
  if (entry.kind === 'ratio') return percentOf(entry.numerator, entry.denominator);
  return entry.kind === 'number' || entry.kind === 'count' ? fractionOf(entry.value) : undefined;
}

/** The result as shown in the grid and in every printed table: "96,52 %", "3 mô hình", "4/5", "Đạt". */
export function displayEntry(indicator: Indicator, requirement: SimpleRequirement, entry: Entry): string {
  switch (entry.kind) {
    case 'boolean':
      return entry.met ? 'Đạt' : 'Chưa đạt';
    case 'text':
      return entry.text.trim() === '' ? (entry.met ? 'Đạt' : 'Chưa đạt') : entry.text.trim();
    case 'parts': {
      const total = indicator.measure.kind === 'parts' ? indicator.measure.parts.length : entry.met.length;
      return `${new Set(entry.met).size}/${total}`;
    }
    default: {
      const figure = entryFigure(entry);
      if (figure) return withUnit(displayAgainst(figure, comparisonsOf(requirement)), indicator.unit);
      return entry.kind === 'ratio'
        ? `${formatNumber(entry.numerator)}/${formatNumber(entry.denominator)}`
        : '';
    }
  }
}
