import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './parts.module.css';

const shownCodes = 8;

/** The parts that are out, and which of them came back. */
export function SentParts({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const { data: sent = [] } = useQuery(query.parts.list.queryOptions({ input: { dossierId: dossier.id } }));
  if (sent.length === 0) return null;
  return (
    <section className={page.card}>
      <h2>Phần việc đã giao ra tệp</h2>
      <ul className={classes.list}>
        {sent.map(({ id, person, codes, sentAt, merges }) => (
          <li key={id}>
            <b>{person ?? 'Không ghi tên'}</b>
            <span>
              {codes
                .slice(0, shownCodes)
                .map(code => codeLabel(dossier, code))
                .join(', ')}
              {codes.length > shownCodes ? ` và ${codes.length - shownCodes} chỉ tiêu khác` : ''}
            </span>
            <span className={page.muted}>giao {formatDateTime(sentAt)}</span>
            <span className={classes.came}>
              {merges.length === 0 ? <span className={page.muted}>chưa gửi lại</span> : null}
              {merges.map((merge, index) => (
                <span key={merge.id}>
                  {index > 0 ? ' · ' : ''}
                  <Link href={paths.merge(dossier.id, merge.id)}>
                    {merge.appliedAt === null
                      ? `gửi lại ${formatDateTime(merge.readAt)}, chưa nhận xong`
                      : `đã nhận ${formatDateTime(merge.appliedAt)}`}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
