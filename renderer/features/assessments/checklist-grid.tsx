import type {
  CellEditRequestEvent,
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  RowClassRules,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { styleNonce } from '../../core/nonce.ts';
import { useTextScale } from '../../core/settings.ts';
import { gridLook } from '../../ui/grid-look.ts';
import { cellText } from './checklist-cells.tsx';
import { checklistColumns } from './checklist-columns.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow } from './checklist-rows.ts';
import { gridLocale } from './grid-setup.ts';

type Props = {
  rows: ChecklistRow[];
  readOnly: boolean;
  /** The width at hand at 100 % text, in the steps of `roomSteps`. */
  room: number;
  chosen: string | undefined;
  onChoose: (code: string) => void;
  onResult: (code: string, text: string) => void;
  onNote: (code: string, text: string) => void;
  onToggle: (code: string) => void;
  onApi: (api: GridApi<ChecklistRow> | null) => void;
  /** The rows stand; focus may be put on one of them. */
  onShown: () => void;
};

const rowClassRules: RowClassRules<ChecklistRow> = {
  'criterion-row': ({ data }) => data?.kind === 'criterion',
};
const rowId = ({ data }: { data: ChecklistRow }) => data.key;

/** The checklist as a sheet: arrows move, typing edits, Enter keeps and goes down, Escape takes back. */
export function ChecklistGrid(props: Props) {
  const { rows, readOnly, room, chosen, onApi } = props;
  const [scale] = useTextScale();
  const latest = useRef(props);
  latest.current = props;
  const api = useRef<GridApi<ChecklistRow> | null>(null);
  const look = useMemo(() => gridLook(scale), [scale]);
  const columns = useMemo(() => checklistColumns({ scale, readOnly, room }), [scale, readOnly, room]);

  // Selecting changes a class; drawing the row again would end an edit that has just begun in it.
  useEffect(() => {
    markRow(api.current, chosen);
  }, [chosen]);

  const onGridReady = useCallback(
    (event: GridReadyEvent<ChecklistRow>) => {
      api.current = event.api;
      onApi(event.api);
    },
    [onApi],
  );
  const onFirstDataRendered = useCallback(() => {
    markRow(api.current, latest.current.chosen);
    latest.current.onShown();
  }, []);
  const onCellFocused = useCallback((event: CellFocusedEvent<ChecklistRow>) => {
    const data = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
    if (data?.kind === 'indicator') latest.current.onChoose(data.row.code);
  }, []);
  const onCellEditRequest = useCallback((event: CellEditRequestEvent<ChecklistRow>) => {
    if (event.data.kind !== 'indicator') return;
    const text = typeof event.newValue === 'string' ? event.newValue : '';
    const { onResult, onNote } = latest.current;
    (event.column.getColId() === 'note' ? onNote : onResult)(event.data.row.code, text);
  }, []);
  const onCellKeyDown = useCallback(
    (event: CellKeyDownEvent<ChecklistRow> | FullWidthCellKeyDownEvent<ChecklistRow>) => {
      if (!(event.event instanceof KeyboardEvent) || event.event.key !== ' ') return;
      if (event.data?.kind !== 'indicator' || event.api.getEditingCells().length > 0) return;
      event.event.preventDefault();
      latest.current.onToggle(event.data.row.code);
    },
    [],
  );
  const onCopy = (event: ClipboardEvent) => {
    const cell = api.current?.getFocusedCell();
    const data = cell ? api.current?.getDisplayedRowAtIndex(cell.rowIndex)?.data : undefined;
    if (!cell || !data || (api.current?.getEditingCells().length ?? 0) > 0) return;
    event.clipboardData.setData('text/plain', cellText(data, cell.column.getColId()));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const cell = api.current?.getFocusedCell();
    if (!cell || (api.current?.getEditingCells().length ?? 0) > 0 || readOnly) return;
    const colId = cell.column.getColId();
    if (colId !== 'result' && colId !== 'note') return;
    event.preventDefault();
    const lines = event.clipboardData
      .getData('text/plain')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
    pasteDown(rows.slice(cell.rowIndex), lines, colId === 'note' ? props.onNote : props.onResult);
  };

  return (
    <div className={classes.grid} onCopy={onCopy} onPaste={onPaste}>
      <AgGridReact<ChecklistRow>
        key={scale}
        theme={look.theme}
        rowHeight={look.rowHeight}
        styleNonce={styleNonce}
        localeText={gridLocale}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={defaultColumn}
        getRowId={rowId}
        rowClassRules={rowClassRules}
        rowSelection={rowSelection}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
        animateRows={false}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        onGridReady={onGridReady}
        onFirstDataRendered={onFirstDataRendered}
        onCellFocused={onCellFocused}
        onCellEditRequest={onCellEditRequest}
        onCellKeyDown={onCellKeyDown}
      />
    </div>
  );
}

const defaultColumn: ColDef<ChecklistRow> = {
  sortable: false,
  resizable: true,
  suppressHeaderMenuButton: true,
  // The space bar judges (onCellKeyDown); the grid would select with it.
  suppressKeyboardEvent: ({ event, editing }) => event.key === ' ' && !editing,
};

const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const;

function markRow(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const node = code === undefined ? undefined : api?.getRowNode(code);
  if (node) node.setSelected(true, true);
  else api?.deselectAll();
}

/** A column copied from a sheet fills the rows below the cell; only its first column is taken. */
function pasteDown(rows: ChecklistRow[], lines: string[], put: (code: string, text: string) => void): void {
  const targets = rows.filter(each => each.kind === 'indicator');
  lines.slice(0, targets.length).forEach((line, index) => {
    const target = targets[index];
    if (target) put(target.row.code, line.split('\t')[0] ?? '');
  });
}
