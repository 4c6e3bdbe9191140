import { NativeSelect, TextInput } from '@mantine/core';
import {
  addressOf,
  type ColumnRole,
  columnRoleSchema,
  type MappedColumn,
  type Table,
  type TableMapping,
} from '#shared/domain/table-import.ts';
import { roleWords } from './cell-state.ts';
import classes from './table-preview.module.css';

type Props = {
  table: Table;
  columns: readonly number[];
  mapping: TableMapping;
  onRole: (column: number, role: ColumnRole) => void;
  onVariant: (column: number, name: string) => void;
};

/** Above each column what it is for, to be changed on the spot. */
export function ColumnHeads({ table, columns, mapping, onRole, onVariant }: Props) {
  return (
    <tr>
      <th scope="col" className={classes.number}>
        <span className="visually-hidden">Hàng</span>
      </th>
      {columns.map(column => {
        const name = columnName(table, column);
        const mapped = mapping.columns.find(each => each.column === column);
        return (
          <th key={column} scope="col" data-role={mapped?.role ?? 'ignored'}>
            <span className={classes.letter}>{name}</span>
            <NativeSelect
              size="xs"
              aria-label={`Cột ${name} là`}
              data={columnRoleSchema.options.map(value => ({ value, label: roleWords[value] }))}
              value={mapped?.role ?? 'ignored'}
              onChange={event => {
                const role = columnRoleSchema.safeParse(event.currentTarget.value);
                if (role.success) onRole(column, role.data);
              }}
            />
            {mapped?.role === 'threshold' ? (
              <VariantField name={name} mapped={mapped} onVariant={onVariant} />
            ) : null}
          </th>
        );
      })}
    </tr>
  );
}

function VariantField({
  name,
  mapped,
  onVariant,
}: {
  name: string;
  mapped: MappedColumn;
  onVariant: Props['onVariant'];
}) {
  const present = mapped.variant?.name ?? '';
  return (
    <TextInput
      key={present}
      size="xs"
      mt="0.2rem"
      aria-label={`Vùng, nhóm của cột ${name}`}
      placeholder="Mọi vùng, nhóm"
      defaultValue={present}
      onBlur={event =>
        event.currentTarget.value.trim() !== present && onVariant(mapped.column, event.currentTarget.value)
      }
    />
  );
}

/** "B" in a sheet, "2" in a document: as in the addresses of its cells. */
function columnName(table: Table, column: number): string {
  return table.kind === 'document' ? String(column + 1) : addressOf(table, 0, column).replace(/\d+$/, '');
}
