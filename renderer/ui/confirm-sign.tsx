import { IconRefreshAlert } from '@tabler/icons-react';
import classes from './confirm-sign.module.css';

const words = 'Cần xác nhận';

/** An answer that waits for confirmation since the set changed; the verdict beneath it is told on hovering. */
export function ConfirmSign({ detail, iconOnly = false }: { detail?: string; iconOnly?: boolean }) {
  return (
    <span className={classes.sign} title={detail ? `${words} (${detail})` : words}>
      <IconRefreshAlert aria-hidden className={classes.icon} />
      <span className={iconOnly ? 'visually-hidden' : undefined}>{words}</span>
    </span>
  );
}
