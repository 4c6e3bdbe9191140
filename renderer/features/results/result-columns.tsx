import { NativeSelect, NumberInput } from '@mantine/core';
import { type ResultMapping, resultRoleLabel, resultRoleSchema } from '#shared/domain/result-table.ts';
import classes from './results-page.module.css';

type Props = { mapping: ResultMapping; isOpen: boolean; onChange: (mapping: ResultMapping) => void };

/** What each column of the file is for, found by its title and changed on the spot. */
export function ResultColumns({ mapping, isOpen, onChange }: Props) {
  const data = resultRoleSchema.options.map(value => ({ value, label: resultRoleLabel[value] }));
  return (
    <details className={classes.columns} open={isOpen}>
      <summary>Các cột trong tệp</summary>
      <div className={classes.fields}>
        <NumberInput
          size="xs"
          label="Dòng số liệu đầu tiên"
          min={1}
          value={mapping.firstRow + 1}
          onChange={value => onChange({ ...mapping, firstRow: Math.max(0, Number(value) - 1) })}
        />
        {mapping.columns.map(({ column, label, role }) => (
          <NativeSelect
            key={column}
            size="xs"
            label={label === '' ? `Cột ${column + 1}` : label}
            data={data}
            value={role}
            onChange={event => {
              const next = resultRoleSchema.safeParse(event.currentTarget.value);
              if (!next.success) return;
              const columns = mapping.columns.map(each =>
                each.column === column ? { ...each, role: next.data } : each,
              );
              onChange({ ...mapping, columns });
            }}
          />
        ))}
      </div>
    </details>
  );
}
