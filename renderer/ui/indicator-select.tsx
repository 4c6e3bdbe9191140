import { type OptionsFilter, Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { codeLabel, groupsOf, groupTitle } from '../core/dossier-rows.ts';

type Props = {
  dossier: Dossier;
  label: string;
  /** Codes that are not offered. */
  without?: readonly string[];
  onChoose: (code: string) => void;
};

/** Chooses an indicator or condition by its code or words, without diacritics. */
export function IndicatorSelect({ dossier, label, without = [], onChoose }: Props) {
  const data = useMemo(
    () =>
      groupsOf(dossier)
        .map(group => ({
          group: groupTitle(group),
          items: group.indicators
            .filter(({ code }) => !without.includes(code))
            .map(row => ({ value: row.code, label: `${codeLabel(dossier, row.code)}  ${row.text}` })),
        }))
        .filter(({ items }) => items.length > 0),
    [dossier, without],
  );
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={null}
      searchable
      clearable={false}
      filter={filter}
      limit={60}
      nothingFoundMessage="Không có chỉ tiêu nào khớp"
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight="20rem"
      onChange={code => {
        if (code) onChoose(code);
      }}
    />
  );
}

/** Words are found in any order; groups without a match go. */
const filter: OptionsFilter = ({ options, search }) =>
  options.map(option => {
    if (!('group' in option)) return option;
    return { ...option, items: option.items.filter(({ label }) => matchesFolded(search, label)) };
  });
