import type { GridApi } from 'ag-grid-community';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChecklistRow } from './checklist-rows.ts';
import { blockOf, isInside, isOneCell, type Range, type Spot } from './sheet-range.ts';

type Shown = { rows: readonly ChecklistRow[]; columns: readonly { colId: string }[] };

const mark = 'in-range';

/**
 * The block of chosen cells, which the grid's community edition does not know. It is painted on the cells that stand;
 * `isChosen` tells it to those that scrolling brings. The cell the keyboard is on stays the grid's own.
 */
export function useSheetRange(
  box: RefObject<HTMLDivElement | null>,
  api: RefObject<GridApi<ChecklistRow> | null>,
  shown: Shown,
) {
  const range = useRef<Range | null>(null);
  const latest = useRef(shown);
  latest.current = shown;
  /** Said to screen readers. */
  const [words, setWords] = useState('');

  const paint = useCallback(() => {
    const block = range.current && !isOneCell(range.current) ? blockOf(range.current) : undefined;
    for (const cell of box.current?.querySelectorAll('.ag-row .ag-cell') ?? []) {
      const spot = spotOf(cell, latest.current);
      cell.classList.toggle(mark, block !== undefined && spot !== undefined && isInside(block, spot));
    }
    setWords(
      block ? `Đang chọn ${block.bottom - block.top + 1} dòng, ${block.right - block.left + 1} cột` : '',
    );
  }, [box]);

  const choose = useCallback(
    (next: Range | null) => {
      range.current = next;
      paint();
    },
    [paint],
  );

  /** The range, or the one cell the keyboard is on. */
  const current = useCallback((): Range | null => {
    if (range.current) return range.current;
    const cell = api.current?.getFocusedCell();
    const col = latest.current.columns.findIndex(({ colId }) => colId === cell?.column.getColId());
    if (!cell || col === -1) return null;
    const spot = { row: cell.rowIndex, col };
    return { from: spot, to: spot };
  }, [api]);

  const stretch = useCallback(
    (to: Spot) => {
      const present = current();
      if (!present) return;
      choose({ from: present.from, to });
      api.current?.ensureIndexVisible(to.row);
    },
    [api, choose, current],
  );

  // Places mean other rows once something is filtered, and other columns once one is put in or out.
  const places = useMemo(
    () => [...shown.rows.map(({ key }) => key), ...shown.columns.map(({ colId }) => colId)].join('\n'),
    [shown.rows, shown.columns],
  );
  const known = useRef(places);
  useEffect(() => {
    if (known.current === places) return;
    known.current = places;
    choose(null);
  }, [places, choose]);

  const isChosen = useCallback((rowIndex: number, colId: string): boolean => {
    const present = range.current;
    if (!present || isOneCell(present)) return false;
    const col = latest.current.columns.findIndex(each => each.colId === colId);
    return isInside(blockOf(present), { row: rowIndex, col });
  }, []);

  useDrawing(box, latest, stretch, choose);
  return useMemo(
    () => ({ current, choose, stretch, isChosen, words }),
    [current, choose, stretch, isChosen, words],
  );
}

/** Drawing with the mouse, and Shift with a click. */
function useDrawing(
  box: RefObject<HTMLDivElement | null>,
  shown: RefObject<Shown>,
  stretch: (to: Spot) => void,
  choose: (range: Range | null) => void,
): void {
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    let end: Spot | undefined;
    let scrolling: ReturnType<typeof setInterval> | undefined;
    const stop = () => {
      clearInterval(scrolling);
      scrolling = undefined;
    };
    // The grid goes to a cell on this event; with Shift, in a sheet, the keyboard stays where the range begins.
    const onDown = (event: PointerEvent) => {
      const spot = cellUnder(event.target, shown.current);
      if (!spot || event.button !== 0 || event.pointerType === 'touch' || isField(event.target)) return;
      if (event.shiftKey) {
        event.stopPropagation();
        stretch(spot);
      } else {
        choose(null);
        end = spot;
      }
    };
    const keepFocus = (event: MouseEvent) => {
      if (event.shiftKey && cellUnder(event.target, shown.current) && !isField(event.target))
        event.preventDefault();
    };
    const onMove = (event: MouseEvent) => {
      if (end === undefined) return;
      if (event.buttons !== 1) {
        end = undefined;
        return stop();
      }
      const spot = cellUnder(event.target, shown.current);
      if (spot && (spot.row !== end.row || spot.col !== end.col)) {
        end = spot;
        stretch(spot);
      }
      const { top, bottom } = area.getBoundingClientRect();
      const step = event.clientY < top ? -1 : event.clientY > bottom ? 1 : 0;
      if (step === 0) return stop();
      scrolling ??= setInterval(() => {
        if (end === undefined) return stop();
        const row = Math.min(Math.max(end.row + step, 0), shown.current.rows.length - 1);
        end = { row, col: end.col };
        stretch(end);
      }, 40);
    };
    const onUp = () => {
      end = undefined;
      stop();
    };
    area.addEventListener('pointerdown', onDown, true);
    area.addEventListener('mousedown', keepFocus, true);
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
    return () => {
      stop();
      area.removeEventListener('pointerdown', onDown, true);
      area.removeEventListener('mousedown', keepFocus, true);
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
    };
  }, [box, shown, stretch, choose]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, button, a') !== null;
}

function cellUnder(target: EventTarget | null, shown: Shown): Spot | undefined {
  const cell = target instanceof Element ? target.closest('.ag-row .ag-cell') : null;
  return cell ? spotOf(cell, shown) : undefined;
}

function spotOf(cell: Element, { columns }: Shown): Spot | undefined {
  const row = Number(cell.closest('.ag-row')?.getAttribute('row-index'));
  const col = columns.findIndex(({ colId }) => colId === cell.getAttribute('col-id'));
  return Number.isInteger(row) && col !== -1 ? { row, col } : undefined;
}
