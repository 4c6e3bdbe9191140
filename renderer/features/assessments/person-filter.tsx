import { Select } from '@mantine/core';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import { usePeople } from '../../core/use-people.ts';
import { nobody } from './checklist-rows.ts';

type Props = { dossier: Dossier; value: string | null; onChange: (personId: string | null) => void };

/** Whose indicators are shown; not there while nobody has any. */
export function PersonFilter({ dossier, value, onChange }: Props) {
  const { data: people = [] } = usePeople(dossier);
  const isUsed = rowsOf(dossier).some(({ assignment }) => assignment?.personId);
  if (!isUsed || dossier.part) return null;
  return (
    <Select
      aria-label="Lọc theo người phụ trách"
      w="11rem"
      data={[
        { value: 'all', label: 'Mọi người' },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
        { value: nobody, label: 'Chưa giao' },
      ]}
      value={value ?? 'all'}
      allowDeselect={false}
      onChange={next => onChange(next === 'all' ? null : next)}
    />
  );
}
