import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Commune } from '#shared/contract/units.ts';
import { useApi } from '../../core/api.ts';

type Props = { value: Commune | null; onChange: (commune: Commune | null) => void; error: string | null };

const shownAtMost = 60;

/** "Xã Quảng Tân – Tỉnh Thanh Hóa" */
const labelOf = ({ name, provinceName }: Commune) => `${name} – ${provinceName}`;

/** One field over all communes of the country; the core searches, so that nothing of the list is sent in advance. */
export function CommuneField({ value, onChange, error }: Props) {
  const { query } = useApi();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 100);
  const found = useQuery({
    ...query.units.searchCommunes.queryOptions({ input: { text, provinceCode: null, limit: shownAtMost } }),
    enabled: text !== '' && value === null,
    placeholderData: keepPreviousData,
  });
  const communes = text === '' ? [] : (found.data ?? []);

  // Enter takes the best match without a further key, as soon as there is one.
  const { selectFirstOption } = combobox;
  const best = communes[0]?.code;
  useEffect(() => {
    if (best !== undefined) selectFirstOption();
  }, [best, selectFirstOption]);

  const choose = (code: string) => {
    const commune = communes.find(each => each.code === code);
    if (!commune) return;
    setTyped(labelOf(commune));
    onChange(commune);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md">
      <Combobox.Target>
        <TextInput
          label="Xã, phường"
          description="Gõ tên xã, có thể kèm tên tỉnh, không cần dấu: “quang ngoc thanh hoa”."
          placeholder="Tên xã, phường…"
          withAsterisk
          autoFocus
          autoComplete="off"
          value={typed}
          error={error ?? (found.error ? 'Chưa tìm được, hãy thử lại.' : null)}
          onChange={event => {
            setTyped(event.currentTarget.value);
            if (value) onChange(null);
            combobox.openDropdown();
          }}
          onFocus={event => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text === '' || value !== null}>
        <Combobox.Options mah="20rem" style={{ overflowY: 'auto' }} aria-label="Xã, phường tìm thấy">
          {communes.map(commune => (
            <Combobox.Option key={commune.code} value={commune.code}>
              {labelOf(commune)}
            </Combobox.Option>
          ))}
          {communes.length === 0 ? (
            <Combobox.Empty>{found.isFetching ? 'Đang tìm…' : 'Không có xã, phường nào khớp'}</Combobox.Empty>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
