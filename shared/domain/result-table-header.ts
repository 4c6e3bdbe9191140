import type { ResultMapping, ResultRole } from './result-table.ts';
import { type Grid, gridOf, type Table } from './table-import.ts';
import { cleanText, withoutFootnoteMarks } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

/** The header of a result table stands near the top, below the letterhead. */
const lastHeaderRow = 60;

/** The first that fits counts: "Kết quả tự đánh giá" is a verdict although it begins like a result. */
const words: [ResultRole, RegExp][] = [
  ['number', /^(?:tt|stt|so tt|so thu tu|ma|ma so|ma chi tieu)$/],
  ['ignored', /tham tra|tham dinh|phuc tra|cua (?:huyen|tinh)|diem|ke hoach|nguoi phu trach|han/],
  ['verdict', /danh gia|tu cham|^dat$|dat ?\/ ?chua dat|ket luan/],
  ['note', /^ghi chu|^ly do|giai trinh/],
  ['result', /ket qua|hien trang|thuc hien|so lieu|^dat duoc/],
  ['requirement', /yeu cau|muc (?:dat|quy dinh|tieu)|quy dinh|chi tieu (?:chung|theo)|tieu chuan/],
  ['indicator', /^noi dung|^(?:ten )?(?:cac )?chi tieu$/],
  ['criterion', /^(?:ten )?(?:cac )?tieu chi$/],
];

function roleOf(label: string): ResultRole {
  const folded = foldVietnamese(label).replace(/[.:]$/, '');
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'ignored';
}

/** Finds the header of a result table; undefined where no row names both an indicator and a result. */
export function findResultHeader(table: Table): ResultMapping | undefined {
  const grid = gridOf(table);
  let best: { score: number; mapping: ResultMapping } | undefined;
  for (let row = 0; row < Math.min(table.rowCount, lastHeaderRow); row += 1) {
    const mapping = readHeader(table, grid, row);
    const roles = new Set(mapping.columns.map(({ role }) => role));
    const hasSubject = roles.has('indicator') || roles.has('number');
    if (!hasSubject || !(roles.has('result') || roles.has('verdict'))) continue;
    if (roles.size > (best?.score ?? 2)) best = { score: roles.size, mapping };
  }
  return best?.mapping;
}

function readHeader(table: Table, grid: Grid, first: number): ResultMapping {
  let last = first;
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = grid(first, column);
    if (cell?.row === first) last = Math.max(last, Math.min(first + cell.rowSpan - 1, first + 3));
  }
  const columns: ResultMapping['columns'] = [];
  for (let column = 0; column < table.columnCount; column += 1) {
    const labels: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const label = withoutFootnoteMarks(cleanText(grid(row, column)?.text ?? '')).text;
      if (label !== '' && labels.at(-1) !== label) labels.push(label);
    }
    columns.push({ column, label: labels.join(' › '), role: roleOf(labels.at(-1) ?? '') });
  }
  return { firstRow: isRowOfNumbers(table, grid, last + 1) ? last + 2 : last + 1, columns: settled(columns) };
}

/** "Tiêu chí" is the indicator where nothing else could be; of two columns of one kind the first counts. */
function settled(columns: ResultMapping['columns']): ResultMapping['columns'] {
  const has = (role: ResultRole) => columns.some(column => column.role === role);
  const only = has('indicator') ? columns : columns.map(promoted);
  return only.map((column, at) =>
    column.role !== 'ignored' && only.findIndex(({ role }) => role === column.role) < at
      ? { ...column, role: 'ignored' }
      : column,
  );
}

function promoted<C extends { role: ResultRole }>(column: C): C {
  return column.role === 'criterion' ? { ...column, role: 'indicator' } : column;
}

/** "(1) (2) (3)" below the titles. */
function isRowOfNumbers(table: Table, grid: Grid, row: number): boolean {
  let filled = 0;
  for (let column = 0; column < table.columnCount; column += 1) {
    const text = grid(row, column)?.text.trim() ?? '';
    if (text === '') continue;
    if (!/^\(?(?:\d{1,2}|[A-D])\)?$/.test(text)) return false;
    filled += 1;
  }
  return filled > 2;
}
