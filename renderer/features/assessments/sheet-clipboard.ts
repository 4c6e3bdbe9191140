/** A table as spreadsheets put it on the clipboard: rows of cells. */
export type Table = string[][];

/** Reads tab-separated text of Excel, LibreOffice or Google Sheets; a quoted cell may hold tabs and lines. */
export function parseTable(text: string): Table {
  const rows: Table = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } =
      text[at] === '"' ? (quotedCell(text, at) ?? plainCell(text, at)) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    at = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    // The end of the last line begins no other.
    if (at === text.length) break;
    rows.push([]);
  }
  return rows;
}

const cellEnd = /[\t\r\n]/g;

function plainCell(text: string, start: number): { cell: string; end: number } {
  cellEnd.lastIndex = start;
  const end = cellEnd.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

/** Undefined where the quote is never closed, or stands amid words: then it is a quote that somebody typed. */
function quotedCell(text: string, start: number): { cell: string; end: number } | undefined {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const after = close === -1 ? undefined : text[close + 1];
  if (close === -1 || (after !== undefined && !/[\t\r\n]/.test(after))) return undefined;
  const cell = text
    .slice(start + 1, close)
    .replaceAll('""', '"')
    .replace(/\r\n?/g, '\n');
  return { cell, end: close + 1 };
}

export function formatTable(table: Table): string {
  return table.map(row => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>' };

/**
 * The same as HTML, which Excel prefers: marked columns stay text, else Excel makes a day of "2.1" and "3/4".
 * https://learn.microsoft.com/en-us/previous-versions/office/developer/office2000/aa155477(v=office.10)
 */
export function htmlTable(table: Table, textColumns: readonly boolean[]): string {
  const cell = (text: string, col: number) =>
    `<td${textColumns[col] ? ` style="mso-number-format:'\\@'"` : ''}>${text.replace(/[&<>"\n]/g, sign => signs[sign] ?? '')}</td>`;
  return `<table>${table.map(row => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

const dotDecimal = /(?:^|[^\d.,])(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,}))(?:$|[^\d.,])/;
const commaDecimal = /(?:^|[^\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,}))(?:$|[^\d.,])/;
const figures = /^[\d.,\s%/+−–-]+$/;

/**
 * An Excel set to English writes 1,832 and 90.4 where ours are 1.832 and 90,4. One figure alone may mean both; a
 * table that has a figure with a decimal point and none with a decimal comma was written in English. Other columns
 * than those of figures are left as they are: the point of "2.1" is none of a figure.
 */
export function inVietnameseFigures(table: Table, isFigureColumn: (col: number) => boolean): Table {
  const isFigure = (cell: string, col: number) => isFigureColumn(col) && figures.test(cell);
  const cells = table.flatMap(row => row.filter(isFigure));
  const isEnglish = cells.some(cell => dotDecimal.test(cell)) && !cells.some(cell => commaDecimal.test(cell));
  if (!isEnglish) return table;
  const swapped = (cell: string) => cell.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.'));
  return table.map(row => row.map((cell, col) => (isFigure(cell, col) ? swapped(cell) : cell)));
}
