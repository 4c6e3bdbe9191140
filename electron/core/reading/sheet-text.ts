import * as xlsx from 'xlsx';
import { readingLimits } from './reading-limits.ts';
import type { TextCollector } from './text-collector.ts';

/** The cells of a workbook row by row, as they were last shown: formulas are never computed. */
export function readSheetText(bytes: Buffer, collector: TextCollector): void {
  const workbook = xlsx.read(bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    sheetRows: readingLimits.sheetRows,
  });
  for (const name of workbook.SheetNames) {
    if (collector.isFull()) return;
    collector.add(`${name}\n`);
    // Asked for with `dense: true`: rows of cells, some of them missing; the library's types leave the key open.
    const rows: unknown = workbook.Sheets[name]?.['!data'];
    if (!Array.isArray(rows)) continue;
    for (const row of rows) {
      if (!Array.isArray(row)) continue;
      const shown = row.map(shownText).filter(text => text !== '');
      if (shown.length > 0) collector.add(`${shown.join('\t')}\n`);
      if (collector.isFull()) return;
    }
  }
}

function shownText(cell: unknown): string {
  if (typeof cell !== 'object' || cell === null) return '';
  const shown: unknown = Reflect.get(cell, 'w') ?? Reflect.get(cell, 'v');
  return typeof shown === 'string' ? shown.replace(/\s+/g, ' ').trim() : String(shown ?? '');
}
