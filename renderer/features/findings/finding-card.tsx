import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewFinding } from '#shared/contract/findings.ts';
import { paperOf, reviewVerdictLabel } from '#shared/domain/review.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { FindingAnswer } from './finding-answer.tsx';
import { Deadline, OpinionWords, reviewerText } from './finding-words.tsx';
import classes from './findings.module.css';

/** One opinion of a review: what it is about, what is asked, who asks it, and what the office answers. */
export function FindingCard({
  dossier,
  finding,
  isShown,
}: {
  dossier: Dossier;
  finding: ReviewFinding;
  isShown: boolean;
}) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isShown) card.current?.scrollIntoView({ block: 'center' });
  }, [isShown]);
  const { opinion, submission, closedBy, state } = finding;
  const said = opinion.verdict === null ? null : reviewVerdictLabel[opinion.verdict];
  return (
    <article
      ref={card}
      className={classes.card}
      data-shown={isShown || undefined}
      aria-label={`${finding.label} ${finding.text}`}
    >
      <header className={classes.head}>
        <PlaceLink dossier={dossier} finding={finding} />
        {said === null ? null : (
          <span className={classes.verdict} data-verdict={opinion.verdict}>
            {said}
          </span>
        )}
        <Deadline dueOn={opinion.dueOn} isOpen={state === 'open'} />
      </header>
      <OpinionWords opinion={opinion} resolved={finding.resolved} attachments={finding.attachments} />
      {opinion.correction === null ? null : (
        <p className={classes.figure}>
          <b>Số liệu thẩm định:</b> {finding.display} ({opinion.correction.reason})
        </p>
      )}
      <p className={classes.minor}>
        {finding.by.length > 0 ? finding.by.join(', ') : finding.reviewers.map(reviewerText).join('; ')} · lần
        trình {submission.number} (mã {submission.shortCode}) · nhận {formatDateTime(finding.readAt)}
      </p>
      {closedBy === null ? null : (
        <p className={classes.closed}>
          Thẩm định lần trình {closedBy.number} (mã {closedBy.shortCode}) đã đánh giá Đạt
          {closedBy.by.length > 0 ? ` – ${closedBy.by.join(', ')}` : ''}.
        </p>
      )}
      {state === 'remark' ? null : (
        <FindingAnswer dossier={dossier} finding={finding} isClosed={state === 'accepted'} />
      )}
    </article>
  );
}

function PlaceLink({ dossier, finding }: { dossier: Dossier; finding: ReviewFinding }) {
  const { code, target, label, text } = finding;
  const paper = paperOf(target);
  const words = (
    <>
      <b>{label}</b> {text}
    </>
  );
  if (code === null && paper === undefined) return <span className={classes.place}>{words}</span>;
  const href = code === null ? paths.documents(dossier.id, paper) : paths.checklist(dossier.id, code);
  return (
    <Link href={href} className={classes.place} title="Đến chỗ này trong hồ sơ">
      {words}
    </Link>
  );
}
