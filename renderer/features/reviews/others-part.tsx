import type { ReviewRow } from '#shared/contract/reviews.ts';
import { ReviewBadge } from '../../ui/review-badge.tsx';
import classes from './since-part.module.css';

/** What others who review the same dossier say, as their files brought it. */
export function OthersPart({ said }: { said: ReviewRow | undefined }) {
  if (!said || said.others.length === 0) return null;
  return (
    <section className={classes.part} aria-label="Ý kiến của người cùng thẩm định">
      {said.others.map(({ reviewId, by, opinion }) => (
        <div key={reviewId}>
          <div className={classes.head}>
            <b>{by}</b>
            <ReviewBadge mark={opinion.verdict ?? 'unseen'} />
          </div>
          {[opinion.comment, opinion.request].filter(Boolean).map(words => (
            <p key={words} className={classes.words}>
              {words}
            </p>
          ))}
        </div>
      ))}
      {said.state === 'disagreed' ? (
        <p className={classes.words}>Các ý kiến khác nhau, chưa thống nhất.</p>
      ) : null}
      {said.resolution ? (
        <p className={classes.words}>Đã thống nhất, lý do: {said.resolution.reason}</p>
      ) : null}
    </section>
  );
}
