import { Checkbox, NativeSelect, NumberInput, Switch } from '@mantine/core';
import type { Table, TableMapping } from '#shared/domain/table-import.ts';
import classes from './import-page.module.css';

type Props = {
  tables: readonly Table[];
  at: number;
  mapping: TableMapping;
  openCount: number;
  onlyOpen: boolean;
  onOnlyOpen: (onlyOpen: boolean) => void;
  onTable: (at: number) => void;
  onMapping: (mapping: TableMapping) => void;
};

/** Which table of the file, where its content begins, and how bare figures are meant. */
export function ImportSettings({
  tables,
  at,
  mapping,
  openCount,
  onlyOpen,
  onOnlyOpen,
  onTable,
  onMapping,
}: Props) {
  return (
    <div className={classes.settings}>
      {tables.length > 1 ? (
        <NativeSelect
          label="Bảng trong tệp"
          value={String(at)}
          data={tables.map((table, index) => ({
            value: String(index),
            label: `${table.name}${table.isHidden ? ' (trang ẩn)' : ''}, ${table.rowCount} hàng`,
          }))}
          onChange={event => onTable(Number(event.currentTarget.value))}
        />
      ) : null}
      <NumberInput
        label="Nội dung bắt đầu từ hàng"
        w="13.5rem"
        value={mapping.firstRow + 1}
        min={1}
        max={tables[at]?.rowCount ?? 1}
        allowDecimal={false}
        onChange={value => {
          if (typeof value === 'number' && value >= 1) onMapping({ ...mapping, firstRow: value - 1 });
        }}
      />
      <Checkbox
        label="Mức ghi “90%” không có dấu nghĩa là “≥ 90%”"
        checked={mapping.bareMeansAtLeast}
        onChange={event => onMapping({ ...mapping, bareMeansAtLeast: event.currentTarget.checked })}
      />
      <Switch
        label={`Chỉ hiện hàng cần sửa (${openCount} ô)`}
        checked={onlyOpen}
        onChange={event => onOnlyOpen(event.currentTarget.checked)}
      />
    </div>
  );
}
