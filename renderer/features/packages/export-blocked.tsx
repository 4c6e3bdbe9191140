import { IconRefreshAlert } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { codeLabel, rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import classes from './export-blocked.module.css';

/** Says before one presses that nothing is exported while answers wait for confirmation, and where they are. */
export function ExportBlocked({ dossier }: { dossier: Dossier }) {
  const waiting = rowsOf(dossier).filter(row => row.unconfirmed.length > 0);
  if (waiting.length === 0) return null;
  return (
    <div className={classes.blocked} role="status">
      <IconRefreshAlert aria-hidden className={classes.icon} />
      <span>
        <b>Chưa xuất gói được:</b> còn {waiting.length} kết quả cần xác nhận vì bộ tiêu chí đã thay đổi. Xem
        và xác nhận chỉ tiêu{' '}
        {waiting.map(({ code, text }, at) => (
          <span key={code}>
            {at > 0 ? ', ' : ''}
            <Link href={paths.checklist(dossier.id, code)} className={classes.link} title={text}>
              {codeLabel(dossier, code)}
            </Link>
          </span>
        ))}
        .
      </span>
    </div>
  );
}
