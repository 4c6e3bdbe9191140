import { Button } from '@mantine/core';
import { sizeText } from '#shared/domain/size-text.ts';
import { formatCount, formatTimeLeft } from '../core/format.ts';
import type { JobProgress } from '../core/jobs.ts';
import classes from './job-progress.module.css';

const stepWords: Record<JobProgress['step'], string> = {
  uploading: 'Đang đưa tệp vào',
  reading: 'Đang đọc',
  writing: 'Đang ghi',
  verifying: 'Đang kiểm tra',
  extracting: 'Đang giải nén và kiểm tra',
};

type Props = { progress: JobProgress | null; startedAt: number; onCancel?: () => void };

/** What is being done, how much of it, how long it takes, and the way to stop it. */
export function JobProgressBar({ progress, startedAt, onCancel }: Props) {
  const { done = 0, total = 0 } = progress ?? {};
  const percent = total > 0 ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div className={classes.job}>
      <div className={classes.words} role="status">
        <span>{progress ? stepWords[progress.step] : 'Đang chuẩn bị'}…</span>
        <span className={classes.amount}>{progress ? amount(progress) : ''}</span>
        <span className={classes.left}>{formatTimeLeft(done, total, Date.now() - startedAt)}</span>
      </div>
      <div className={classes.row}>
        <div
          className={classes.track}
          role="progressbar"
          aria-label={progress ? stepWords[progress.step] : 'Đang chuẩn bị'}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(percent)}
          tabIndex={-1}
        >
          <div className={classes.fill} style={{ width: `${percent}%` }} />
        </div>
        {onCancel ? (
          <Button variant="default" size="compact-sm" onClick={onCancel}>
            Hủy
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function amount({ done, total, unit }: JobProgress): string {
  const shown = unit === 'bytes' ? sizeText : (count: number) => `${formatCount(count)} tệp`;
  return total > 0 ? `${shown(done)} / ${shown(total)}` : done > 0 ? shown(done) : '';
}
