import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DossierShelf, type DossierSummary, dossierShelfSchema } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import page from '../../ui/page.module.css';
import { DossierList } from './dossier-list.tsx';
import classes from './dossier-shelves.module.css';

const shelves: { value: DossierShelf; label: string }[] = [
  { value: 'current', label: 'Đang làm' },
  { value: 'archived', label: 'Lưu trữ' },
  { value: 'removed', label: 'Thùng rác' },
];
const empty: Record<DossierShelf, string> = {
  current: 'Không còn hồ sơ nào đang làm. Hồ sơ đã cất nằm ở mục Lưu trữ.',
  archived: 'Chưa cất hồ sơ nào. Hồ sơ đã xong có thể cất vào đây cho gọn.',
  removed: 'Thùng rác trống.',
};
/** With fewer one sees them all at a glance. */
const searchFrom = 8;

/** The dossiers of the workspace by the shelf they stand on. */
export function DossierShelves({ current }: { current: readonly DossierSummary[] }) {
  const { query } = useApi();
  const [shelf, setShelf] = useState<DossierShelf>('current');
  const [search, setSearch] = useState('');
  const away = {
    archived: useQuery(query.dossiers.list.queryOptions({ input: { shelf: 'archived' } })).data ?? [],
    removed: useQuery(query.dossiers.list.queryOptions({ input: { shelf: 'removed' } })).data ?? [],
  };
  if (current.length + away.archived.length + away.removed.length === 0) return null;
  const list = { current, ...away }[shelf];
  const shown = list.filter(dossier => matchesFolded(search, wordsOf(dossier)));
  return (
    <section aria-label="Hồ sơ">
      <div className={classes.tools}>
        <SegmentedControl
          aria-label="Xem hồ sơ"
          data={shelves}
          value={shelf}
          onChange={value => {
            const next = dossierShelfSchema.safeParse(value);
            if (next.success) setShelf(next.data);
          }}
        />
        {list.length >= searchFrom ? (
          <TextInput
            className={classes.search ?? ''}
            leftSection={<IconSearch size="1.0625rem" aria-hidden />}
            placeholder="Lọc theo xã, thôn, bộ tiêu chí, năm"
            aria-label="Lọc hồ sơ"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        ) : null}
      </div>
      {shown.length > 0 ? (
        <DossierList dossiers={shown} shelf={shelf} />
      ) : (
        <p className={page.muted}>{list.length > 0 ? 'Không có hồ sơ nào khớp.' : empty[shelf]}</p>
      )}
    </section>
  );
}

function wordsOf({ unit, set, variant, year }: DossierSummary): string {
  return [unitText(unit), unit.provinceName, set.title, variant.name, year].join(' ');
}
