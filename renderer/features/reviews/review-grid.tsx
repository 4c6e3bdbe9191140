import type {
  CellFocusedEvent,
  ColDef,
  GridApi,
  GridReadyEvent,
  RowClassRules,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { styleNonce } from '../../core/nonce.ts';
import { useTextScale } from '../../core/settings.ts';
import { gridLook } from '../../ui/grid-look.ts';
import { gridWords } from '../../ui/grid-setup.ts';
import { type GridRow, reviewColumns } from './review-columns.tsx';
import classes from './review-grid.module.css';
import type { ReviewGroup } from './review-items.ts';

const words = gridWords('Không có mục nào khớp với điều kiện lọc');

type Props = {
  groups: readonly ReviewGroup[];
  room: number;
  chosen: string;
  onChoose: (key: string) => void;
  /** Enter: to the words about the chosen one. */
  onEnter: () => void;
  onApi: (api: GridApi<GridRow> | null) => void;
};

/** What is judged, as a sheet to walk through with the arrows; the panel beside it follows. */
export function ReviewGrid(props: Props) {
  const { groups, room, chosen, onApi } = props;
  const [scale] = useTextScale();
  const latest = useRef(props);
  latest.current = props;
  const api = useRef<GridApi<GridRow> | null>(null);
  const look = useMemo(() => gridLook(scale), [scale]);
  const columns = useMemo(() => reviewColumns(scale, room), [scale, room]);
  const rows = useMemo(() => gridRows(groups), [groups]);
  useEffect(() => markRow(api.current, chosen), [chosen]);
  const onGridReady = useCallback(
    (event: GridReadyEvent<GridRow>) => {
      api.current = event.api;
      onApi(event.api);
    },
    [onApi],
  );
  const onFirstDataRendered = useCallback(() => {
    markRow(api.current, latest.current.chosen);
    focusRow(api.current, latest.current.chosen);
  }, []);
  const onCellFocused = useCallback(({ rowIndex, api: grid }: CellFocusedEvent<GridRow>) => {
    const data = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data;
    if (data?.kind === 'item') latest.current.onChoose(data.key);
  }, []);
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    props.onEnter();
  };
  return (
    <div className={classes.grid} onKeyDownCapture={onKeyDownCapture}>
      <AgGridReact<GridRow>
        key={scale}
        theme={look.theme}
        rowHeight={look.rowHeight}
        styleNonce={styleNonce}
        localeText={words}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={defaultColumn}
        getRowId={rowId}
        rowClassRules={rowClassRules}
        rowSelection={rowSelection}
        animateRows={false}
        suppressMovableColumns
        suppressDragLeaveHidesColumns
        onGridReady={onGridReady}
        onFirstDataRendered={onFirstDataRendered}
        onCellFocused={onCellFocused}
      />
    </div>
  );
}

/** Brings a row into sight and puts the keyboard on it. */
export function focusRow(api: GridApi<GridRow> | null, key: string): void {
  const node = api?.getRowNode(key);
  if (!api || node?.rowIndex == null) return;
  api.ensureIndexVisible(node.rowIndex);
  api.setFocusedCell(node.rowIndex, 'text');
}

function markRow(api: GridApi<GridRow> | null, key: string): void {
  const node = api?.getRowNode(key);
  if (node) node.setSelected(true, true);
  else api?.deselectAll();
}

function gridRows(groups: readonly ReviewGroup[]): GridRow[] {
  return groups.flatMap((group): GridRow[] => [
    { key: group.key, kind: 'group', group },
    ...group.items.map((item): GridRow => ({ key: item.key, kind: 'item', item })),
  ]);
}

const rowId = ({ data }: { data: GridRow }) => data.key;
const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const;
const rowClassRules: RowClassRules<GridRow> = {
  'group-row': ({ data }) => data?.kind === 'group',
  'not-mine': ({ data }) => data?.kind === 'item' && data.item.kind === 'indicator' && !data.item.isMine,
};
const defaultColumn: ColDef<GridRow> = {
  sortable: false,
  resizable: true,
  suppressHeaderMenuButton: true,
  // The space is for the next file.
  suppressKeyboardEvent: ({ event }: SuppressKeyboardEventParams<GridRow>) => event.key === ' ',
};
