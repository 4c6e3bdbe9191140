import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ChangeRow } from '#shared/contract/changes.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import { useApi } from '../../core/api.ts';
import { findRow, isReadOnly } from '../../core/dossier-rows.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { detailsOf } from './change-details.ts';
import { DossierStory } from './dossier-story.tsx';
import classes from './history-page.module.css';

const pageSize = 200;
const stepWords = { change: '', undo: 'Hoàn tác: ', redo: 'Làm lại: ', barrier: '' } as const;

/** Who changed what, when and why: every step as it was made; nothing here can be rewritten. */
export function HistoryPage({ dossier }: { dossier: Dossier }) {
  const { client, query } = useApi();
  const [search, setSearch] = useState('');
  const changes = useInfiniteQuery({
    queryKey: [...query.changes.list.key(), dossier.id, dossier.updatedAt],
    queryFn: ({ pageParam }) =>
      client.changes.list({ dossierId: dossier.id, before: pageParam, limit: pageSize }),
    initialPageParam: null as number | null, // the newest first: nothing is known yet
    getNextPageParam: rows => (rows.length === pageSize ? (rows.at(-1)?.number ?? null) : null),
  });
  if (changes.error) {
    return (
      <div className={page.page}>
        <Failure error={changes.error} onRetry={() => void changes.refetch()} />
      </div>
    );
  }
  if (!changes.data) return <Waiting />;
  const rows = changes.data.pages.flat();
  const shown = rows.filter(row => matchesFolded(search, wordsOf(row)));
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer detail="Mỗi lần sửa giữ nguyên ở đây, kể cả khi đã hoàn tác.">
          {rows[0] ? `Sửa lần cuối ${formatDateTime(rows[0].at)}` : 'Hồ sơ chưa có lần sửa nào'}
        </Answer>
        <DossierStory dossier={dossier} />
        {rows.length > 0 ? (
          <TextInput
            className={classes.search ?? ''}
            leftSection={<IconSearch size="1.0625rem" aria-hidden />}
            placeholder="Lọc theo chỉ tiêu, người, nội dung"
            aria-label="Lọc lịch sử"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
          />
        ) : null}
        <ol className={classes.list}>
          {shown.map(row => (
            <HistoryLine key={row.number} row={row} dossier={dossier} />
          ))}
        </ol>
        {changes.hasNextPage ? (
          <Button
            variant="default"
            className={classes.more ?? ''}
            loading={changes.isFetchingNextPage}
            onClick={() => void changes.fetchNextPage()}
          >
            Xem các lần sửa trước
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const mostCodes = 12;

function HistoryLine({ row, dossier }: { row: ChangeRow; dossier: Dossier }) {
  const details = detailsOf(row, code => findRow(dossier, code));
  const known = row.codes.filter(code => findRow(dossier, code));
  // What changes in a received dossier is what its reviewers say.
  const place = isReadOnly(dossier) ? paths.review : paths.checklist;
  return (
    <li className={classes.line} data-step={row.step}>
      <span className={classes.when}>
        {formatDateTime(row.at)}
        {row.who === '' ? null : <span className={classes.who}>{row.who}</span>}
      </span>
      <div className={classes.what}>
        <span>
          {stepWords[row.step]}
          {row.what}
        </span>
        {row.why === '' ? null : <span className={classes.why}>Lý do: {row.why}</span>}
        {details.length > 0 ? (
          <details>
            <summary>Trước và sau</summary>
            <table className={classes.details}>
              <tbody>
                {details.map(({ what, before, after }) => (
                  <tr key={what}>
                    <th scope="row">{what}</th>
                    <td>{before || '(trống)'}</td>
                    <td aria-hidden>→</td>
                    <td>{after || '(trống)'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ) : null}
      </div>
      <span className={classes.codes}>
        {known.slice(0, mostCodes).map(code => (
          <Link key={code} href={place(dossier.id, code)}>
            {code}
          </Link>
        ))}
        {known.length > mostCodes ? `và ${known.length - mostCodes} chỉ tiêu khác` : null}
      </span>
    </li>
  );
}

function wordsOf({ what, why, who, codes }: ChangeRow): string {
  return [what, why, who, ...codes].join(' ');
}
