import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { paths } from '../../core/paths.ts';
import classes from './review-page.module.css';

const reasons = {
  checking: 'Gói hồ sơ đang được kiểm tra: xem được ngay, thẩm định được khi kiểm tra xong.',
  unfinished: 'Việc kiểm tra gói hồ sơ chưa xong: xem được, chưa thẩm định được. Hãy mở lại tệp gói hồ sơ.',
  broken:
    'Gói hồ sơ không còn nguyên vẹn: xem được, không thẩm định được. Hãy đề nghị nơi gửi gửi lại gói hồ sơ.',
} as const;

/** Why a dossier can be looked at but not judged; nothing where it can. */
export function JudgeableNotice({ dossier }: { dossier: Dossier }) {
  const state = dossier.check?.state ?? 'intact';
  if (state === 'intact') return null;
  return (
    <div className={classes.notice} data-warn role="status">
      <IconAlertTriangle aria-hidden className={classes.icon} />
      <span>{reasons[state]}</span>
      {state === 'broken' ? <Link href={paths.check(dossier.id)}>Xem chỗ sai</Link> : null}
    </div>
  );
}
