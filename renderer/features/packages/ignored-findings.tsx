import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { DossierCheck } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { codeLabel, findRow } from '../../core/dossier-rows.ts';
import { placeHref } from './check-groups.ts';
import { withoutName } from './check-line.tsx';
import classes from './check-problems.module.css';

type Props = {
  dossier: Dossier;
  ignored: DossierCheck['ignored'];
  /** Absent: it can only be looked at. */
  onHeed: ((key: string) => void) | undefined;
};

/** What the office left as it is, with its reasons: they are part of the dossier's story. */
export function IgnoredFindings({ dossier, ignored, onHeed }: Props) {
  if (ignored.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3 className={classes.criterion}>
        Đã bỏ qua có lý do <span className={classes.count}>({ignored.length})</span>
      </h3>
      <ul className={classes.lines}>
        {ignored.map(finding => {
          const { key, indicator, message, reason, ignoredAt } = finding;
          return (
            <li key={key} className={classes.item}>
              <Link href={placeHref(dossier, finding)} className={classes.line}>
                <span />
                <span className={classes.code}>
                  {findRow(dossier, indicator) ? codeLabel(dossier, indicator) : ''}
                </span>
                <span className={classes.message}>{withoutName(message)}</span>
                <span className={classes.told}>
                  <span className={classes.message}>{reason}</span>
                  <span className={classes.remedy}>bỏ qua ngày {vietnamDateText(ignoredAt)}</span>
                </span>
              </Link>
              <span className={classes.actions}>
                {onHeed ? (
                  <Button variant="subtle" size="compact-sm" onClick={() => onHeed(key)}>
                    Xem lại
                  </Button>
                ) : null}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
