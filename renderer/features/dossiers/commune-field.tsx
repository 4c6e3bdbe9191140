import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Commune } from '#shared/contract/units.ts';
import { useApi } from '../../core/api.ts';

type Props = { value: Commune | null; onChange: (commune: Commune | null) => void; error: string | null };

const shownAtMost = 60;

/** "Xã Quảng Tân – Tỉnh Thanh Hóa" */
const labelOf = ({ name, provinceName }: Commune) => `${name} – ${provinceName}`;

/** One field over all communes of the country; the core searches, so that nothing of the list is sent in advance. */
export function CommuneField({ value, onChange, error }: Props) {
  const { query } = useApi();
  const [search, setSearch] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [settled] = useDebouncedValue(search, 120);
  // Once somebody is chosen the field holds the whole label, which is nothing to search for.
  const text = value && settled === labelOf(value) ? value.name : settled;
  const found = useQuery({
    ...query.units.searchCommunes.queryOptions({ input: { text, provinceCode: null, limit: shownAtMost } }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const communes = found.data ?? [];
  const known = value && !communes.some(each => each.code === value.code) ? [value, ...communes] : communes;
  return (
    <Select
      label="Xã, phường"
      description="Gõ tên xã, có thể kèm tên tỉnh, không cần dấu: “quang ngoc thanh hoa”."
      placeholder="Tên xã, phường…"
      data={known.map(each => ({ value: each.code, label: labelOf(each) }))}
      value={value?.code ?? null}
      onChange={code => onChange(known.find(each => each.code === code) ?? null)}
      searchable
      dropdownOpened={isOpen && search.trim() !== ''}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      searchValue={search}
      onSearchChange={setSearch}
      filter={({ options }) => options}
      nothingFoundMessage={
        search.trim() === ''
          ? 'Gõ vài chữ của tên xã'
          : found.isFetching
            ? 'Đang tìm…'
            : 'Không có xã, phường nào khớp'
      }
      selectFirstOptionOnChange
      clearable
      error={error ?? (found.error ? 'Chưa tìm được, hãy thử lại.' : null)}
      withAsterisk
      data-autofocus
      autoFocus
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
