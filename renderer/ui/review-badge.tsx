import {
  IconArrowsSplit2,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconMessageExclamation,
} from '@tabler/icons-react';
import { type ReviewVerdict, reviewVerdictLabel, unseenLabel } from '#shared/domain/review.ts';
import classes from './review-badge.module.css';

export type ReviewMark = ReviewVerdict | 'unseen' | 'disagreed';

const icons = {
  met: IconCircleCheckFilled,
  notMet: IconCircleXFilled,
  supplement: IconMessageExclamation,
  unseen: IconCircleDashed,
  disagreed: IconArrowsSplit2,
} as const satisfies Record<ReviewMark, unknown>;

export const reviewMarkLabel: Record<ReviewMark, string> = {
  ...reviewVerdictLabel,
  unseen: unseenLabel,
  disagreed: 'Ý kiến khác nhau',
};

type Props = { mark: ReviewMark; iconOnly?: boolean };

/** What a review says of one thing, as icon and word; in narrow columns the word is spoken only. */
export function ReviewBadge({ mark, iconOnly = false }: Props) {
  const Icon = icons[mark];
  return (
    <span className={classes.badge} data-mark={mark} title={iconOnly ? reviewMarkLabel[mark] : undefined}>
      <Icon aria-hidden className={classes.icon} />
      <span className={iconOnly ? 'visually-hidden' : undefined}>{reviewMarkLabel[mark]}</span>
    </span>
  );
}
