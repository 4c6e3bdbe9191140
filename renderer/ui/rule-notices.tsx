import { IconAlertTriangle } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import classes from './rule-notices.module.css';
import notice from './set-notice.module.css';
import { VerdictBadge } from './verdict-badge.tsx';

type Result = Dossier['result'];

/** What holds for the dossier as a whole: the rule over all indicators, and the warning of a withdrawn recognition. */
export function RuleNotices({ result: { rule, revocation } }: { result: Result }) {
  return (
    <>
      {rule ? <RuleNotice rule={rule} /> : null}
      {revocation ? (
        <div className={notice.notice} role="note">
          <IconAlertTriangle aria-hidden className={notice.icon} />
          <div>
            {revocation.text}
            {revocation.note === '' ? null : (
              <details className={classes.details}>
                <summary>Nguồn của quy định này</summary>
                <p className={classes.source}>{revocation.note}</p>
              </details>
            )}
          </div>
        </div>
      ) : null}
    </>
  );
}

/** The rule over the whole set, how far the dossier is, and what is compulsory. */
export function RuleNotice({ rule }: { rule: NonNullable<Result['rule']> }) {
  return (
    <section className={classes.rule} aria-label="Quy định chung của bộ tiêu chí">
      <p className={classes.line}>
        <VerdictBadge verdict={rule.verdict} />
        <span>
          <b>
            {rule.met}/{rule.total} chỉ tiêu{rule.share === '' ? '' : ` (${rule.share})`}.
          </b>{' '}
          {rule.text} ({[rule.decision, rule.sourceMark].filter(Boolean).join('; ')}).
        </span>
      </p>
      {rule.compulsory.length > 0 ? (
        <details className={classes.details}>
          <summary>
            Nội dung bắt buộc: {rule.compulsory.filter(({ verdict }) => verdict === 'met').length}/
            {rule.compulsory.length} đã đạt
          </summary>
          <ul className={classes.contents}>
            {rule.compulsory.map(({ code, text, verdict }) => (
              <li key={text}>
                <VerdictBadge verdict={verdict} />
                <span>
                  {code === null ? '' : `${code}. `}
                  {text}
                  {code === null ? ' (chưa biết là chỉ tiêu nào của bộ)' : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
