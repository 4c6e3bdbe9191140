import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DossierMove } from '#shared/contract/dossier-moves.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { lastMoveOf } from '../../core/set-news.ts';
import page from '../../ui/page.module.css';
import classes from './move-history.module.css';
import { TakeBackMove } from './take-back-move.tsx';

/** The moves that were made, newest first, each with what it left behind. */
export function MoveHistory({ dossier }: { dossier: Dossier }) {
  const { query } = useApi();
  const moves = useQuery(query.dossiers.moves.queryOptions({ input: { dossierId: dossier.id } }));
  if (!moves.data || moves.data.length === 0) return null;
  const last = lastMoveOf(moves.data);
  return (
    <section className={page.card}>
      <h2>Các lần chuyển bộ tiêu chí</h2>
      <ul className={classes.moves}>
        {[...moves.data].reverse().map(move => (
          <li key={move.number} className={classes.entry}>
            <div className={classes.head}>
              <span className={classes.words}>
                <b>
                  {move.from.version} → {move.to.version}
                </b>{' '}
                · {formatDateTime(move.movedAt)}
                {move.undoneAt ? ` · đã trở lại lúc ${formatDateTime(move.undoneAt)}` : ''}
              </span>
              {move === last ? <TakeBackMove dossierId={dossier.id} move={move} /> : null}
            </div>
            <Removed dossierId={dossier.id} move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Removed({ dossierId, move: { removed } }: { dossierId: string; move: DossierMove }) {
  if (removed.length === 0) return <p className={classes.hint}>Không có kết quả nào bị bỏ lại.</p>;
  return (
    <>
      <p className={classes.hint}>Chỉ tiêu bị bỏ, kết quả và tệp đã có được giữ ở đây:</p>
      <ul className={classes.removed}>
        {removed.map(({ code, text, display, assessment, evidence }) => (
          <li key={code}>
            <div>
              <b>{code}</b> {text}
            </div>
            <div className={classes.kept}>
              {[display && `Kết quả: ${display}`, assessment.note && `Ghi chú: ${assessment.note}`]
                .filter(Boolean)
                .join(' · ')}
              {evidence.map(({ id, name }) => (
                <Link key={id} href={paths.evidence(dossierId, id)} className={classes.file}>
                  {name}
                </Link>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
