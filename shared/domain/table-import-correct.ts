import type { CellCorrection, Table, TableCell } from './table-import.ts';

/** The table with what the office typed in place of what the file says. */
export function correctTable(table: Table, corrections: readonly CellCorrection[]): Table {
  const cells = new Map(table.cells.map(cell => [`${cell.row}/${cell.column}`, cell]));
  for (const { row, column, text } of corrections) {
    if (text === null || row >= table.rowCount || column >= table.columnCount) continue;
    const before: TableCell = cells.get(`${row}/${column}`) ?? {
      text,
      row,
      column,
      rowSpan: 1,
      colSpan: 1,
      isFormula: false,
      isHidden: false,
      notes: [],
    };
    cells.set(`${row}/${column}`, { ...before, text, isFormula: false, notes: [] });
  }
  return { ...table, cells: [...cells.values()] };
}
