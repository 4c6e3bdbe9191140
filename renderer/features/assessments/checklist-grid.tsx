import type {
  CellEditRequestEvent,
  CellFocusedEvent,
  ColDef,
  ColumnResizedEvent,
  GridApi,
  GridReadyEvent,
  RowClassRules,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { styleNonce } from '../../core/nonce.ts';
import { useTextScale } from '../../core/settings.ts';
import type { AssessmentItem } from '../../core/use-assess.ts';
import { gridLook } from '../../ui/grid-look.ts';
import type { ChecklistColumn } from './checklist-columns.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow } from './checklist-rows.ts';
import { gridLocale } from './grid-setup.ts';
import type { Place } from './sheet-cells.ts';
import { useSheetClipboard } from './use-sheet-clipboard.ts';
import { useSheetKeys } from './use-sheet-keys.ts';
import { useSheetRange } from './use-sheet-range.ts';
import { useTypingHint } from './use-typing-hint.ts';

type Props = {
  rows: ChecklistRow[];
  columns: ChecklistColumn[];
  place: Place;
  readOnly: boolean;
  chosen: string | undefined;
  onChoose: (code: string) => void;
  onTyped: (code: string, colId: string, text: string) => void;
  onItems: (items: readonly AssessmentItem[], what: string) => Promise<boolean>;
  onDropDrafts: (codes: readonly string[]) => void;
  onToggle: (code: string) => void;
  /** Somebody drew a column to a width, in pixels at 100 % text. */
  onWidth: (colId: string, width: number) => void;
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
  const { rows, columns, readOnly, place, chosen, onApi } = props;
  const [scale] = useTextScale();
  const latest = useRef(props);
  latest.current = props;
  const api = useRef<GridApi<ChecklistRow> | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const look = useMemo(() => gridLook(scale), [scale]);

  const range = useSheetRange(box, api, { rows, columns });
  const sheet = useMemo(() => ({ rows, columns, place, readOnly }), [rows, columns, place, readOnly]);
  const clipboard = useSheetClipboard(api, range, sheet, props.onItems, props.onDropDrafts);
  const { onCopy, onCut, onPaste, onClear, onFillDown } = clipboard;
  const actions = { onClear, onFillDown, onToggle: props.onToggle };
  const { onKeyDownCapture, onCellEditingStarted } = useSheetKeys(api, range, { rows, columns }, actions);

  const { hint, onInput, onCellEditingStopped } = useTypingHint(api, rows, place);

  const { isChosen, choose } = range;
  const columnDefs = useMemo(() => {
    const inRange: ColDef<ChecklistRow>['cellClassRules'] = {
      'in-range': ({ rowIndex, column }) => column !== undefined && isChosen(rowIndex, column.getColId()),
    };
    return columns.map(({ def }) => ({ ...def, cellClassRules: { ...def.cellClassRules, ...inRange } }));
  }, [columns, isChosen]);

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
  const onCellFocused = useCallback(
    (event: CellFocusedEvent<ChecklistRow>) => {
      // Wherever the keyboard goes, a range begins anew.
      choose(null);
      const data =
        event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex)?.data;
      if (data?.kind === 'indicator') latest.current.onChoose(data.row.code);
    },
    [choose],
  );
  const onCellEditRequest = useCallback((event: CellEditRequestEvent<ChecklistRow>) => {
    if (event.data.kind !== 'indicator') return;
    const text = typeof event.newValue === 'string' ? event.newValue : '';
    latest.current.onTyped(event.data.row.code, event.column.getColId(), text);
  }, []);
  const onColumnResized = useCallback(
    ({ finished, source, column }: ColumnResizedEvent<ChecklistRow>) => {
      if (!finished || !column || !source.startsWith('uiColumn')) return;
      latest.current.onWidth(column.getColId(), Math.round((column.getActualWidth() * 100) / scale));
    },
    [scale],
  );

  return (
    <div
      ref={box}
      className={classes.grid}
      onCopy={onCopy}
      onCut={onCut}
      onPaste={onPaste}
      onKeyDownCapture={onKeyDownCapture}
      onInput={onInput}
    >
      <span className="visually-hidden" role="status">
        {range.words}
      </span>
      <output className={classes.hint} hidden={hint === ''}>
        {hint}
      </output>
      <AgGridReact<ChecklistRow>
        key={scale}
        theme={look.theme}
        rowHeight={look.rowHeight}
        styleNonce={styleNonce}
        localeText={gridLocale}
        rowData={rows}
        columnDefs={columnDefs}
        defaultColDef={defaultColumn}
        getRowId={rowId}
        rowClassRules={rowClassRules}
        rowSelection={rowSelection}
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        animateRows={false}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        onGridReady={onGridReady}
        onFirstDataRendered={onFirstDataRendered}
        onCellFocused={onCellFocused}
        onCellEditRequest={onCellEditRequest}
        onCellEditingStarted={onCellEditingStarted}
        onCellEditingStopped={onCellEditingStopped}
        onColumnResized={onColumnResized}
      />
    </div>
  );
}

const defaultColumn: ColDef<ChecklistRow> = {
  sortable: false,
  resizable: true,
  suppressHeaderMenuButton: true,
  // Ctrl+Enter belongs to the page.
  suppressKeyboardEvent: ({ event }) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
};

const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const;

function markRow(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const node = code === undefined ? undefined : api?.getRowNode(code);
  if (node) node.setSelected(true, true);
  else api?.deselectAll();
}
