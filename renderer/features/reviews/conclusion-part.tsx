import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import type { Conclusion } from '#shared/domain/review.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { RuleNotice } from '../../ui/rule-notices.tsx';
import classes from './conclusion-part.module.css';
import { ownVerdict } from './review-filters.ts';
import type { ReviewItem } from './review-items.ts';
import { SendAnswer } from './send-answer.tsx';
import { VerdictButtons } from './verdict-buttons.tsx';
import { WordsField } from './words-field.tsx';

type Props = {
  dossier: Dossier;
  review: Review;
  items: readonly ReviewItem[];
  disabled: boolean;
  commentRef: RefObject<HTMLTextAreaElement | null>;
  onConclude: (conclusion: Conclusion, finished: boolean) => void;
  onGo: (key: string) => void;
  onLeave: () => void;
};

const mostNamed = 30;

/** What the review comes to as a whole; before it is finished it says what is still without a verdict. */
export function ConclusionPart({
  dossier,
  review,
  items,
  disabled,
  commentRef,
  onConclude,
  onGo,
  onLeave,
}: Props) {
  const { head, result } = review;
  const conclusion = head?.conclusion ?? { verdict: null, text: '' };
  const { text, change, settle } = useKeptDraft(`${dossier.id} review conclusion`, conclusion.text);
  const open = items.filter(item => item.isMine && ownVerdict(item) === null);
  const finishedAt = head?.finishedAt ?? null;
  const of = dossier.result;
  return (
    <section className={classes.part} aria-label="Kết luận chung">
      <table className={classes.figures}>
        <thead>
          <tr>
            <th />
            <th scope="col">Xã tự đánh giá</th>
            <th scope="col">Thẩm định</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Tiêu chí đạt</th>
            <td>
              {of.criteriaMet}/{of.criteriaTotal}
            </td>
            <td>
              {result.criteriaMet}/{result.criteriaTotal}
            </td>
          </tr>
          <tr>
            <th scope="row">Chỉ tiêu đạt</th>
            <td>
              {of.indicatorsMet}/{of.indicatorsTotal}
            </td>
            <td>
              {result.indicatorsMet}/{result.indicatorsTotal}
            </td>
          </tr>
          {of.conditionsTotal > 0 ? (
            <tr>
              <th scope="row">Điều kiện đáp ứng</th>
              <td>
                {of.conditionsMet}/{of.conditionsTotal}
              </td>
              <td>
                {result.conditionsMet}/{result.conditionsTotal}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {result.rule ? <RuleNotice rule={result.rule} /> : null}
      {open.length > 0 ? (
        <div className={classes.open}>
          Còn {open.length} mục chưa thẩm định:
          <span className={classes.codes}>
            {open.slice(0, mostNamed).map(item => (
              <button key={item.key} type="button" className={classes.code} onClick={() => onGo(item.key)}>
                {item.label}
              </button>
            ))}
            {open.length > mostNamed ? `và ${open.length - mostNamed} mục khác` : ''}
          </span>
        </div>
      ) : (
        <p className={classes.done}>Mọi chỉ tiêu, điều kiện được giao đều đã thẩm định.</p>
      )}
      <VerdictButtons
        label="Kết luận"
        verdict={conclusion.verdict}
        disabled={disabled}
        onVerdict={verdict => onConclude({ ...conclusion, verdict }, false)}
      />
      <WordsField
        label="Nội dung kết luận"
        placeholder="Đánh giá chung, kiến nghị với hội đồng hoặc với xã"
        fieldRef={commentRef}
        text={text}
        disabled={disabled}
        onType={change}
        onSave={words => {
          settle(words);
          if (words !== conclusion.text) onConclude({ ...conclusion, text: words }, false);
        }}
        onLeave={onLeave}
      />
      {finishedAt ? (
        <div className={classes.finish}>
          <span>Đã kết thúc thẩm định ngày {formatDate(vietnamToday(new Date(finishedAt)))}.</span>
          <Button variant="default" disabled={disabled} onClick={() => onConclude(conclusion, false)}>
            Mở lại
          </Button>
          <SendAnswer dossierId={dossier.id} disabled={disabled} variant="default" />
        </div>
      ) : (
        <div className={classes.finish}>
          <Button
            disabled={disabled || conclusion.verdict === null}
            onClick={() => onConclude({ ...conclusion, text }, true)}
          >
            Kết thúc thẩm định
          </Button>
          <span className={classes.hint}>
            {conclusion.verdict === null
              ? 'Chọn kết luận trước khi kết thúc.'
              : open.length > 0
                ? `Kết thúc khi còn ${open.length} mục chưa thẩm định vẫn được; sau đó sửa gì thì việc thẩm định mở lại.`
                : 'Sau khi kết thúc, sửa gì thì việc thẩm định mở lại.'}
          </span>
        </div>
      )}
    </section>
  );
}
