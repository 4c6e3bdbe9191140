import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Source } from '#shared/domain/criteria-set.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import classes from './checked-mark.module.css';

type Props = { source: Pick<Source, 'wording' | 'checked'>; label?: string };

/** Whether somebody compared this with the legal text: an icon and a word, also on paper. */
export function CheckedMark({ source, label }: Props) {
  const isOpen = sourceMark(source) !== undefined;
  const Icon = isOpen ? IconAlertTriangle : IconCircleCheck;
  return (
    <span className={classes.mark} data-open={isOpen || undefined}>
      <Icon aria-hidden />
      <span>
        {label ? `${label}: ` : ''}
        {isOpen ? 'chưa đối chiếu' : 'đã đối chiếu'}
      </span>
    </span>
  );
}
