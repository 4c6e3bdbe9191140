import type { GridApi } from 'ag-grid-community';
import { type FormEvent, type RefObject, useCallback, useState } from 'react';
import { assess } from '#shared/domain/verdict.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import { type Place, resultCells } from './sheet-cells.ts';

/** What follows from a result while it is being typed into its cell: "96,52 % < 100 % → Chưa đạt". */
export function useTypingHint(
  api: RefObject<GridApi<ChecklistRow> | null>,
  rows: readonly ChecklistRow[],
  place: Place,
) {
  const [hint, setHint] = useState('');
  const onInput = ({ target }: FormEvent) => {
    const [cell] = api.current?.getEditingCells() ?? [];
    const data = cell?.column?.getColId() === 'result' ? rows[cell.rowIndex] : undefined;
    if (data?.kind !== 'indicator' || !(target instanceof HTMLInputElement)) return;
    const { row, label } = data;
    const read = resultCells.read?.(row, target.value, place);
    if (!read) return;
    const words = read.ok
      ? assess(row.indicator, place, { ...row.assessment, ...read.change }).comparison
      : read.reason;
    setHint(words === '' ? '' : `${label}: ${words}`);
  };
  const onCellEditingStopped = useCallback(() => setHint(''), []);
  return { hint, onInput, onCellEditingStopped };
}
