import { Button } from '@mantine/core';
import type { SincePrevious } from '#shared/contract/reviews.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { ReviewBadge } from '../../ui/review-badge.tsx';
import type { ReviewItem } from './review-items.ts';
import classes from './since-part.module.css';

const differenceWords = {
  entry: 'số liệu hoặc cách đánh giá',
  note: 'ghi chú',
  explanation: 'giải trình',
  requirement: 'nội dung hoặc mức quy định',
  answer: 'trả lời yêu cầu bổ sung',
} as const;
const fileWords = { added: 'Thêm tệp', removed: 'Bỏ tệp', replaced: 'Thay tệp' } as const;

type Props = {
  since: NonNullable<SincePrevious>;
  item: ReviewItem;
  disabled: boolean;
  onKeep: () => void;
};

/** What was said of the submission before, and what the commune changed since. */
export function SincePart({ since, item, disabled, onKeep }: Props) {
  const changed = item.since;
  if (!changed) return null;
  const { said, result, differs, files } = changed;
  const { number, createdAt } = since.submission;
  return (
    <section className={classes.part} aria-label={`Lần trình ${number}`}>
      <div className={classes.head}>
        <b>
          Lần trình {number} ({formatDate(vietnamToday(new Date(createdAt)))})
        </b>
        <ReviewBadge mark={said?.verdict ?? 'unseen'} />
        {said ? (
          <Button variant="default" size="compact-sm" disabled={disabled} onClick={onKeep}>
            Giữ ý kiến lần trước
          </Button>
        ) : null}
      </div>
      {said?.comment ? <p className={classes.words}>{said.comment}</p> : null}
      {said?.request ? (
        <p className={classes.words}>
          Yêu cầu: {said.request}
          {said.dueOn ? ` (hạn ${formatDate(said.dueOn)})` : ''}
        </p>
      ) : null}
      {changed.changed ? (
        <ul className={classes.changes}>
          {result ? (
            <li>
              Kết quả: <s>{resultWords(result.before)}</s> → <b>{resultWords(result.after)}</b>
            </li>
          ) : null}
          {files.map(({ change, name }) => (
            <li key={`${change} ${name}`}>
              {fileWords[change]}: {name}
            </li>
          ))}
          {differs.length > 0 ? (
            <li>Có sửa {differs.map(each => differenceWords[each]).join(', ')}</li>
          ) : null}
        </ul>
      ) : (
        <p className={classes.words}>Từ đó xã không thay đổi gì ở mục này.</p>
      )}
    </section>
  );
}

type Result = NonNullable<NonNullable<ReviewItem['since']>['result']>;

function resultWords(result: Result['before']): string {
  if (result === null) return 'chưa có';
  const { display, verdict } = result;
  const label = verdictLabel[verdict];
  return display === '' || display === label ? label : `${display} – ${label}`;
}
