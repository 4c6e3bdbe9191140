import type { GridApi } from 'ag-grid-community';
import type { ChecklistRow } from './checklist-rows.ts';

/** From the sheet into the panel and back, since Tab walks through every cell. */
export function switchSides(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const panel = document.querySelector<HTMLElement>('aside');
  if (panel?.contains(document.activeElement)) {
    focusRow(api, code);
    return;
  }
  const fields = '[data-body] :is(input, textarea, button):not([disabled])';
  panel?.querySelector<HTMLElement>(fields)?.focus();
}

/** Heights are measured after the first rows stand and may push the focused row out of sight again. */
export function showFocusedRow(api: GridApi<ChecklistRow> | null): void {
  if (!api || api.isDestroyed()) return;
  const cell = api.getFocusedCell();
  if (cell) api.ensureIndexVisible(cell.rowIndex);
}

/** Brings a row into sight and puts the keyboard on its result. */
export function focusRow(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const node = code === undefined ? undefined : api?.getRowNode(code);
  if (!api || node?.rowIndex == null) return;
  api.ensureIndexVisible(node.rowIndex);
  api.setFocusedCell(node.rowIndex, 'result');
}
