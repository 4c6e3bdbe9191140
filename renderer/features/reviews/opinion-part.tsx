import { type RefObject, useRef, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { emptyOpinion, type ReviewAttachment } from '#shared/domain/review.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { CorrectionPart } from './correction-part.tsx';
import classes from './opinion-part.module.css';
import { Phrases } from './phrases.tsx';
import type { ReviewItem } from './review-items.ts';
import type { OpinionChange } from './use-review.ts';
import { WordsField } from './words-field.tsx';

type Props = {
  dossier: Dossier;
  item: ReviewItem;
  disabled: boolean;
  commentRef: RefObject<HTMLTextAreaElement | null>;
  onJudge: (change: OpinionChange) => void;
  onFiles: (files: Incoming) => void;
  onShow: (file: ReviewAttachment) => void;
  onDetach: (sha256: string) => void;
  onLeave: () => void;
};

/** What whoever reviews here says of one target, beside the verdict. */
export function OpinionPart(props: Props) {
  const { dossier, item, disabled, onJudge, onLeave } = props;
  const own = item.said?.own ?? emptyOpinion;
  const key = `${dossier.id} review ${item.key}`;
  const comment = useKeptDraft(`${key} comment`, own.comment);
  const request = useKeptDraft(`${key} request`, own.request);
  const lastField = useRef<'comment' | 'request'>('comment');
  const [isOffering, setIsOffering] = useState(false);
  const drafts = { comment, request };
  const asksMore =
    own.verdict === 'supplement' || own.verdict === 'notMet' || own.request !== '' || own.dueOn !== null;
  useHotkeys({ P: () => setIsOffering(!disabled), 'Alt+P': () => setIsOffering(!disabled) });

  const save = (field: 'comment' | 'request', text: string) => {
    drafts[field].settle(text);
    if (text !== own[field]) onJudge(field === 'comment' ? { comment: text } : { request: text });
  };
  const putIn = (phrase: string) => {
    const field = asksMore ? lastField.current : 'comment';
    const present = drafts[field].text.trim();
    save(field, present === '' ? phrase : `${present} ${phrase}`);
  };
  return (
    <section className={classes.part} aria-label="Ý kiến thẩm định">
      <WordsField
        label="Nhận xét"
        placeholder="C để viết, Ctrl+Enter để xong"
        fieldRef={props.commentRef}
        text={comment.text}
        disabled={disabled}
        onType={comment.change}
        onSave={text => save('comment', text)}
        onLeave={onLeave}
        onFocus={() => {
          lastField.current = 'comment';
        }}
      />
      {asksMore ? (
        <div className={classes.request}>
          <WordsField
            label="Yêu cầu bổ sung"
            placeholder="Xã cần bổ sung gì"
            text={request.text}
            disabled={disabled}
            onType={request.change}
            onSave={text => save('request', text)}
            onLeave={onLeave}
            onFocus={() => {
              lastField.current = 'request';
            }}
          />
          <DateInput
            label="Hạn bổ sung"
            w="8.5rem"
            value={own.dueOn}
            disabled={disabled}
            onDay={dueOn => onJudge({ dueOn })}
            onKeyDown={event => {
              if (event.key === 'Escape') onLeave();
            }}
          />
        </div>
      ) : null}
      <div className={classes.ways}>
        <Phrases
          opened={isOffering}
          onOpened={setIsOffering}
          disabled={disabled}
          present={drafts[lastField.current].text}
          onUse={putIn}
        />
        <AttachmentsPart
          attachments={own.attachments}
          disabled={disabled}
          onFiles={props.onFiles}
          onShow={props.onShow}
          onRemove={props.onDetach}
        />
      </div>
      {item.row ? (
        <CorrectionPart
          key={own.correction ? 'corrected' : 'as given'}
          dossier={dossier}
          row={item.row}
          correction={own.correction}
          disabled={disabled}
          onSave={correction => onJudge({ correction })}
        />
      ) : null}
    </section>
  );
}
