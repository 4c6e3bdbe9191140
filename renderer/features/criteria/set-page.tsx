import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { ExportSet } from './export-set.tsx';
import { OverlayList } from './overlay-list.tsx';
import { SetActions } from './set-actions.tsx';
import { SetExtras } from './set-extras.tsx';
import { SetFacts } from './set-facts.tsx';
import classes from './set-page.module.css';
import { readSetRef } from './set-refs.ts';
import { SetTable } from './set-table.tsx';
import { SetVersions } from './set-versions.tsx';

/** One set as it was published, with what is known of where it came from; on paper the same in A4 landscape. */
export function SetPage({ reference }: { reference: string }) {
  const { query } = useApi();
  const ref = readSetRef(reference);
  const set = useQuery(query.criteria.get.queryOptions({ input: 'id' in ref ? ref : { id: reference } }));
  if (set.error) {
    return (
      <div className={page.page}>
        <Failure error={set.error} onRetry={() => void set.refetch()} />
        <Link href={paths.sets}>Về danh sách bộ tiêu chí</Link>
      </div>
    );
  }
  return set.data ? <SetView set={set.data} /> : <Waiting />;
}

function SetView({ set }: { set: CriteriaSet }) {
  const { query } = useApi();
  const sets = useQuery(query.criteria.list.queryOptions());
  const versions = useQuery(query.criteria.versions.queryOptions({ input: { id: set.id } }));
  const newest = sets.data?.find(({ id }) => id === set.id);
  const isNewest = newest === undefined || newest.version === set.version;
  const isRetired = (newest?.retiredAt ?? null) !== null;
  return (
    <div className={`${page.page} ${classes.page}`}>
      <Link href={paths.sets} className={classes.back}>
        ‹ Bộ tiêu chí
      </Link>
      <Answer
        action={
          <div className={classes.actions}>
            {isNewest && !isRetired ? (
              <Button
                component={Link}
                href={paths.createWith(set.id)}
                leftSection={<IconPlus size="1.125rem" aria-hidden />}
              >
                Tạo hồ sơ theo bộ này
              </Button>
            ) : null}
            <SetActions
              set={set}
              isRetired={isRetired}
              versions={(versions.data ?? []).map(({ version }) => version)}
            />
            <Button
              variant="default"
              leftSection={<IconPrinter size="1.125rem" aria-hidden />}
              onClick={() => window.print()}
            >
              In
            </Button>
            <ExportSet set={set} />
          </div>
        }
      >
        {set.title}
      </Answer>
      <SetVersions set={set} versions={versions.data ?? []} retiredAt={newest?.retiredAt ?? null} />
      <SetFacts set={set} />
      <OverlayList set={set} />
      <SetContent set={set} />
    </div>
  );
}

/** The table and what belongs to it; also what a file holds before it is published. */
export function SetContent({ set }: { set: CriteriaSet }) {
  const [variantId, setVariantId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useHotkeys({ 'Ctrl+F': () => field.current?.select() });
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          ref={field}
          className={classes.search}
          aria-label="Tìm chỉ tiêu"
          placeholder="Tìm chỉ tiêu (Ctrl+F), không cần dấu"
          leftSection={<IconSearch size="1.125rem" aria-hidden />}
          value={search}
          onChange={event => setSearch(event.currentTarget.value)}
        />
        {set.variants.length > 1 ? (
          <Select
            aria-label="Vùng, nhóm xã"
            placeholder="Mọi vùng, nhóm (các cột cạnh nhau)"
            data={set.variants.map(({ id, name }) => ({ value: id, label: name }))}
            value={variantId}
            onChange={setVariantId}
            clearable
            clearButtonProps={{ 'aria-label': 'Xem mọi vùng, nhóm' }}
            className={classes.variant}
          />
        ) : null}
      </div>
      <SetTable set={set} variantId={variantId} search={search} />
      <SetExtras set={set} />
    </>
  );
}
