import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewRow } from '#shared/contract/reviews.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import type { Opinion, Resolution } from '#shared/domain/review.ts';
import { ownReview } from '#shared/domain/review-coverage.ts';
import { assess, verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { paths } from '../../core/paths.ts';
import { ReviewBadge } from '../../ui/review-badge.tsx';
import classes from './colleagues.module.css';
import type { ReviewItem } from './review-items.ts';

type Props = {
  dossier: Dossier;
  said: ReviewRow;
  item: ReviewItem | undefined;
  names: ReadonlyMap<string, string>;
  onResolve: (resolution: Resolution) => void;
};

/** One target with everybody's opinion side by side, and the one that shall stand, with a reason. */
export function ColleaguesDisagreement({ dossier, said, item, names, onResolve }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { target } = said;
  const label = item?.label ?? target;
  const self = item?.row;
  const voices: { id: string; opinion: Opinion }[] = [
    ...(said.own ? [{ id: ownReview, opinion: said.own }] : []),
    ...said.others.map(({ reviewId, opinion }) => ({ id: reviewId, opinion })),
  ];
  const stands = voices.find(({ id }) => id === chosen)?.opinion;
  const missing = [stands ? '' : 'chọn một ý kiến', reason.trim() === '' ? 'ghi lý do' : ''].filter(Boolean);
  return (
    <section className={classes.disagreement} aria-label={`Ý kiến khác nhau về ${label}`}>
      <h3>
        <Link href={paths.review(dossier.id, target)} className={classes.link}>
          {label}
        </Link>{' '}
        {item?.text}
      </h3>
      {self ? (
        <p className={classes.small}>
          Mức quy định: {self.requirement || '–'}. Đơn vị báo cáo: {self.display || '–'},{' '}
          {verdictLabel[self.verdict].toLocaleLowerCase('vi')}.
        </p>
      ) : null}
      <Radio.Group
        aria-label={`Ý kiến được chọn cho ${label}`}
        value={chosen ?? ''}
        onChange={setChosen}
        classNames={{ root: classes.group ?? '' }}
      >
        <div className={classes.voices}>
          {voices.map(({ id, opinion }) => (
            <div key={id} className={classes.voice} data-chosen={id === chosen || undefined}>
              <Radio
                value={id}
                disabled={opinion.verdict === null}
                label={
                  <span className={classes.says}>
                    <b>{names.get(id) ?? id}</b> <ReviewBadge mark={opinion.verdict ?? 'unseen'} />
                  </span>
                }
              />
              {wordsOf(opinion, dossier, self).map(words => (
                <p key={words} className={classes.words}>
                  {words}
                </p>
              ))}
            </div>
          ))}
        </div>
      </Radio.Group>
      <form
        className={classes.deciding}
        onSubmit={event => {
          event.preventDefault();
          if (stands && missing.length === 0) onResolve({ opinion: stands, reason: reason.trim() });
        }}
      >
        <TextInput
          label="Lý do thống nhất"
          aria-label={`Lý do thống nhất ${label}`}
          maxLength={2000}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
        <Button type="submit" disabled={missing.length > 0} aria-label={`Thống nhất ${label}`}>
          Thống nhất
        </Button>
      </form>
      {missing.length > 0 ? <p className={classes.small}>Cần {missing.join(' và ')}.</p> : null}
    </section>
  );
}

/** What somebody says beside the verdict, in the order a reader asks for it. */
function wordsOf(
  { correction, comment, request, dueOn, attachments }: Opinion,
  dossier: Dossier,
  row: ReviewItem['row'],
): string[] {
  const place = { variant: dossier.variant.id, year: dossier.year };
  const figure =
    correction && row && entryFitsMeasure(row.indicator.measure, correction.entry)
      ? assess(row.indicator, place, {
          ...row.assessment,
          entry: correction.entry,
          override: null,
          notApplicable: null,
        })
      : null;
  return [
    correction
      ? `${figure ? `Số liệu theo thẩm định: ${figure.comparison || figure.display}` : 'Có sửa số liệu'}. Lý do: ${correction.reason}`
      : '',
    comment,
    request && `Bổ sung: ${request}${dueOn ? ` (hạn ${formatDate(dueOn)})` : ''}`,
    attachments.length > 0 ? `Tệp kèm: ${attachments.map(({ name }) => name).join(', ')}` : '',
  ].filter(Boolean);
}
