import { IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { CellReading } from '#shared/domain/table-import.ts';
import { statusWords } from './cell-state.ts';
import classes from './cell-state-sign.module.css';

const icons = { understood: IconCheck, confirm: IconQuestionMark, notUnderstood: IconX, skipped: IconMinus };

/** An icon and a word; `quiet` leaves the word to screen readers where every cell would repeat it. */
export function CellStateSign({ status, quiet = false }: { status: CellReading['status']; quiet?: boolean }) {
  const Icon = icons[status];
  return (
    <span className={classes.sign} data-status={status}>
      <Icon aria-hidden stroke={2.5} />
      <span className={quiet ? 'visually-hidden' : undefined}>{statusWords[status]}</span>
    </span>
  );
}
