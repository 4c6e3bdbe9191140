import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { ReviewBadge } from '../../ui/review-badge.tsx';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './colleagues.module.css';
import { ColleaguesDisagreement } from './colleagues-disagreement.tsx';
import type { ReviewItem } from './review-items.ts';
import { useColleagueCommands } from './use-colleagues.ts';

type Props = {
  dossier: Dossier;
  review: Review;
  /** What is judged, by its target. */
  items: ReadonlyMap<string, ReviewItem>;
  names: ReadonlyMap<string, string>;
};

/** Where reviewers disagree, side by side, and below what was resolved. */
export function ColleaguesDisagreements({ dossier, review, items, names }: Props) {
  const { resolve } = useColleagueCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  const labelOf = (target: string) => items.get(target)?.label ?? target;
  const open = review.rows.filter(({ state }) => state === 'disagreed');
  const resolved = review.rows.filter(({ resolution }) => resolution !== null);
  return (
    <>
      {open.length > 0 ? (
        <section className={page.card}>
          <h2>Ý kiến khác nhau ({open.length})</h2>
          {open.map(said => (
            <ColleaguesDisagreement
              key={said.target}
              dossier={dossier}
              said={said}
              item={items.get(said.target)}
              names={names}
              onResolve={resolution =>
                resolve.mutate(
                  { target: said.target, resolution },
                  { onSuccess: () => void showUndoable(`Đã thống nhất ý kiến ${labelOf(said.target)}.`) },
                )
              }
            />
          ))}
        </section>
      ) : null}
      {resolved.length > 0 ? (
        <section className={page.card}>
          <h2>Ý kiến đã thống nhất ({resolved.length})</h2>
          {resolved.map(({ target, resolution }) => (
            <div key={target} className={classes.resolved}>
              <div>
                <Link href={paths.review(dossier.id, target)} className={classes.link}>
                  {labelOf(target)}
                </Link>{' '}
                <b>{items.get(target)?.text}</b>{' '}
                <ReviewBadge mark={resolution?.opinion.verdict ?? 'unseen'} />
                <span className={classes.small}>Lý do: {resolution?.reason}</span>
              </div>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Bỏ thống nhất ${labelOf(target)}`}
                onClick={() => resolve.mutate({ target, resolution: null })}
              >
                Bỏ thống nhất
              </Button>
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}
