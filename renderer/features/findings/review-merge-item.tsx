import { Checkbox } from '@mantine/core';
import type { ReviewMergeItem } from '#shared/contract/findings.ts';
import { reviewVerdictLabel, unseenLabel } from '#shared/domain/review.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { Deadline, OpinionWords } from './finding-words.tsx';
import classes from './findings.module.css';

const stateWords = { new: '', same: 'đã có, không đổi', replaces: 'thay ý kiến nhận trước' } as const;

/** One opinion beside the office's own verdict; a corrected figure is only taken where somebody says so. */
export function ReviewMergeItemView({
  item,
  isTaken,
  onTake,
}: {
  item: ReviewMergeItem;
  isTaken: boolean;
  /** Absent: it is merged already. */
  onTake: ((isTaken: boolean) => void) | undefined;
}) {
  const { label, text, self, opinion, figure, by, state } = item;
  return (
    <article className={classes.item} aria-label={`${label} ${text}`}>
      <header className={classes.head}>
        <span className={classes.place}>
          <b>{label}</b> {text}
        </span>
        {stateWords[state] === '' ? null : <span className={classes.state}>{stateWords[state]}</span>}
        <Deadline dueOn={opinion.dueOn} isOpen={false} />
      </header>
      <div className={classes.sides}>
        <div className={classes.side}>
          <span className={classes.sideName}>Hồ sơ tự đánh giá</span>
          {self === null ? (
            <span className={classes.minor}>văn bản của hồ sơ</span>
          ) : (
            <span className={classes.self}>
              <VerdictBadge verdict={self.verdict} soft />{' '}
              {self.display === verdictLabel[self.verdict] ? '' : self.display}
            </span>
          )}
        </div>
        <div className={classes.side}>
          <span className={classes.sideName}>Thẩm định{by.length > 0 ? ` – ${by.join(', ')}` : ''}</span>
          <span className={classes.verdict} data-verdict={opinion.verdict ?? undefined}>
            {opinion.verdict === null ? unseenLabel : reviewVerdictLabel[opinion.verdict]}
          </span>
          <OpinionWords opinion={opinion} resolved={item.resolved} attachments={item.attachments} />
        </div>
      </div>
      {figure === null || opinion.correction === null ? null : (
        <div className={classes.figureChoice}>
          <span>
            <b>Số liệu:</b> hồ sơ ghi {self?.display || 'để trống'}; thẩm định ghi <b>{figure.display}</b>
            {figure.comparison === '' ? '' : ` (${figure.comparison})`}. Lý do: {opinion.correction.reason}
          </span>
          {figure.fits && onTake ? (
            <Checkbox
              checked={isTaken}
              onChange={event => onTake(event.currentTarget.checked)}
              label="Lấy số liệu thẩm định vào hồ sơ"
            />
          ) : null}
          {figure.fits ? null : (
            <span className={classes.minor}>
              Chỉ tiêu nay ghi số liệu kiểu khác nên không lấy thẳng vào hồ sơ được.
            </span>
          )}
        </div>
      )}
    </article>
  );
}
