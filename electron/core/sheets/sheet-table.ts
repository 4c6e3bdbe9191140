import type { Worksheet } from '@cj-tech-master/excelts';
import { visibleText } from '#shared/domain/visible-text.ts';
import { rowHeight, wrappedLines } from './text-height.ts';

export const fontName = 'Times New Roman';
export const size = 12;

/** A column of a printed table; `width` in Excel's characters. */
export type SheetColumn = { title: string; width: number; isBold?: true; isCentred?: true };
/** One criterion: the merged cells before its rows, and the cells of each row. */
export type SheetGroup = { code: string; name: string; rows: string[][] };
export type TitleLine = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  left?: boolean;
  large?: boolean;
  red?: boolean;
};

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** A4 landscape as wide as the page, page numbers below, the sample warning above. */
export function pageOfTable(warning: string) {
  return {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: warning === '' ? '' : `&C&"${fontName},Bold"&10${warning}`,
      oddFooter: `&C&"${fontName},Regular"&10&P/&N`,
    },
  } as const;
}

/** Excel's column unit is seven pixels; five pixels are padding, and a little is kept for other renderers. */
function columnPoints(width: number): number {
  return (width * 7 - 3) * 0.75 * 0.97;
}

/** The lines above a table, each across all columns, then its titles, repeated on every page; gives the next row. */
export function writeHead(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  lines: readonly TitleLine[],
): number {
  sheet.columns = columns.map(({ width }) => ({ width }));
  const total = columnPoints(columns.reduce((sum, { width }) => sum + width, 0));
  lines.forEach((line, index) => {
    const number = index + 1;
    const points = line.large ? 14 : size;
    sheet.mergeCells(number, 1, number, columns.length);
    const cell = sheet.getCell(number, 1);
    cell.value = line.text;
    cell.font = {
      name: fontName,
      size: points,
      bold: line.bold === true,
      italic: line.italic === true,
      ...(line.red ? { color: { argb: 'FFA4161A' } } : {}),
    };
    cell.alignment = { horizontal: line.left ? 'left' : 'center', vertical: 'middle', wrapText: true };
    sheet.getRow(number).height = rowHeight(wrappedLines(line.text, total, points), points);
  });
  const head = lines.length + 2;
  writeRow(
    sheet,
    columns,
    head,
    columns.map(({ title }) => title),
    true,
  );
  sheet.pageSetup.printTitlesRow = `${head}:${head}`;
  sheet.views = [{ state: 'frozen', ySplit: head, xSplit: 0 }];
  return head + 1;
}

/** The rows of one criterion with its number and name merged before them; gives the number of the next row. */
export function writeGroup(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  first: number,
  group: SheetGroup,
): number {
  const last = first + group.rows.length - 1;
  group.rows.forEach((cells, index) => {
    const head = index === 0 ? [group.code, group.name] : ['', ''];
    writeRow(sheet, columns, first + index, [...head, ...cells], false);
  });
  const nameLines = wrappedLines(group.name, columnPoints(columns[1]?.width ?? 0) * 0.94, size);
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
export function writeRow(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  number: number,
  texts: readonly string[],
  isHead: boolean,
): void {
  let lines = 1;
  texts.forEach((text, index) => {
    const column = columns[index];
    if (column === undefined) return;
    const cell = sheet.getCell(number, index + 1);
    const bold = isHead || column.isBold === true;
    if (text !== '') cell.value = text;
    cell.font = { name: fontName, size, bold };
    cell.border = border;
    cell.alignment = {
      horizontal: isHead || column.isCentred ? 'center' : 'left',
      vertical: isHead ? 'middle' : 'top',
      wrapText: true,
    };
    if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFF0' } };
    // The name of a criterion spans its rows and is measured with them.
    if (index === 1 && !isHead) return;
    lines = Math.max(lines, wrappedLines(text, columnPoints(column.width) * (bold ? 0.94 : 1), size));
  });
  sheet.getRow(number).height = rowHeight(lines, size);
}

/** Within what one cell of Excel holds. */
export function cellText(text: string): string {
  return visibleText(text).slice(0, 32_000);
}
