import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { NextStep } from '#shared/domain/next-steps.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { deadlines, workloads } from '#shared/domain/workload.ts';
import { codeLabel, rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './overview-people.module.css';

const shownDeadlines = 5;
/** One A4 page has room for so many. */
const printedDeadlines = 3;
const printedPeople = 8;

type Props = { dossier: Dossier; steps: readonly NextStep<IndicatorRow>[]; today: string };

/** What falls due next; nothing where no day was given. */
export function OverviewDeadlines({ dossier, steps, today }: Props) {
  const due = deadlines(steps, today);
  if (due.length === 0) return null;
  const overdue = due.filter(({ state }) => state === 'overdue').length;
  return (
    <section className={page.card}>
      <h2>{overdue > 0 ? `Hạn: ${overdue} việc đã quá hạn` : 'Sắp đến hạn'}</h2>
      <ol className={classes.lines}>
        {due.slice(0, shownDeadlines).map(({ row, dueOn, state }, index) => (
          <li key={row.code} data-cut={index >= printedDeadlines || undefined}>
            <Link href={paths.checklist(dossier.id, row.code)} className={classes.due} data-state={state}>
              <span className={classes.day}>
                {state === 'overdue' ? <IconAlertTriangle aria-hidden /> : <IconCalendarDue aria-hidden />}
                {formatDate(dueOn)}
              </span>
              <b>{codeLabel(dossier, row.code)}</b>
              <span className={classes.text} title={row.text}>
                {row.text}
              </span>
              <span className={classes.who}>
                {[state === 'overdue' ? 'quá hạn' : '', row.assignment?.person ?? '']
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {due.length > shownDeadlines ? (
        <p className={classes.rest}>và {due.length - shownDeadlines} việc khác có hạn.</p>
      ) : null}
    </section>
  );
}

/** Who has how much left; nothing where nobody was named. */
export function OverviewPeople({ dossier, steps, today }: Props) {
  const list = workloads(rowsOf(dossier), steps, today);
  if (list.every(({ personId }) => personId === null)) return null;
  return (
    <section className={page.card}>
      <h2>Theo người phụ trách</h2>
      <table className={classes.people}>
        <thead>
          <tr>
            <th scope="col">Người phụ trách</th>
            <th scope="col">Đạt</th>
            <th scope="col">Còn việc</th>
            <th scope="col">Quá hạn</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ personId, person, met, total, left, overdue }, index) => (
            <tr key={personId ?? ''} data-cut={index >= printedPeople || undefined}>
              <th scope="row">{person ?? <i>Chưa phân công</i>}</th>
              <td>
                {met}/{total}
              </td>
              <td>{left}</td>
              <td data-late={overdue > 0 || undefined}>{overdue}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.length > printedPeople ? (
        <p className={classes.onPaper}>và {list.length - printedPeople} dòng khác.</p>
      ) : null}
    </section>
  );
}
