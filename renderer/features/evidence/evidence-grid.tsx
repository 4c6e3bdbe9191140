import type {
  CellFocusedEvent,
  ColDef,
  GridApi,
  GridReadyEvent,
  SelectionChangedEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useMemo, useRef } from 'react';
import { styleNonce } from '../../core/nonce.ts';
import { useTextScale } from '../../core/settings.ts';
import { gridLook } from '../../ui/grid-look.ts';
import { evidenceColumns } from './evidence-columns.tsx';
import classes from './evidence-grid.module.css';
import type { EvidenceRow } from './evidence-rows.ts';
import { evidenceLocale } from './grid-modules.ts';
import { applyKeptColumns, keepColumns } from './kept-columns.ts';

type Props = {
  rows: EvidenceRow[];
  isTrash: boolean;
  currentId: string | undefined;
  onCurrent: (id: string) => void;
  onSelection: (ids: string[]) => void;
  /** The Delete key; undefined where nothing may be taken out. */
  onDelete: (() => void) | undefined;
  onApi: (api: GridApi<EvidenceRow> | null) => void;
};

/** The files as a sheet: arrows move and the preview follows, Space, Ctrl and Shift select. */
export function EvidenceGrid(props: Props) {
  const { rows, isTrash, onApi } = props;
  const [scale] = useTextScale();
  const latest = useRef(props);
  latest.current = props;
  const look = useMemo(() => gridLook(scale), [scale]);
  const selectionColumn = useMemo(
    () => ({ pinned: 'left', width: (40 * scale) / 100, suppressHeaderMenuButton: true }) as const,
    [scale],
  );
  const columns = useMemo(() => evidenceColumns(scale, isTrash), [scale, isTrash]);
  const onGridReady = useCallback(
    ({ api }: GridReadyEvent<EvidenceRow>) => {
      applyKeptColumns(api, scale);
      onApi(api);
    },
    [onApi, scale],
  );
  const onFirstDataRendered = useCallback(({ api }: { api: GridApi<EvidenceRow> }) => {
    const id = latest.current.currentId;
    const node = id === undefined ? undefined : api.getRowNode(id);
    if (node?.rowIndex == null) return;
    api.ensureIndexVisible(node.rowIndex);
    api.setFocusedCell(node.rowIndex, 'name');
  }, []);
  const onCellFocused = useCallback(({ rowIndex, api }: CellFocusedEvent<EvidenceRow>) => {
    const data = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex)?.data;
    if (data) latest.current.onCurrent(data.evidence.id);
  }, []);
  const onSelectionChanged = useCallback(({ api }: SelectionChangedEvent<EvidenceRow>) => {
    latest.current.onSelection(api.getSelectedRows().map(({ evidence }) => evidence.id));
  }, []);
  const onCellKeyDown = useCallback(({ event }: { event?: Event | null | undefined }) => {
    if (event instanceof KeyboardEvent && event.key === 'Delete') latest.current.onDelete?.();
  }, []);
  const keep = useCallback(
    ({ api, source }: { api: GridApi<EvidenceRow>; source?: string }) => {
      // What the grid does by itself while it is set up is nobody's wish.
      if (source !== 'api' && source !== 'gridInitializing') keepColumns(api, scale);
    },
    [scale],
  );
  return (
    <div className={classes.grid}>
      <AgGridReact<EvidenceRow>
        key={`${scale} ${isTrash}`}
        theme={look.theme}
        rowHeight={look.rowHeight}
        styleNonce={styleNonce}
        localeText={evidenceLocale}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={defaultColumn}
        selectionColumnDef={selectionColumn}
        getRowId={rowId}
        rowSelection={rowSelection}
        animateRows={false}
        tooltipShowDelay={700}
        suppressDragLeaveHidesColumns
        onGridReady={onGridReady}
        onFirstDataRendered={onFirstDataRendered}
        onCellFocused={onCellFocused}
        onSelectionChanged={onSelectionChanged}
        onCellKeyDown={onCellKeyDown}
        onColumnResized={keep}
        onColumnMoved={keep}
        onColumnVisible={keep}
        onSortChanged={keep}
      />
    </div>
  );
}

const rowId = ({ data }: { data: EvidenceRow }) => data.evidence.id;
const rowSelection = {
  mode: 'multiRow',
  checkboxes: true,
  headerCheckbox: true,
  enableClickSelection: true,
} as const;
const defaultColumn: ColDef<EvidenceRow> = {
  sortable: true,
  resizable: true,
  suppressHeaderMenuButton: true,
};
