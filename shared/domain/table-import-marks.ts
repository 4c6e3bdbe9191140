import { addressOf, type CellCorrection, type CellReading, type Grid, type Table } from './table-import.ts';
import type { Mark } from './table-import-drafts.ts';

const gravity: Record<CellReading['status'], number> = {
  skipped: 0,
  understood: 1,
  confirm: 2,
  notUnderstood: 3,
};

/** Collects how each cell was read; what the office confirmed is no longer in question. */
export function createMarks(table: Table, grid: Grid, corrections: readonly CellCorrection[]) {
  const readings = new Map<string, CellReading>();
  const said = new Map(corrections.map(correction => [`${correction.row}/${correction.column}`, correction]));

  const mark: Mark = (place, field, status, reason = null) => {
    const cell = grid(place.row, place.column);
    const { row, column } = cell ?? place;
    const key = `${row}/${column}`;
    const doubt = status === 'understood' ? doubtAbout(cell) : null;
    let level: CellReading['status'] = doubt === null ? status : 'confirm';
    if (level === 'confirm' && said.get(key)?.confirmed) level = 'understood';
    const known = readings.get(key);
    if (
      known &&
      gravity[known.status] >= gravity[level] &&
      !(known.reason === null && reason !== null && known.status === level)
    )
      return;
    const address = addressOf(table, row, column);
    readings.set(key, {
      row,
      column,
      address,
      text: cell?.text ?? '',
      field,
      status: level,
      reason: reason ?? doubt ?? droppedFrom(cell),
    });
  };

  return {
    mark,
    keepsWords: (place: { row: number; column: number }) => {
      const { row, column } = grid(place.row, place.column) ?? place;
      return said.get(`${row}/${column}`)?.keepWords ?? false;
    },
    cells: () => [...readings.values()].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function doubtAbout(cell: ReturnType<Grid>): string | null {
  if (cell === undefined) return null;
  if (cell.isFormula) return 'giá trị lấy từ công thức, phần mềm không tính lại';
  if (cell.isHidden) return 'nằm trong hàng hoặc cột bị ẩn';
  const doubts = cell.notes.filter(note => !isDropped(note));
  return doubts.length > 0 ? doubts.join('; ') : null;
}

/** Marks of footnotes mean nothing to a set: leaving them out is said, and not asked. */
function isDropped(note: string): boolean {
  return note.startsWith('đã bỏ');
}

function droppedFrom(cell: ReturnType<Grid>): string | null {
  return cell?.notes.find(isDropped) ?? null;
}
