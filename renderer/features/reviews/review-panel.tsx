import type { RefObject } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review, SincePrevious } from '#shared/contract/reviews.ts';
import type { ReviewAttachment, ReviewVerdict } from '#shared/domain/review.ts';
import { usePastedFiles } from '../../core/pasted-files.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { DropArea } from '../../ui/drop-area.tsx';
import { GivenPart } from '../../ui/given-part.tsx';
import type { PreviewedFile } from '../../ui/preview/previewed-file.ts';
import { RequirementPart } from '../../ui/requirement-part.tsx';
import { AnswersPart } from './answers-part.tsx';
import { FilesPart } from './files-part.tsx';
import { OpinionPart } from './opinion-part.tsx';
import { OthersPart } from './others-part.tsx';
import { PanelHead } from './panel-head.tsx';
import { ownVerdict } from './review-filters.ts';
import type { ReviewFile, ReviewItem } from './review-items.ts';
import classes from './review-panel.module.css';
import { SincePart } from './since-part.tsx';
import type { OpinionChange } from './use-review.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

type Props = {
  dossier: Dossier;
  review: Review;
  since: SincePrevious;
  item: ReviewItem;
  disabled: boolean;
  shown: ReviewFile | undefined;
  /** A file of the reviewer's own, shown in its place. */
  attachment: PreviewedFile | undefined;
  commentRef: RefObject<HTMLTextAreaElement | null>;
  onShow: (seenAs: string) => void;
  onShowAttachment: (file: ReviewAttachment) => void;
  onVerdict: (verdict: ReviewVerdict | null) => void;
  onJudge: (change: OpinionChange) => void;
  onFiles: (files: Incoming) => void;
  onDetach: (sha256: string) => void;
  onKeep: () => void;
  onStep: (step: 1 | -1) => void;
  onLeave: () => void;
};

/** One target with all that is needed to judge it: what is asked, what the commune says, its proof, and the opinion. */
export function ReviewPanel(props: Props) {
  const { dossier, review, since, item, disabled, onFiles } = props;
  usePastedFiles(
    disabled
      ? undefined
      : files => onFiles({ files: files.map(file => ({ file, folder: '' })), unreadable: [] }),
  );
  return (
    <DropArea
      label={`Thả tệp vào đây để kèm vào ý kiến về ${item.label}`}
      disabled={disabled}
      onDropped={onFiles}
      className={classes.panel}
    >
      <PanelHead
        item={item}
        onStep={props.onStep}
        verdict={
          <VerdictButtons
            label={`Thẩm định ${item.label}`}
            verdict={ownVerdict(item)}
            disabled={disabled}
            onVerdict={props.onVerdict}
          />
        }
      />
      <div className={classes.frame}>
        <div className={classes.body}>
          <div className={classes.left}>
            <div className={classes.facts}>
              <h2 className={classes.text}>{item.text}</h2>
              {since ? (
                <SincePart since={since} item={item} disabled={disabled} onKeep={props.onKeep} />
              ) : null}
              <AnswersPart dossier={dossier} item={item} onShow={props.onShow} />
              {item.row ? (
                <>
                  <GivenPart row={item.row} />
                  <RequirementPart dossier={dossier} row={item.row} />
                </>
              ) : null}
              {item.paper ? <PaperFacts paper={item.paper} /> : null}
              <OthersPart said={item.said} />
            </div>
            <div className={classes.opinion}>
              <OpinionPart
                dossier={dossier}
                item={item}
                disabled={disabled}
                commentRef={props.commentRef}
                onJudge={props.onJudge}
                onFiles={onFiles}
                onShow={props.onShowAttachment}
                onDetach={props.onDetach}
                onLeave={props.onLeave}
              />
            </div>
          </div>
          <FilesPart
            dossierId={dossier.id}
            files={item.files}
            shown={props.shown}
            attachment={props.attachment}
            seen={review.seenFiles}
            empty={
              item.kind === 'paper'
                ? 'Gói hồ sơ không có văn bản này.'
                : 'Xã không kèm minh chứng cho mục này.'
            }
            onShow={props.onShow}
          />
        </div>
      </div>
    </DropArea>
  );
}

function PaperFacts({ paper }: { paper: NonNullable<ReviewItem['paper']> }) {
  const { required, needsSignature, scan, built, number } = paper;
  return (
    <ul className={classes.paper}>
      <li>{required ? 'Thành phần hồ sơ bắt buộc' : 'Không bắt buộc'}</li>
      {needsSignature ? <li>{scan ? 'Đã có bản ký' : 'Cần bản ký, gói chưa có'}</li> : null}
      {built && !scan ? <li>Chỉ có bản lập bằng ứng dụng</li> : null}
      {number ? <li>Số {number}</li> : null}
    </ul>
  );
}
