import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { stageLabel } from '#shared/domain/province-words.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { type Filters, type ListedRow, noFilters } from './filter-rows.ts';
import classes from './province-page.module.css';

type Props = { listed: readonly ListedRow[]; filters: Filters; onChange: (filters: Filters) => void };

/** What is looked at: by words, province, set, year and state; only what there is can be chosen. */
export function ProvinceFilters({ listed, filters, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys({ 'Ctrl+F': () => field.current?.select() });
  const isFiltered =
    filters.text !== '' || Object.values(filters).some(value => value !== null && value !== '');
  const provinces = optionsOf(listed, ({ row }) => [row.unit.provinceCode, row.unit.provinceName]);
  const sets = optionsOf(listed, ({ set }) => [set?.id ?? '', set?.title ?? '']);
  const years = optionsOf(listed, ({ row }) => [String(row.year), String(row.year)]).toReversed();
  const stages = optionsOf(listed, ({ stage }) => [stage, stageLabel[stage]]);
  return (
    <div className={classes.filters}>
      <TextInput
        ref={field}
        className={classes.search ?? ''}
        leftSection={<IconSearch size="1.0625rem" aria-hidden />}
        placeholder="Lọc theo xã, thôn, số quyết định… không cần dấu"
        aria-label="Lọc hồ sơ"
        value={filters.text}
        onChange={event => onChange({ ...filters, text: event.currentTarget.value })}
      />
      <Select
        aria-label="Tỉnh, thành phố"
        placeholder="Mọi tỉnh"
        data={provinces}
        clearable
        value={filters.provinceCode}
        onChange={provinceCode => onChange({ ...filters, provinceCode })}
      />
      <Select
        aria-label="Bộ tiêu chí"
        className={classes.setFilter ?? ''}
        placeholder="Mọi bộ tiêu chí"
        data={sets}
        clearable
        value={filters.setId}
        onChange={setId => onChange({ ...filters, setId })}
      />
      <Select
        aria-label="Năm"
        className={classes.yearFilter ?? ''}
        placeholder="Mọi năm"
        data={years}
        clearable
        value={filters.year === null ? null : String(filters.year)}
        onChange={year => onChange({ ...filters, year: year === null ? null : Number(year) })}
      />
      <Select
        aria-label="Trạng thái"
        placeholder="Mọi trạng thái"
        data={stages}
        clearable
        value={filters.stage}
        onChange={value =>
          onChange({ ...filters, stage: listed.find(({ stage }) => stage === value)?.stage ?? null })
        }
      />
      {isFiltered ? (
        <Button
          className={classes.clear ?? ''}
          variant="subtle"
          leftSection={<IconX size="1rem" aria-hidden />}
          onClick={() => onChange(noFilters)}
        >
          Bỏ lọc
        </Button>
      ) : null}
    </div>
  );
}

function optionsOf(
  listed: readonly ListedRow[],
  of: (each: ListedRow) => readonly [string, string],
): { value: string; label: string }[] {
  return [...new Map(listed.map(of))]
    .filter(([value]) => value !== '')
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));
}
