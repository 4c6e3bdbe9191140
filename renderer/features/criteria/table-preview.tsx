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

/** What a screen can hold at once; the rest is on further sheets. */
const rowsAtOnce = 200;
const mostColumns = 40;
const statuses = ['understood', 'confirm', 'notUnderstood', 'skipped'] as const;

/** The table as it stands in the file, each cell with how it was read. */
export function TablePreview(props: Props) {
  const { table, mapping, cells, onlyOpen, selected, isFollowing, onSelect, onRole, onVariant } = props;
  const [chosenSheet, setSheet] = useState(0);
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
  const sheets = Math.max(1, Math.ceil(rows.length / rowsAtOnce));
  const sheet = Math.min(chosenSheet, sheets - 1);
  const shown = rows.slice(sheet * rowsAtOnce, (sheet + 1) * rowsAtOnce);
  const sheetOfSelected = Math.floor(rows.indexOf(selected?.row ?? -1) / rowsAtOnce);
  const area = useRef<HTMLDivElement>(null);
  const place = isFollowing && selected ? `${selected.row}/${selected.column}` : null;
  useEffect(() => {
    if (place !== null && sheetOfSelected >= 0) setSheet(sheetOfSelected);
  }, [place, sheetOfSelected]);
  useEffect(() => {
    if (place === null || sheetOfSelected !== sheet) return;
    area.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place, sheet, sheetOfSelected]);
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
            {shown.map((row, at) => (
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
                    isTop={onlyOpen || at === 0}
                    rowsLeft={onlyOpen ? 1 : shown.length - at}
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
      {sheets > 1 ? (
        <div className={classes.sheets}>
          <Button
            variant="default"
            size="compact-sm"
            disabled={sheet === 0}
            onClick={() => setSheet(sheet - 1)}
          >
            ‹ {rowsAtOnce} hàng trước
          </Button>
          <span>
            Phần {sheet + 1}/{sheets}
          </span>
          <Button
            variant="default"
            size="compact-sm"
            disabled={sheet === sheets - 1}
            onClick={() => setSheet(sheet + 1)}
          >
            {rowsAtOnce} hàng sau ›
          </Button>
        </div>
      ) : null}
    </>
  );
}
