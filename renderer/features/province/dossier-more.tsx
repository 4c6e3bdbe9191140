import { Link } from 'wouter';
import type { ProvinceRow } from '#shared/contract/province.ts';
import { recognitionText } from '#shared/domain/province-words.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import classes from './dossier-table.module.css';
import { RecognitionForm } from './recognition-form.tsx';

/** What lies under a line: earlier submissions, and the recognition with all that was ever written down of it. */
export function DossierMore({ row, title }: { row: ProvinceRow; title: string }) {
  const { older, recognitions } = row;
  return (
    <section className={classes.moreParts} aria-label={title}>
      <div>
        <h2>Các lần trình trước</h2>
        {older.length === 0 ? (
          <p className={classes.none}>Trên máy này chỉ có lần trình ở dòng trên.</p>
        ) : null}
        <ul>
          {older.map(({ id, submission, cameAt, criteriaMet, criteriaTotal }) => (
            <li key={id}>
              <Link href={paths.dossier(id)}>
                {submission
                  ? `Lần ${submission.number}, ngày ${vietnamDateText(submission.createdAt)}`
                  : 'Hồ sơ'}
                {submission?.isCopy ? ' (bản sao)' : ''}
              </Link>
              : tự đánh giá đạt {criteriaMet}/{criteriaTotal} tiêu chí, nhận ngày {vietnamDateText(cameAt)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>Quyết định công nhận</h2>
        <RecognitionForm row={row} />
        <ul>
          {recognitions.map(({ number, note, who, recordedAt, decidedOn }) => (
            <li key={`${recordedAt} ${number}`}>
              {number === null ? 'Rút lại' : recognitionText({ number, decidedOn, note, who, recordedAt })}
              {note === '' ? '' : `: ${note}`}
              <span className={classes.second}>
                {who === '' ? '' : `${who} ghi `}lúc {formatDateTime(recordedAt)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
