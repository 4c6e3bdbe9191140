import { type ComboboxParsedItem, Select } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { openLevelsParts, openLevelsText } from '#shared/domain/open-levels.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { orderedSets } from '../../core/ordered-sets.ts';
import classes from './create-page.module.css';

type Props = {
  sets: readonly CriteriaSetSummary[];
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | null;
};

const groups = [
  { kind: 'commune', name: 'Cấp xã' },
  { kind: 'village', name: 'Cấp thôn' },
] as const;

export function SetField({ sets, value, onChange, error }: Props) {
  return (
    <Select
      label="Bộ tiêu chí"
      placeholder="Chọn bộ tiêu chí"
      data={groups
        .map(({ kind, name }) => ({
          group: name,
          items: orderedSets(sets)
            .filter(set => set.unitKind === kind)
            .map(set => ({
              value: set.id,
              label: optionText(set),
            })),
        }))
        .filter(group => group.items.length > 0)}
      value={value}
      onChange={onChange}
      error={error}
      withAsterisk
      searchable
      filter={({ options, search }) => options.flatMap(option => matchingOptions(option, search))}
      nothingFoundMessage="Không có bộ tiêu chí nào khớp"
      maxDropdownHeight={320}
    />
  );
}

/** What is missing is said before the set is chosen. */
function optionText({ title, incomplete, openLevels }: CriteriaSetSummary): string {
  if (incomplete !== null) return `${title} (chưa đầy đủ)`;
  const open = openLevelsParts(openLevels);
  return open === '' ? title : `${title} (${open})`;
}

function matchingOptions(option: ComboboxParsedItem, search: string): ComboboxParsedItem[] {
  if (!('group' in option)) return matchesFolded(search, option.label) ? [option] : [];
  const items = option.items.filter(item => matchesFolded(search, item.label));
  return items.length > 0 ? [{ ...option, items }] : [];
}

/** What the set rests on, and what of it is missing or unproven. */
export function SetFacts({ set }: { set: CriteriaSetSummary }) {
  const open = openLevelsText(set.openLevels);
  return (
    <ul className={classes.facts}>
      <li>
        <IconInfoCircle aria-hidden />
        <span>
          {set.legalBasis}. Giai đoạn {set.period.from}–{set.period.to}; {set.criteriaCount} tiêu chí,{' '}
          {set.indicatorCount} chỉ tiêu.
        </span>
      </li>
      {set.incomplete === null ? null : (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span>
            <b>Chưa đầy đủ:</b> {set.incomplete}
          </span>
        </li>
      )}
      {open === '' ? null : (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span>{open}.</span>
        </li>
      )}
      {set.uncheckedCount > 0 ? (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span>
            {set.uncheckedCount} chỉ tiêu chưa đối chiếu với văn bản gốc; mỗi chỉ tiêu đều có ghi chú nguồn.
          </span>
        </li>
      ) : null}
    </ul>
  );
}
