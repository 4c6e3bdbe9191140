import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review, SincePrevious } from '#shared/contract/reviews.ts';
import type { Reviewer } from '#shared/domain/review.ts';
import { Answer } from '../../ui/answer.tsx';
import { PreviousBar } from './previous-bar.tsx';
import type { ReviewItem } from './review-items.ts';
import classes from './review-page.module.css';
import { progressWords, reviewProgress } from './review-progress.ts';
import { ReviewerForm, ReviewerLine } from './reviewer-form.tsx';
import { SendAnswer } from './send-answer.tsx';

type Props = {
  dossier: Dossier;
  review: Review;
  since: SincePrevious;
  items: readonly ReviewItem[];
  disabled: boolean;
  /** Nothing is left to look at but the conclusion. */
  isDone: boolean;
  onGoOn: () => void;
  onBegin: (who: { reviewer: Reviewer; scope: string[] | null }) => void;
  onKeepAll: () => void;
};

/** What is still to be looked at, the way on, and who looks. */
export function ReviewTop(props: Props) {
  const { dossier, review, since, items, disabled } = props;
  const [isAsked, setIsAsked] = useState(review.head === null);
  return (
    <div className={classes.top}>
      <Answer
        detail={
          disabled || !review.head || isAsked ? null : (
            <ReviewerLine head={review.head} onChange={() => setIsAsked(true)} />
          )
        }
        action={
          review.head?.finishedAt ? (
            <SendAnswer dossierId={dossier.id} disabled={disabled} />
          ) : (
            <Button title={props.isDone ? 'Kết luận (N)' : 'Xem tiếp (N)'} onClick={props.onGoOn}>
              {props.isDone ? 'Kết luận' : 'Xem tiếp'}
            </Button>
          )
        }
      >
        {progressWords(reviewProgress(items, review))}
      </Answer>
      {disabled || !isAsked ? null : (
        <ReviewerForm
          dossier={dossier}
          head={review.head}
          onBegin={props.onBegin}
          onClose={() => setIsAsked(false)}
        />
      )}
      {since ? (
        <PreviousBar since={since} items={items} disabled={disabled} onKeepAll={props.onKeepAll} />
      ) : null}
    </div>
  );
}
