import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleXFilled,
} from '@tabler/icons-react';
import { type Verdict, verdictLabel } from '#shared/domain/verdict.ts';
import classes from './verdict-badge.module.css';

const icons = {
  met: IconCircleCheckFilled,
  notMet: IconCircleXFilled,
  unassessed: IconCircleDashed,
  notApplicable: IconCircleMinus,
} as const satisfies Record<Verdict, unknown>;

type Props = { verdict: Verdict; soft?: boolean; iconOnly?: boolean };

/** A verdict as icon and word, so that it does not hang on its colour; in narrow columns the word is spoken only. */
export function VerdictBadge({ verdict, soft = false, iconOnly = false }: Props) {
  const Icon = icons[verdict];
  return (
    <span
      className={classes.badge}
      data-verdict={verdict}
      data-soft={soft || undefined}
      title={iconOnly ? verdictLabel[verdict] : undefined}
    >
      <Icon aria-hidden className={classes.icon} />
      <span className={iconOnly ? 'visually-hidden' : undefined}>{verdictLabel[verdict]}</span>
    </span>
  );
}
