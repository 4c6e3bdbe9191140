import type { Dossier } from '#shared/contract/dossiers.ts';
import { findingStateLabel } from '#shared/domain/finding.ts';
import { ReviewBadge } from '../../ui/review-badge.tsx';
import type { ReviewItem } from './review-items.ts';
import classes from './since-part.module.css';

type Props = {
  dossier: Dossier;
  item: ReviewItem;
  /** Shows a file of this target. */
  onShow: (evidenceId: string) => void;
};

/** What reviewers asked for before, and what the commune answered in this package. */
export function AnswersPart({ dossier, item, onShow }: Props) {
  const findings = dossier.findings.filter(({ target }) => target === item.key);
  if (findings.length === 0) return null;
  // What was said here of the submission before stands above already, with what changed since.
  const above = [item.since?.said?.comment, item.since?.said?.request];
  return (
    <section className={classes.part} aria-label="Yêu cầu lần trước và trả lời của xã">
      {findings.map(({ id, submission, opinion, by, answer, state }) => (
        <div key={id}>
          <div className={classes.head}>
            <b>Ý kiến về lần trình {submission.number}</b>
            <ReviewBadge mark={opinion.verdict ?? 'unseen'} />
            <span>{by.join(', ')}</span>
          </div>
          {[opinion.comment, opinion.request]
            .filter(words => words !== '' && !above.includes(words))
            .map(words => (
              <p key={words} className={classes.words}>
                {words}
              </p>
            ))}
          <p className={classes.words}>
            <b>{answer ? 'Xã trả lời: ' : `${findingStateLabel[state]}.`}</b>
            {answer?.note}
          </p>
          <Proof ids={answer?.evidenceIds ?? []} item={item} onShow={onShow} />
        </div>
      ))}
    </section>
  );
}

function Proof({ ids, item, onShow }: Pick<Props, 'item' | 'onShow'> & { ids: readonly string[] }) {
  const files = item.files.filter(({ seenAs }) => ids.includes(seenAs));
  if (files.length === 0) return null;
  return (
    <div className={classes.proof}>
      {files.map(({ seenAs, file }) => (
        <button key={seenAs} type="button" className={classes.link} onClick={() => onShow(seenAs)}>
          {file.name}
        </button>
      ))}
    </div>
  );
}
