import type { CellObject, WorkSheet } from 'xlsx';
import * as xlsx from 'xlsx';
import { type Table, type TableCell, tableLimits } from '#shared/domain/table-import.ts';
import { refuse, TableRefusal } from './refuse-table.ts';
import { markDropped, readSuperscript } from './superscript.ts';
import { buildTable } from './table-builder.ts';

/** Reads .xlsx and .xls. Formulas are never computed: what counts is the value the writing program left. */
export function readSheetTables(bytes: Buffer): Table[] {
  const workbook = parse(bytes);
  const tables: Table[] = [];
  workbook.SheetNames.forEach((name, at) => {
    const sheet = workbook.Sheets[name];
    const isHidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const table =
      sheet && buildTable({ name, kind: 'sheet', position: at + 1, isHidden }, cellsOfSheet(sheet));
    if (table) tables.push(table);
  });
  return tables;
}

function parse(bytes: Buffer) {
  try {
    return xlsx.read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellStyles: true, // hidden rows and columns
      bookVBA: true,
      sheetRows: tableLimits.rows + 1,
    });
  } catch (error) {
    if (error instanceof TableRefusal) throw error;
    const message = error instanceof Error ? error.message : '';
    throw refuse(/password|encrypt/i.test(message) ? 'password' : 'damaged');
  }
}

function cellsOfSheet(sheet: WorkSheet): TableCell[] {
  const rows = denseRows(sheet);
  if (rows.length > tableLimits.rows && rows[tableLimits.rows]?.some(cell => cell?.v !== undefined))
    throw refuse('tooManyRows');
  const merges = new Map(
    (sheet['!merges'] ?? []).map(({ s, e }) => [
      `${s.r}/${s.c}`,
      { rowSpan: e.r - s.r + 1, colSpan: e.c - s.c + 1 },
    ]),
  );
  const cells: TableCell[] = [];
  rows.slice(0, tableLimits.rows).forEach((row, r) => {
    const hiddenRow = sheet['!rows']?.[r]?.hidden ?? false;
    row?.forEach((cell, c) => {
      if (cell === undefined || cell === null) return;
      const { text, notes } = textOf(cell);
      if (text.trim() !== '' && c >= tableLimits.columns) throw refuse('tooManyColumns');
      if (c >= tableLimits.columns) return;
      const isHidden = hiddenRow || (sheet['!cols']?.[c]?.hidden ?? false);
      const span = merges.get(`${r}/${c}`) ?? { rowSpan: 1, colSpan: 1 };
      merges.delete(`${r}/${c}`);
      cells.push({ text, row: r, column: c, ...span, isFormula: cell.f !== undefined, isHidden, notes });
    });
  });
  return cells;
}

/** `dense` puts the rows under a key that the types of the library leave open. */
function denseRows(sheet: WorkSheet): (CellObject | undefined | null)[][] {
  const data: unknown = sheet['!data'];
  // Asked for with `dense: true`; the library fills it with rows of cells, some of them missing.
  return Array.isArray(data) ? (data as (CellObject | undefined | null)[][]) : [];
}

function textOf(cell: CellObject): { text: string; notes: string[] } {
  switch (cell.t) {
    case 's':
      return typeof cell.r === 'string' && cell.r.includes('superscript')
        ? richText(cell.r)
        : { text: String(cell.v ?? '').replace(/\r\n?/g, '\n'), notes: [] };
    case 'n': {
      const format = String(cell.z ?? 'General');
      const text = swapSigns(xlsx.SSF.format(format, cell.v ?? 0) as string); // the library's own type is any
      const isDate: unknown = xlsx.SSF.is_date(format);
      return { text, notes: isDate === true ? ['ô kiểu ngày tháng: Excel có thể đã đổi số thành ngày'] : [] };
    }
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', notes: ['ô kiểu đúng/sai'] };
    case 'e':
      return { text: cell.w ?? '#LỖI', notes: ['ô báo lỗi tính toán'] };
    default:
      return { text: cell.w ?? '', notes: [] };
  }
}

/** The library writes numbers the English way; "1,832.5" is "1.832,5" here. */
function swapSigns(text: string): string {
  return text.replace(/[.,]/g, sign => (sign === '.' ? ',' : '.'));
}

/** Runs of a cell with more than one look, without what stands as a footnote mark above the line. */
function richText(xml: string): { text: string; notes: string[] } {
  let text = '';
  const notes: string[] = [];
  for (const [, run = ''] of xml.matchAll(/<(?:\w+:)?r>(.*?)<\/(?:\w+:)?r>/gs)) {
    const words = unescapeXml(/<(?:\w+:)?t[^>]*>(.*?)<\/(?:\w+:)?t>/s.exec(run)?.[1] ?? '');
    const isSuper = /vertAlign\s+val="superscript"/.test(run);
    const read = isSuper ? readSuperscript(text, words) : { text: words, isMark: false };
    text += read.text;
    if (read.isMark && notes.length === 0) notes.push(markDropped);
  }
  return { text, notes };
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (_, hex, decimal, name) =>
    name ? (named[String(name)] ?? '') : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}
