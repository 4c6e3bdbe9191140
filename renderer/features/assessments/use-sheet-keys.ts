import type { CellEditingStartedEvent, GridApi } from 'ag-grid-community';
import { type KeyboardEvent, type RefObject, useCallback, useRef } from 'react';
import type { ChecklistColumn } from './checklist-columns.tsx';
import type { ChecklistRow } from './checklist-rows.ts';
import { selectedMore, stretched } from './sheet-range.ts';
import type { useSheetRange } from './use-sheet-range.ts';

type Shown = { rows: readonly ChecklistRow[]; columns: readonly ChecklistColumn[] };
type Actions = {
  onClear: () => void;
  onFillDown: () => void;
  onToggle: (code: string) => void;
};

/** The keys of a sheet, before the grid gets to see them. */
export function useSheetKeys(
  api: RefObject<GridApi<ChecklistRow> | null>,
  range: ReturnType<typeof useSheetRange>,
  shown: Shown,
  actions: Actions,
) {
  /** An edit begun by typing ends with an arrow, one begun with F2 moves in its text: as in Excel. */
  const isTypedOver = useRef(false);
  const onCellEditingStarted = useCallback((event: CellEditingStartedEvent<ChecklistRow>) => {
    const key = event.event instanceof window.KeyboardEvent ? event.event.key : '';
    isTypedOver.current = key.length === 1;
  }, []);

  function focused() {
    const cell = api.current?.getFocusedCell();
    const col = shown.columns.findIndex(({ colId }) => colId === cell?.column.getColId());
    return cell && col !== -1 ? { row: cell.rowIndex, col } : undefined;
  }

  function goTo(row: number, col: number): void {
    const column = shown.columns[col];
    if (!column || !shown.rows[row]) return;
    range.choose(null);
    api.current?.ensureIndexVisible(row);
    api.current?.setFocusedCell(row, column.colId);
  }

  /** The next indicator down or up; rows of criteria are passed over. */
  function goToIndicator(step: 1 | -1): void {
    const from = focused();
    if (!from) return;
    const { rows } = shown;
    let row = from.row + step;
    while (rows[row]?.kind === 'criterion') row += step;
    goTo(rows[row] ? row : from.row, from.col);
  }

  function goToEditable(step: 1 | -1): void {
    const from = focused();
    if (!from) return;
    let col = from.col + step;
    while (shown.columns[col] && !shown.columns[col]?.def.editable) col += step;
    goTo(from.row, shown.columns[col] ? col : from.col);
  }

  const arrows: Record<string, () => void> = {
    ArrowDown: () => goToIndicator(1),
    ArrowUp: () => goToIndicator(-1),
    ArrowLeft: () => goToEditable(-1),
    ArrowRight: () => goToEditable(1),
  };

  /** While a cell is edited. True: the grid need not see it. */
  function pressedInField({ key, shiftKey, altKey, target }: KeyboardEvent): boolean {
    const isWords = target instanceof HTMLTextAreaElement;
    if (key === 'Enter' && isWords && (altKey || shiftKey)) return false;
    const move =
      key === 'Enter'
        ? () => goToIndicator(shiftKey ? -1 : 1)
        : key === 'Tab'
          ? () => goToEditable(shiftKey ? -1 : 1)
          : isTypedOver.current && !isWords && !shiftKey
            ? arrows[key]
            : undefined;
    if (!move) return false;
    api.current?.stopEditing();
    move();
    return true;
  }

  function pressedOnCell({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const isCtrl = ctrlKey || metaKey;
    const size = { rows: shown.rows.length, cols: shown.columns.length };
    const present = range.current();
    if (!present || altKey) return false;
    if (shiftKey) {
      const to = stretched(present.to, key, isCtrl, size);
      if (to) range.stretch(to);
      else if (key === 'Enter') goToIndicator(-1);
      return to !== undefined || key === 'Enter';
    }
    if (isCtrl) {
      const letter = key.toLowerCase();
      if (letter === 'a') range.choose(selectedMore(present, size));
      else if (letter === 'd') actions.onFillDown();
      return letter === 'a' || letter === 'd';
    }
    const data = shown.rows[present.from.row];
    if (key === 'Enter') goToIndicator(1);
    else if (key === 'Delete' || key === 'Backspace') actions.onClear();
    else if (key === 'Escape') range.choose(null);
    else if (key !== ' ') return false;
    else if (data?.kind === 'indicator') actions.onToggle(data.row.code);
    return true;
  }

  function onKeyDownCapture(event: KeyboardEvent): void {
    const grid = api.current;
    if (!grid || event.nativeEvent.isComposing) return;
    const isEditing = grid.getEditingCells().length > 0;
    const isOnCell = event.target instanceof Element && event.target.closest('.ag-cell') !== null;
    if (!isEditing && !isOnCell) return;
    if (!(isEditing ? pressedInField(event) : pressedOnCell(event))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { onKeyDownCapture, onCellEditingStarted };
}
