import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ReviewRow } from '#shared/contract/reviews.ts';
import { type Opinion, type Resolution, reviewVerdictLabel, unseenLabel } from '#shared/domain/review.ts';
import { ownReview } from '#shared/domain/review-coverage.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import classes from './colleagues.module.css';

type Props = {
  row: ReviewRow;
  title: string;
  /** What the commune says of itself; undefined for a paper. */
  self: IndicatorRow | undefined;
  names: ReadonlyMap<string, string>;
  onResolve: (resolution: Resolution) => void;
};

/** One target with everybody's opinion side by side, and the one that shall stand, with a reason. */
export function ColleaguesDisagreement({ row, title, self, names, onResolve }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const voices: { id: string; opinion: Opinion }[] = [
    ...(row.own ? [{ id: ownReview, opinion: row.own }] : []),
    ...row.others.map(({ reviewId, opinion }) => ({ id: reviewId, opinion })),
  ];
  const stands = voices.find(({ id }) => id === chosen)?.opinion;
  return (
    <div className={classes.disagreement}>
      <h3>{title}</h3>
      {self ? (
        <p className={classes.small}>
          Mức quy định: {self.requirement}. Đơn vị báo cáo: {self.display || '–'},{' '}
          {verdictLabel[self.verdict].toLocaleLowerCase('vi')}.
        </p>
      ) : null}
      <Radio.Group
        aria-label={`Ý kiến được chọn cho ${row.target}`}
        value={chosen ?? ''}
        onChange={setChosen}
        className={classes.voices}
      >
        {voices.map(({ id, opinion }) => (
          <div key={id} className={classes.voice}>
            <Radio
              value={id}
              disabled={opinion.verdict === null}
              label={`${names.get(id) ?? id}: ${opinion.verdict ? reviewVerdictLabel[opinion.verdict] : unseenLabel}`}
            />
            {[
              opinion.correction ? `Số liệu thẩm định khác, lý do: ${opinion.correction.reason}` : '',
              opinion.comment,
              opinion.request && `Bổ sung: ${opinion.request}`,
            ]
              .filter(Boolean)
              .map(words => (
                <p key={words} className={classes.words}>
                  {words}
                </p>
              ))}
          </div>
        ))}
      </Radio.Group>
      <div className={classes.deciding}>
        <TextInput
          label="Lý do thống nhất"
          aria-label={`Lý do thống nhất ${row.target}`}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button
          disabled={!stands || reason.trim() === ''}
          aria-label={`Thống nhất ${row.target}`}
          onClick={() => stands && onResolve({ opinion: stands, reason: reason.trim() })}
        >
          Thống nhất
        </Button>
      </div>
    </div>
  );
}
