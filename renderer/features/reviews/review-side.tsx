import type { RefObject } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review, SincePrevious } from '#shared/contract/reviews.ts';
import type { ReviewVerdict } from '#shared/domain/review.ts';
import { ConclusionPart } from './conclusion-part.tsx';
import { PanelHead } from './panel-head.tsx';
import type { ReviewItem } from './review-items.ts';
import panel from './review-panel.module.css';
import { ReviewPanel } from './review-panel.tsx';
import { useAttach } from './use-attach.ts';
import type { ReviewCommands } from './use-review.ts';
import type { ShownFile } from './use-shown-file.ts';

type Props = {
  dossier: Dossier;
  review: Review;
  since: SincePrevious;
  items: readonly ReviewItem[];
  item: ReviewItem;
  file: ShownFile;
  disabled: boolean;
  commands: ReviewCommands;
  commentRef: RefObject<HTMLTextAreaElement | null>;
  onKeep: () => void;
  onVerdict: (verdict: ReviewVerdict | null) => void;
  onStep: (step: 1 | -1) => void;
  onGo: (key: string) => void;
  onLeave: () => void;
};

/** The panel of the chosen item: a target, or at the end the conclusion. */
export function ReviewSide(props: Props) {
  const { dossier, review, since, item, items, file, disabled, commands, commentRef } = props;
  const attach = useAttach(dossier.id);
  const target = item.key;
  if (item.kind === 'conclusion') {
    return (
      <div className={panel.panel}>
        <PanelHead item={item} verdict={null} onStep={props.onStep} />
        <ConclusionPart
          dossier={dossier}
          review={review}
          items={items}
          disabled={disabled}
          commentRef={commentRef}
          onConclude={(conclusion, finished) => commands.conclude.mutate({ conclusion, finished })}
          onGo={props.onGo}
          onLeave={props.onLeave}
        />
      </div>
    );
  }
  return (
    <ReviewPanel
      dossier={dossier}
      review={review}
      since={since}
      item={item}
      disabled={disabled}
      shown={file.file}
      attachment={file.attachment}
      commentRef={commentRef}
      onShow={file.show}
      onShowAttachment={file.showAttachment}
      onVerdict={props.onVerdict}
      onJudge={change => commands.judge.mutate({ target, change })}
      onFiles={files => void attach(target, files)}
      onDetach={sha256 => commands.detach.mutate({ target, sha256 })}
      onKeep={props.onKeep}
      onStep={props.onStep}
      onLeave={props.onLeave}
    />
  );
}
