import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { type Snapshot, snapshotKindLabel } from '#shared/contract/progress.ts';
import { standingBefore } from '#shared/domain/progress.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { ComparedItems } from './compared-items.tsx';
import classes from './progress-page.module.css';

/** In the list of moments "now" has no number. */
const now = 'now';

/** Two moments side by side: what became met, what is no longer, what changed its figure. */
export function CompareSnapshots({
  dossier,
  snapshots,
}: {
  dossier: Dossier;
  snapshots: readonly Snapshot[];
}) {
  const [picked, setPicked] = useState<{ from?: number; to?: number | null }>({});
  const has = (number: number | null | undefined) => snapshots.some(each => each.number === number);
  const usual = standingBefore(snapshots, 'quarter', new Date().toISOString()) ?? snapshots[0];
  const from = has(picked.from) ? picked.from : usual?.number;
  const to = has(picked.to) ? (picked.to ?? null) : null;
  const options = snapshots.toReversed().map(each => ({ value: String(each.number), label: nameOf(each) }));
  if (from === undefined) return null;
  return (
    <section className={page.card}>
      <h2>So sánh hai mốc</h2>
      <div className={classes.pick}>
        <NativeSelect
          label="Từ mốc"
          data={options}
          value={String(from)}
          onChange={event => setPicked({ ...picked, from: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Đến mốc"
          data={[{ value: now, label: 'Hiện nay' }, ...options]}
          value={to === null ? now : String(to)}
          onChange={event => {
            const { value } = event.currentTarget;
            setPicked({ ...picked, to: value === now ? null : Number(value) });
          }}
        />
      </div>
      <Compared dossier={dossier} from={from} to={to} />
    </section>
  );
}

function Compared({ dossier, from, to }: { dossier: Dossier; from: number; to: number | null }) {
  const { query } = useApi();
  const input = { dossierId: dossier.id, from, to };
  // Against now the answer hangs on the dossier, which is in the cache under another name.
  const compared = useQuery(query.progress.compare.queryOptions({ input, staleTime: 0, gcTime: 0 }));
  if (compared.error) return <Failure error={compared.error} onRetry={() => void compared.refetch()} />;
  if (!compared.data) return <Waiting />;
  return <ComparedItems dossier={dossier} items={compared.data.items} />;
}

function nameOf({ takenAt, note, kind }: Snapshot): string {
  return `${formatDateTime(takenAt)} (${note === '' ? snapshotKindLabel[kind].toLowerCase() : note})`;
}
