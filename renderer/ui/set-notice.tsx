import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import classes from './set-notice.module.css';

/** What nobody may overlook about the set: that it is incomplete, or not checked against the legal text. */
export function SetNotice({ dossier }: { dossier: Dossier }) {
  const unchecked = dossier.criteria
    .flatMap(criterion => criterion.indicators)
    .filter(row => row.sourceMark !== null).length;
  const { incomplete } = dossier.set;
  if (incomplete === null && unchecked === 0) return null;
  return (
    <p className={classes.notice}>
      <IconAlertTriangle aria-hidden className={classes.icon} />
      <span>
        {incomplete === null ? null : (
          <>
            <b>Bộ tiêu chí chưa đầy đủ:</b> {incomplete}{' '}
          </>
        )}
        {unchecked > 0 ? `${unchecked} chỉ tiêu chưa đối chiếu với văn bản gốc.` : null}
      </span>
    </p>
  );
}
