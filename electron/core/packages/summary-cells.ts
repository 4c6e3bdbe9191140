import type { Worksheet } from '@cj-tech-master/excelts';
import type { SummaryGroup } from './summary-rows.ts';
import { rowHeight, wrappedLines } from './text-height.ts';

export const fontName = 'Times New Roman';
export const size = 12;
/** Of the table's columns, in Excel's characters. */
export const columnWidths = [5, 20, 49, 25, 32, 17] as const;
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** Excel's column unit is seven pixels; five pixels are padding, and a little is kept for other renderers. */
export function columnPoints(width: number): number {
  return (width * 7 - 3) * 0.75 * 0.97;
}

/** The rows of one criterion with its number and name merged before them; gives the number of the next row. */
export function writeGroup(sheet: Worksheet, first: number, group: SummaryGroup): number {
  const last = first + group.rows.length - 1;
  group.rows.forEach((cells, index) => {
    const head = index === 0 ? [group.code, group.name] : ['', ''];
    writeRow(sheet, first + index, [...head, ...cells], false);
  });
  const nameLines = wrappedLines(group.name, columnPoints(columnWidths[1]) * 0.94, size);
  growTo(sheet, first, last, rowHeight(nameLines, size));
  if (last > first) {
    sheet.mergeCells(first, 1, last, 1);
    sheet.mergeCells(first, 2, last, 2);
  }
  return last + 1;
}

/** The rows under a merged cell share the height that its text needs. */
function growTo(sheet: Worksheet, first: number, last: number, needed: number): void {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => sheet.getRow(first + index));
  const missing = needed - rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
  if (missing <= 0) return;
  const share = Math.ceil((missing / rows.length) * 4) / 4;
  for (const row of rows) row.height = Math.min(409, (row.height ?? 0) + share);
}

/** One bordered row, as high as its longest cell needs. */
export function writeRow(sheet: Worksheet, number: number, texts: readonly string[], isHead: boolean): void {
  let lines = 1;
  texts.forEach((text, index) => {
    const cell = sheet.getCell(number, index + 1);
    const bold = isHead || index < 2 || index === 5;
    const centred = isHead || index === 0 || index === 3 || index === 5;
    if (text !== '') cell.value = text;
    cell.font = { name: fontName, size, bold };
    cell.border = border;
    cell.alignment = {
      horizontal: centred ? 'center' : 'left',
      vertical: isHead ? 'middle' : 'top',
      wrapText: true,
    };
    if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFF0' } };
    // The name of a criterion spans its rows and is measured with them.
    if (index === 1 && !isHead) return;
    const width = columnPoints(columnWidths[index] ?? 0) * (bold ? 0.94 : 1);
    lines = Math.max(lines, wrappedLines(text, width, size));
  });
  sheet.getRow(number).height = rowHeight(lines, size);
}
