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

/** A verdict as icon and word, so that it does not hang on its colour. */
export function VerdictBadge({ verdict, soft = false }: { verdict: Verdict; soft?: boolean }) {
  const Icon = icons[verdict];
  return (
    <span className={classes.badge} data-verdict={verdict} data-soft={soft || undefined}>
      <Icon aria-hidden className={classes.icon} />
      <span className={classes.word}>{verdictLabel[verdict]}</span>
    </span>
  );
}
