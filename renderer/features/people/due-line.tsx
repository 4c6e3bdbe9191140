import { ActionIcon } from '@mantine/core';
import { IconCalendarDue, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { dueSoonDays, vietnamToday } from '#shared/domain/due-date.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { deadlines } from '#shared/domain/workload.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import classes from './due-line.module.css';

const keyOf = (dossierId: string) => `ho-so-ntm.due ${dossierId}`;

/**
 * A quiet reminder when a dossier is opened: what is late and what falls due soon. It tells how things stood then, so that
 * it neither comes nor goes while somebody works; closed, it is gone for the day.
 */
export function DueLine({ dossier }: { dossier: Dossier }) {
  const today = vietnamToday(new Date());
  const [closedOn, setClosedOn] = useState(() => localStorage.getItem(keyOf(dossier.id)));
  const [{ overdue, soon }] = useState(() => countDue(dossier, today));
  if (closedOn === today || overdue + soon === 0) return null;
  const words = [
    overdue > 0 ? `${overdue} việc đã quá hạn` : '',
    soon > 0 ? `${soon} việc đến hạn trong ${dueSoonDays} ngày tới` : '',
  ].filter(Boolean);
  const close = () => {
    localStorage.setItem(keyOf(dossier.id), today);
    setClosedOn(today);
  };
  return (
    <div className={classes.line} role="status" data-late={overdue > 0 || undefined}>
      <IconCalendarDue aria-hidden className={classes.icon} />
      <span className={classes.words}>
        {words.join(', ')}. <Link href={paths.missing(dossier.id)}>Xem việc còn thiếu</Link>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="Đóng lời nhắc hạn đến ngày mai"
        title="Đóng đến ngày mai"
        onClick={close}
      >
        <IconX size="1rem" />
      </ActionIcon>
    </div>
  );
}

function countDue(dossier: Dossier, today: string): { overdue: number; soon: number } {
  if (isReadOnly(dossier)) return { overdue: 0, soon: 0 };
  const due = deadlines(nextSteps(dossier, today), today);
  const count = (wanted: string) => due.filter(({ state }) => state === wanted).length;
  return { overdue: count('overdue'), soon: count('soon') };
}
