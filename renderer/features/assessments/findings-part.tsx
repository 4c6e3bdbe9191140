import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewFinding } from '#shared/contract/findings.ts';
import { findingStateLabel } from '#shared/domain/finding.ts';
import { reviewVerdictLabel } from '#shared/domain/review.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import classes from './findings-part.module.css';

/** What reviewers said of an indicator, and what was answered; what is still open first. */
export function FindingsPart({
  dossier,
  findings,
}: {
  dossier: Dossier;
  findings: readonly ReviewFinding[];
}) {
  if (findings.length === 0) return null;
  const isOpen = findings.some(({ state }) => state === 'open');
  return (
    <section className={classes.part} data-open={isOpen || undefined} aria-label="Ý kiến thẩm định">
      {findings.map(({ id, opinion, by, submission, state, answer }) => (
        <div key={id} className={classes.finding}>
          <span className={classes.head}>
            <b>
              Thẩm định lần trình {submission.number}
              {opinion.verdict === null ? '' : `: ${reviewVerdictLabel[opinion.verdict]}`}
            </b>
            <span className={classes.minor}>
              {[by.join(', '), opinion.dueOn === null ? '' : `hạn ${formatDate(opinion.dueOn)}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {[opinion.comment, opinion.request]
            .filter(text => text !== '')
            .map(text => (
              <span key={text} className={classes.words}>
                {text}
              </span>
            ))}
          {answer && answer.note !== '' ? (
            <span className={classes.words}>
              <b>Trả lời:</b> {answer.note}
            </span>
          ) : null}
          {state === 'remark' ? null : isReadOnly(dossier) ? (
            <span className={classes.minor}>{findingStateLabel[state]}</span>
          ) : (
            <Link href={paths.findings(dossier.id, id)} className={classes.link}>
              {state === 'open' ? 'Trả lời yêu cầu này' : findingStateLabel[state]}
            </Link>
          )}
        </div>
      ))}
    </section>
  );
}
