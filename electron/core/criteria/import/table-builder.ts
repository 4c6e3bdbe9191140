import { type Table, type TableCell, tableLimits } from '#shared/domain/table-import.ts';
import { refuse } from './refuse-table.ts';

/** How many places merged cells may cover together. */
const mostCovered = 2_000_000;

/** Puts the cells of one table together; empty ones are dropped unless they merge something. */
export function buildTable(
  head: Pick<Table, 'name' | 'kind' | 'position' | 'isHidden'>,
  all: readonly TableCell[],
): Table | undefined {
  const filled = all.filter(cell => cell.text.trim() !== '');
  if (filled.length === 0) return undefined;
  let rowCount = 0;
  let columnCount = 0;
  for (const { row, column, colSpan } of filled) {
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + Math.min(colSpan, tableLimits.columns));
  }
  if (rowCount > tableLimits.rows) throw refuse('tooManyRows');
  if (columnCount > tableLimits.columns) throw refuse('tooManyColumns');
  const used = all.filter(
    ({ row, column, text, rowSpan, colSpan }) =>
      row < rowCount && column < columnCount && (text.trim() !== '' || rowSpan * colSpan > 1),
  );
  let covered = 0;
  const cells = used.map(cell => {
    const rowSpan = Math.min(cell.rowSpan, rowCount - cell.row);
    const colSpan = Math.min(cell.colSpan, columnCount - cell.column);
    covered += rowSpan * colSpan;
    return { ...cell, text: cell.text.slice(0, tableLimits.text), rowSpan, colSpan };
  });
  if (covered > mostCovered || cells.length > tableLimits.cells) throw refuse('tooLarge');
  return { ...head, name: head.name.slice(0, 200), parts: [], rowCount, columnCount, cells };
}
