import type { ReviewFinding } from '#shared/contract/findings.ts';
import { dueState, vietnamToday } from '#shared/domain/due-date.ts';
import type { Opinion, Reviewer } from '#shared/domain/review.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import classes from './findings.module.css';

/** What a reviewer said, in its parts. */
export function OpinionWords({
  opinion,
  resolved,
  attachments,
}: {
  opinion: Opinion;
  resolved: string;
  attachments: ReviewFinding['attachments'];
}) {
  return (
    <div className={classes.words}>
      {opinion.comment === '' ? null : <p>{opinion.comment}</p>}
      {opinion.request === '' ? null : (
        <p>
          <b>Yêu cầu:</b> {opinion.request}
        </p>
      )}
      {resolved === '' ? null : (
        <p>
          <b>Lý do thống nhất:</b> {resolved}
        </p>
      )}
      {attachments.length === 0 ? null : (
        <ul className={classes.files} aria-label="Tệp kèm ý kiến">
          {attachments.map(({ name, url, sizeBytes }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {name}
              </a>{' '}
              <span className={classes.minor}>{sizeText(sizeBytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Until when; red with its word once that day is over. */
export function Deadline({ dueOn, isOpen }: { dueOn: string | null; isOpen: boolean }) {
  if (dueOn === null) return null;
  const isLate = isOpen && dueState(dueOn, vietnamToday(new Date())) === 'overdue';
  return (
    <span className={isLate ? classes.late : classes.minor}>
      {isLate ? 'Quá hạn từ' : 'Hạn'} {formatDate(dueOn)}
    </span>
  );
}

/** "Nguyễn Văn Ân, Chuyên viên, Sở Nông nghiệp và Môi trường" */
export function reviewerText({ name, role, office }: Reviewer): string {
  return [name, role, office].filter(Boolean).join(', ');
}
