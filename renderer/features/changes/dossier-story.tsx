import type { Dossier } from '#shared/contract/dossiers.ts';
import { storyOf } from '#shared/domain/dossier-story.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { formatDateTime } from '../../core/format.ts';
import { stepsOf } from '../../ui/dossier-steps.ts';
import page from '../../ui/page.module.css';
import { ProgressSteps } from '../../ui/progress-steps.tsx';
import classes from './dossier-story.module.css';

/** The way of a dossier from its beginning: where it stands, and what happened, by whom, when, under which code. */
export function DossierStory({ dossier }: { dossier: Dossier }) {
  const { steps, current } = stepsOf(dossier, nextSteps(dossier, vietnamToday(new Date())).length);
  return (
    <section className={page.card} aria-label="Quá trình của hồ sơ">
      <ProgressSteps steps={steps} current={current} />
      <ol className={classes.story}>
        {storyOf(dossier).map(({ at, what, detail, who, shortCode, digest }) => (
          <li key={`${at} ${what}`} className={classes.event}>
            <span className={classes.when}>{formatDateTime(at)}</span>
            <span className={classes.what}>
              <b>{what}</b>
              {detail === '' ? null : <span className={classes.detail}>{detail}</span>}
            </span>
            <span className={classes.who}>{who}</span>
            <span
              className={classes.code}
              title={digest === null ? undefined : `Mã kiểm tra đầy đủ: ${digest}`}
            >
              {shortCode}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
