import type { Entry } from './entry.ts';
import { formatNumber } from './vietnamese.ts';

/** An entry as one would type it into the cell: "277/287", "90,4", "đạt". */
export function entryText(entry: Entry | null): string {
  switch (entry?.kind) {
    case undefined:
      return '';
    case 'boolean':
      return judged(entry.met);
    case 'number':
    case 'count':
      return formatNumber(entry.value);
    case 'ratio':
      return `${formatNumber(entry.numerator)}/${formatNumber(entry.denominator)}`;
    case 'parts':
      return entry.met.length === 0 ? judged(false) : '';
    case 'text':
      return entry.text.trim() === '' ? judged(entry.met) : `${judged(entry.met)}: ${entry.text.trim()}`;
  }
}

function judged(met: boolean): string {
  return met ? 'đạt' : 'chưa đạt';
}
