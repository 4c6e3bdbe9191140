import { Button } from '@mantine/core';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './colleagues.module.css';
import { ColleaguesDisagreement } from './colleagues-disagreement.tsx';
import { useColleagueCommands } from './use-colleagues.ts';

type Props = { dossier: Dossier; review: Review; names: ReadonlyMap<string, string> };

/** Where reviewers disagree, side by side, and below what was resolved. */
export function ColleaguesDisagreements({ dossier, review, names }: Props) {
  const { resolve } = useColleagueCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  const indicators = new Map(rowsOf(dossier).map(row => [row.code, row]));
  const titleOf = (target: string) => {
    const row = indicators.get(target);
    return row ? `${row.code}. ${row.text}` : target;
  };
  const open = review.rows.filter(({ state }) => state === 'disagreed');
  const resolved = review.rows.filter(({ resolution }) => resolution !== null);
  if (open.length + resolved.length === 0) return null;
  return (
    <section className={page.card}>
      <h2>{open.length > 0 ? `Ý kiến khác nhau (${open.length})` : 'Ý kiến đã thống nhất'}</h2>
      {open.map(row => (
        <ColleaguesDisagreement
          key={row.target}
          row={row}
          title={titleOf(row.target)}
          self={indicators.get(row.target)}
          names={names}
          onResolve={resolution =>
            resolve.mutate(
              { target: row.target, resolution },
              { onSuccess: () => void showUndoable(`Đã thống nhất ý kiến ${row.target}.`) },
            )
          }
        />
      ))}
      {resolved.map(({ target, resolution }) => (
        <div key={target} className={classes.resolved}>
          <span>
            <b>{titleOf(target)}</b>
            <span className={classes.small}>Đã thống nhất, lý do: {resolution?.reason}</span>
          </span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Bỏ thống nhất ${target}`}
            onClick={() => resolve.mutate({ target, resolution: null })}
          >
            Bỏ thống nhất
          </Button>
        </div>
      ))}
    </section>
  );
}
