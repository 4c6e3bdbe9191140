import type { Dossier } from '#shared/contract/dossiers.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { useProgress } from '../../core/use-progress.ts';
import { stepsOf } from '../../ui/dossier-steps.ts';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { ProgressSteps } from '../../ui/progress-steps.tsx';
import { RuleNotices } from '../../ui/rule-notices.tsx';
import { SetNotice } from '../../ui/set-notice.tsx';
import { CriteriaProgress } from './criteria-progress.tsx';
import { OverviewAnswer } from './overview-answer.tsx';
import { OverviewCharts } from './overview-charts.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import classes from './overview-page.module.css';
import { OverviewDeadlines, OverviewPeople } from './overview-people.tsx';
import { OverviewPrintHead } from './overview-print-head.tsx';
import { OverviewTodo } from './overview-todo.tsx';
import { ReuseLink } from './reuse-link.tsx';
import { SetNewsLines } from './set-news.tsx';

/** What is still missing and what to do next, before anything else; on paper one A4 page for the leader. */
export function OverviewPage({ dossier }: { dossier: Dossier }) {
  const today = vietnamToday(new Date());
  const steps = isReadOnly(dossier) ? [] : nextSteps(dossier, today);
  const stations = stepsOf(dossier, steps.length);
  const { snapshots, current, changes, error, refetch } = useProgress(dossier);
  return (
    <div className={page.scroll}>
      <div className={`${page.page} ${classes.page}`}>
        <OverviewPrintHead dossier={dossier} />
        <OverviewAnswer dossier={dossier} next={steps[0]} />
        <SetNotice dossier={dossier} />
        {isReadOnly(dossier) ? null : (
          <div className={classes.news}>
            <SetNewsLines dossier={dossier} />
            <ReuseLink dossier={dossier} />
          </div>
        )}
        <RuleNotices result={dossier.result} />
        <section className={page.card} aria-label="Tiến trình hồ sơ">
          <ProgressSteps steps={stations.steps} current={stations.current} />
          <p className={classes.next}>{stations.next}</p>
        </section>
        <OverviewFigures result={dossier.result} changes={changes} />
        {steps.length > 0 ? (
          <div className={classes.columns} data-single={hasDates(steps) ? undefined : true}>
            <OverviewTodo dossier={dossier} steps={steps} />
            <div className={classes.stack}>
              <OverviewDeadlines dossier={dossier} steps={steps} today={today} />
              <OverviewPeople dossier={dossier} steps={steps} today={today} />
            </div>
          </div>
        ) : null}
        {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        <OverviewCharts dossier={dossier} snapshots={snapshots} current={current} />
        <CriteriaProgress dossier={dossier} />
      </div>
    </div>
  );
}

/** Somebody was named or a day was given: there is something to show beside the list. */
function hasDates(steps: readonly { row: { assignment: unknown } }[]): boolean {
  return steps.some(({ row }) => row.assignment !== null);
}
