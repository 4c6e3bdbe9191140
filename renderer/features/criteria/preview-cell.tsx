import { memo } from 'react';
import type { CellReading, TableCell } from '#shared/domain/table-import.ts';
import { CellStateSign } from './cell-state-sign.tsx';
import classes from './table-preview.module.css';

export type Place = { row: number; column: number };
type Props = {
  place: Place;
  cell: TableCell | undefined;
  reading: CellReading | undefined;
  isSelected: boolean;
  isHead: boolean;
  /** The row above is not shown: a cell that reaches over from there is shown here. */
  isTop: boolean;
  /** How far a merged cell may reach on the screen. */
  rowsLeft: number;
  columnsLeft: number;
  onSelect: (place: Place) => void;
};

/** One cell, merged as in the file; nothing where another cell reaches over. */
export const PreviewCell = memo(function PreviewCell(props: Props) {
  const { place, cell, reading, isSelected, isHead, isTop, rowsLeft, columnsLeft, onSelect } = props;
  const { row, column } = place;
  if (cell && cell.column !== column) return null;
  if (cell && cell.row !== row && !isTop) return null;
  const text = cell?.text ?? '';
  const status = reading?.status;
  return (
    <td
      rowSpan={cell ? Math.min(cell.row + cell.rowSpan - row, rowsLeft) : 1}
      colSpan={cell ? Math.min(cell.colSpan, columnsLeft) : 1}
      data-status={status}
      data-selected={isSelected || undefined}
    >
      {isHead || (cell?.row !== undefined && cell.row !== row) ? (
        <span className={classes.words}>{text}</span>
      ) : (
        <button
          type="button"
          className={classes.cell}
          aria-pressed={isSelected}
          title={reading?.reason ?? undefined}
          onClick={() => onSelect(place)}
        >
          <span className={classes.words}>{text}</span>
          {status ? <CellStateSign status={status} quiet={status === 'understood'} /> : null}
        </button>
      )}
    </td>
  );
}, isSame);

/** Thousands of cells stand on the page; only those that changed are drawn again. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.cell?.text === b.cell?.text &&
    a.cell?.row === b.cell?.row &&
    a.cell?.column === b.cell?.column &&
    a.reading?.status === b.reading?.status &&
    a.reading?.reason === b.reading?.reason &&
    a.isSelected === b.isSelected &&
    a.isHead === b.isHead &&
    a.isTop === b.isTop &&
    a.rowsLeft === b.rowsLeft &&
    a.columnsLeft === b.columnsLeft &&
    a.place.row === b.place.row &&
    a.place.column === b.place.column
  );
}
