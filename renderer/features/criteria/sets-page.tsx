import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconFileImport, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { orderedSets } from '../../core/ordered-sets.ts';
import { paths } from '../../core/paths.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { DraftList } from './draft-list.tsx';
import { SetList } from './set-list.tsx';
import { levelName } from './set-words.ts';
import classes from './sets-page.module.css';
import { useBeginDraft } from './use-begin-draft.ts';

const kinds = [
  { value: 'all', label: 'Tất cả' },
  { value: 'commune', label: 'Cấp xã' },
  { value: 'village', label: 'Cấp thôn' },
];

/** Every set there is here, shipped or imported: what it rests on and how far it can be trusted. */
export function SetsPage() {
  const { query } = useApi();
  const sets = useQuery(query.criteria.list.queryOptions());
  if (sets.error) {
    return (
      <div className={page.page}>
        <Failure error={sets.error} onRetry={() => void sets.refetch()} />
      </div>
    );
  }
  return sets.data ? <Sets sets={orderedSets(sets.data)} /> : <Waiting />;
}

function Sets({ sets }: { sets: readonly CriteriaSetSummary[] }) {
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('all');
  const begin = useBeginDraft();
  const retired = sets.filter(({ retiredAt }) => retiredAt !== null).length;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useHotkeys({ 'Ctrl+F': () => field.current?.select() });
  const shown = sets.filter(set => isOfKind(set, kind) && matchesFolded(search, searchText(set)));
  const offered = sets.filter(({ retiredAt }) => retiredAt === null);
  const complete = offered.filter(set => set.incomplete === null).length;
  return (
    <div className={page.page}>
      <Answer
        detail="Bộ đã đưa vào sử dụng thì không sửa được nữa: mỗi lần sửa là một phiên bản mới."
        action={
          <>
            <Button
              component={Link}
              href={paths.importSet}
              leftSection={<IconFileImport size="1.125rem" aria-hidden />}
            >
              Nhập bộ tiêu chí
            </Button>
            <Button
              variant="default"
              leftSection={<IconPencilPlus size="1.125rem" aria-hidden />}
              loading={begin.isPending}
              onClick={() => begin.mutate({ from: null, as: 'copy' })}
            >
              Soạn bộ mới
            </Button>
          </>
        }
      >
        {offered.length} bộ tiêu chí, {complete} bộ đủ chỉ tiêu, {offered.length - complete} bộ chưa đầy đủ
      </Answer>
      <DraftList />
      <div className={classes.filters}>
        <TextInput
          ref={field}
          className={classes.search}
          aria-label="Tìm bộ tiêu chí"
          placeholder="Tìm theo tên, số văn bản, tỉnh (Ctrl+F), không cần dấu"
          leftSection={<IconSearch size="1.125rem" aria-hidden />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
          onKeyDown={event => onSearchKey(event, list.current)}
        />
        <SegmentedControl
          aria-label="Cấp áp dụng"
          data={retired > 0 ? [...kinds, { value: 'retired', label: `Ngừng dùng (${retired})` }] : kinds}
          value={kind}
          onChange={setKind}
        />
        <span className={page.muted} role="status">
          {shown.length}/{sets.length} bộ
        </span>
        <Link href={paths.mapping()} className={classes.mapping}>
          Đối chiếu hai bộ
        </Link>
      </div>
      <div ref={list}>
        {shown.length > 0 ? (
          <SetList sets={shown} />
        ) : (
          <p className={page.muted}>Không có bộ tiêu chí nào khớp. Hãy bớt chữ hoặc chọn “Tất cả”.</p>
        )}
      </div>
    </div>
  );
}

function isOfKind(set: CriteriaSetSummary, kind: string): boolean {
  if (kind === 'retired') return set.retiredAt !== null;
  return set.retiredAt === null && (kind === 'all' || set.unitKind === kind);
}

function searchText(set: CriteriaSetSummary): string {
  const { title, legalBasis, id, level, period, variants } = set;
  return [
    title,
    legalBasis,
    id,
    levelName(level),
    period.from,
    period.to,
    ...variants.map(each => each.name),
  ].join(' ');
}

/** From the search straight to what it found: Enter opens the first, the arrow goes there. */
function onSearchKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const first = list?.querySelector('a');
  if (!first || event.nativeEvent.isComposing) return;
  if (event.key === 'Enter') first.click();
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  first.focus();
}
