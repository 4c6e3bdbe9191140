import type { ColumnState, GridApi } from 'ag-grid-community';
import type { EvidenceRow } from './evidence-rows.ts';

const storageKey = 'ho-so-ntm.columns.evidence';

/** Keeps which columns are shown, their order, widths (as of 100 % text) and sorting on this machine. */
export function keepColumns(api: GridApi<EvidenceRow>, scale: number): void {
  const state = api
    .getColumnState()
    .map(({ colId, width, hide, sort }) => ({ colId, width: ((width ?? 0) * 100) / scale, hide, sort }));
  localStorage.setItem(storageKey, JSON.stringify(state));
}

export function applyKeptColumns(api: GridApi<EvidenceRow>, scale: number): void {
  const state = readKept().map(({ width, ...column }) => ({
    ...column,
    ...(width ? { width: Math.round((width * scale) / 100) } : {}),
  }));
  if (state.length > 0) api.applyColumnState({ state, applyOrder: true });
}

/** What somebody else wrote there is worth as much as nothing. */
function readKept(): ColumnState[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isColumnState) : [];
  } catch {
    return [];
  }
}

function isColumnState(value: unknown): value is ColumnState {
  return typeof value === 'object' && value !== null && 'colId' in value && typeof value.colId === 'string';
}
