import {
  addressOf,
  type ColumnRole,
  type Grid,
  gridOf,
  type MappedColumn,
  type Table,
  type TableMapping,
  type TableProblem,
} from './table-import.ts';
import { cleanText, withoutFootnoteMarks } from './table-import-text.ts';
import { isCommonLevel, variantOf } from './table-import-variant.ts';
import { foldVietnamese } from './vietnamese.ts';

export type FoundHeader = { mapping: TableMapping; problems: TableProblem[] };

/** The header of a decision stands near the top; a word of it further down is content. */
const lastHeaderRow = 60;

const words: [ColumnRole, RegExp][] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|ma|ma so|ma chi tieu)$/],
  ['criterion', /^(?:ten )?(?:cac )?tieu chi$|^tieu chi (?:lon|thanh phan)$/],
  [
    'indicator',
    /^noi dung(?: (?:tieu chi|chi tieu|danh gia|yeu cau|thuc hien|tieu chi thanh phan|cac tieu chi))?$|^ten (?:cac )?chi tieu$/,
  ],
  ['unit', /^(?:don vi(?: tinh)?|dvt|dv tinh)$/],
  ['evidence', /minh chung|^ho so(?: kem theo)?$|tai lieu (?:kiem chung|chung minh)/],
  ['guidance', /giai thich|huong dan(?! cua)|phuong phap|cach (?:tinh|danh gia|xac dinh)/],
  [
    'agency',
    /(?:don vi|co quan|so|nganh|phong)(?:,? (?:nganh|so))* (?:phu trach|huong dan|tham dinh|chu tri|theo doi|quan ly|danh gia)|^co quan$/,
  ],
  ['points', /^(?:diem (?:chuan|toi da|quy dinh)|thang diem|so diem(?: toi da)?|diem)$/],
  // Columns for what a commune fills in: they look like levels and are none.
  ['ignored', /ket qua|tu danh gia|tu cham|phuc tra|ghi chu|diem|thuc hien|tham tra|hien trang|ke hoach/],
  ['threshold', /^(?:chi tieu|muc|yeu cau|muc tieu|tieu chuan|quy dinh|muc dat)\b/],
];

/** Finds the header, or says where two columns could both be meant. Undefined where there is none. */
export function findHeader(table: Table): FoundHeader | undefined {
  const grid = gridOf(table);
  let best: { score: number; header: FoundHeader } | undefined;
  for (let row = 0; row < Math.min(table.rowCount, lastHeaderRow); row += 1) {
    if (!startsHeader(table, grid, row)) continue;
    const header = readHeader(table, grid, row);
    const score = scoreOf(header.mapping.columns);
    if (score > (best?.score ?? 0)) best = { score, header };
  }
  return best?.header;
}

function startsHeader(table: Table, grid: Grid, row: number): boolean {
  const roles = new Set<ColumnRole | undefined>();
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = grid(row, column);
    if (cell?.row === row) roles.add(roleOf(cell.text));
  }
  return (
    roles.has('indicator') ||
    (roles.has('criterion') && roles.size > 1) ||
    (roles.has('number') && roles.has('threshold'))
  );
}

function scoreOf(columns: readonly MappedColumn[]): number {
  const has = (role: ColumnRole) => columns.some(column => column.role === role);
  if (!has('indicator') || !has('threshold')) return 0;
  return new Set(columns.map(({ role }) => role)).size;
}

function readHeader(table: Table, grid: Grid, first: number): FoundHeader {
  const last = lastRowOfHeader(table, grid, first);
  const problems: TableProblem[] = [];
  const columns: MappedColumn[] = [];
  for (let column = 0; column < table.columnCount; column += 1) {
    const labels: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const label = labelOf(grid(row, column)?.text ?? '');
      if (label !== '' && !isColumnNumber(label) && labels.at(-1) !== label) labels.push(label);
    }
    columns.push(mapColumn(column, labels));
  }
  settleChiTieu(columns);
  const isTwice = (a: MappedColumn, b: MappedColumn) =>
    a.role === b.role &&
    a.role !== 'ignored' &&
    grid(first, a.column) !== grid(first, b.column) &&
    (a.role !== 'threshold' || a.variant?.id === b.variant?.id);
  columns.forEach((column, at) => {
    const other = columns.slice(0, at).find(each => isTwice(each, column));
    if (other)
      problems.push({
        place: addressOf(table, first, column.column),
        reason: `cột “${column.label}” giống vai trò của cột “${other.label}” (ô ${addressOf(table, first, other.column)}): hãy chọn một cột, cột kia bỏ qua`,
      });
  });
  return { mapping: { firstRow: last + 1, columns, bareMeansAtLeast: false }, problems };
}

/** As deep as its deepest cell, one row more where regions stand below without merging, and a row of numbers. */
function lastRowOfHeader(table: Table, grid: Grid, first: number): number {
  let last = first;
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = grid(first, column);
    if (cell) last = Math.max(last, Math.min(cell.row + cell.rowSpan - 1, first + 4));
  }
  for (let more = 0; more < 3 && last + 1 < table.rowCount; more += 1) {
    const below = textsOf(table, grid, last + 1);
    const isNumbers = below.length > 2 && below.every(({ text }) => isColumnNumber(text));
    // Regions below "Chỉ tiêu theo vùng", with nothing below the other titles.
    const isRegions =
      below.length > 0 &&
      below.every(({ text, column }) => isUnderThreshold(grid, first, column) && variantOf(text).isKnown);
    if (!isNumbers && !isRegions) break;
    last += 1;
  }
  return last;
}

function isUnderThreshold(grid: Grid, first: number, column: number): boolean {
  for (let at = column; at >= 0; at -= 1) {
    const text = labelOf(grid(first, at)?.text ?? '');
    if (text !== '') return roleOf(text) === 'threshold';
  }
  return false;
}

function textsOf(table: Table, grid: Grid, row: number): { text: string; column: number }[] {
  const found: { text: string; column: number }[] = [];
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = grid(row, column);
    if (cell?.row === row && cell.column === column && cell.text.trim() !== '')
      found.push({ text: labelOf(cell.text), column });
  }
  return found;
}

function mapColumn(column: number, labels: string[]): MappedColumn {
  const label = labels.join(' › ');
  const leaf = labels.at(-1) ?? '';
  const parent = labels
    .slice(0, -1)
    .map(roleOf)
    .find(role => role !== undefined);
  const own = roleOf(leaf);
  if (own === 'threshold' || (own === undefined && leaf !== '')) {
    const variant = variantOf(leaf);
    const isLevel = own === 'threshold' || parent === 'threshold' || variant.isKnown;
    if (isLevel) {
      const isCommon = isCommonLevel(leaf) || (own === 'threshold' && !variant.isKnown);
      return {
        column,
        label,
        role: 'threshold',
        variant: isCommon ? null : { id: variant.id, name: variant.name },
      };
    }
  }
  return { column, label, role: own ?? parent ?? 'ignored', variant: null };
}

/**
 * "Chỉ tiêu" is the level beside "Nội dung tiêu chí", and the indicator beside "Mức đạt chuẩn"; "Tiêu chí" is the
 * criterion beside an indicator, and the indicator where nothing else could be.
 */
function settleChiTieu(columns: MappedColumn[]): void {
  const has = (role: ColumnRole) => columns.some(column => column.role === role);
  if (has('indicator')) return;
  const levels = columns.filter(column => column.role === 'threshold');
  const plain = levels.find(({ label }) => /^chi tieu$/.test(foldVietnamese(label)));
  const target = plain && levels.length > 1 ? plain : columns.find(column => column.role === 'criterion');
  if (target === undefined) return;
  target.role = 'indicator';
  target.variant = null;
}

function labelOf(text: string): string {
  return withoutFootnoteMarks(cleanText(text)).text;
}

function isColumnNumber(text: string): boolean {
  return /^\(?(?:\d{1,2}|[A-D])\)?$/.test(text);
}

export function roleOf(text: string): ColumnRole | undefined {
  const folded = foldVietnamese(labelOf(text))
    .replace(/\s*\(.*\)$/, '')
    .replace(/[.:]$/, '');
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}
