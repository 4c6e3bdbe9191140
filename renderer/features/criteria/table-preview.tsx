import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  type CellReading,
  type ColumnRole,
  gridOf,
  type Table,
  type TableMapping,
} from '#shared/domain/table-import.ts';
import page from '../../ui/page.module.css';
import { isOpenCell } from './cell-state.ts';
import { CellStateSign } from './cell-state-sign.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { type Place, PreviewCell } from './preview-cell.tsx';
import classes from './table-preview.module.css';

type Props = {
  table: Table;
  mapping: TableMapping;
  cells: readonly CellReading[];
  onlyOpen: boolean;
  selected: Place | null;
  /** The selection moved at the person's wish: the table shows it. */
  isFollowing: boolean;
  onSelect: (place: Place) => void;
  onRole: (column: number, role: ColumnRole) => void;
  onVariant: (column: number, name: string) => void;
};

/** What a screen can hold at once; the rest follows on demand. */
const rowsAtOnce = 200;
/** How much of the table is seen below a chosen cell. */
const rowsBelow = 20;
const mostColumns = 40;
const statuses = ['understood', 'confirm', 'notUnderstood', 'skipped'] as const;

/** The table as it stands in the file, each cell with how it was read. */
export function TablePreview(props: Props) {
  const { table, mapping, cells, onlyOpen, selected, isFollowing, onSelect, onRole, onVariant } = props;
  const [limit, setLimit] = useState(rowsAtOnce);
  const grid = useMemo(() => gridOf(table), [table]);
  const readings = useMemo(() => new Map(cells.map(cell => [`${cell.row}/${cell.column}`, cell])), [cells]);
  const rows = useMemo(() => {
    const open = new Set(cells.filter(isOpenCell).map(({ row }) => row));
    const all = Array.from({ length: table.rowCount }, (_, row) => row);
    return onlyOpen ? all.filter(row => open.has(row)) : all;
  }, [cells, table.rowCount, onlyOpen]);
  const last = Math.max(
    mapping.columns.findLast(({ role }) => role !== 'ignored')?.column ?? 0,
    mostColumns - 1,
  );
  const columns = Array.from({ length: Math.min(table.columnCount, last + 1) }, (_, column) => column);
  const selectedRow = selected?.row;
  const shown = rows.slice(0, Math.max(limit, rows.indexOf(selectedRow ?? -1) + rowsBelow));
  const area = useRef<HTMLDivElement>(null);
  const place = isFollowing && selected ? `${selected.row}/${selected.column}` : null;
  useEffect(() => {
    if (place === null) return;
    area.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place]);
  return (
    <>
      <div className={classes.legend} aria-hidden>
        {statuses.map(status => (
          <CellStateSign key={status} status={status} />
        ))}
      </div>
      <div className={classes.scroll} ref={area}>
        <table className={classes.table} aria-label="Bảng như trong tệp">
          <thead>
            <ColumnHeads
              table={table}
              columns={columns}
              mapping={mapping}
              onRole={onRole}
              onVariant={onVariant}
            />
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={row} data-head={row < mapping.firstRow || undefined}>
                <th scope="row" className={classes.number}>
                  {row + 1}
                </th>
                {columns.map(column => (
                  <PreviewCell
                    key={column}
                    place={{ row, column }}
                    cell={grid(row, column)}
                    reading={readings.get(`${row}/${column}`)}
                    isSelected={selected?.row === row && selected.column === column}
                    isHead={row < mapping.firstRow}
                    rowsLeft={onlyOpen ? 1 : shown.length - row}
                    columnsLeft={columns.length - column}
                    onSelect={onSelect}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.length < table.columnCount ? (
        <p className={page.muted}>
          Chỉ hiện {columns.length} trong {table.columnCount} cột.
        </p>
      ) : null}
      {shown.length < rows.length ? (
        <Button variant="default" mt="sm" onClick={() => setLimit(limit + rowsAtOnce * 2)}>
          Hiện thêm hàng ({rows.length - shown.length} hàng nữa)
        </Button>
      ) : null}
    </>
  );
}
