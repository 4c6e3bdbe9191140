import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { type NextStep, nextStepsRule } from '#shared/domain/next-steps.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './overview-todo.module.css';

const shownSteps = 6;

/** What to do first, each with the reason why it stands there. */
export function OverviewTodo({
  dossier,
  steps,
}: {
  dossier: Dossier;
  steps: readonly NextStep<IndicatorRow>[];
}) {
  return (
    <section className={page.card}>
      <h2>Việc nên làm trước</h2>
      <ol className={classes.todo}>
        {steps.slice(0, shownSteps).map(({ row, why, todo }) => (
          <li key={row.code}>
            <Link href={paths.checklist(dossier.id, row.code)} className={classes.step}>
              <span className={classes.code}>{codeLabel(dossier, row.code)}</span>
              <span className={classes.text} title={row.text}>
                {row.text}
              </span>
              <span className={classes.what}>{todoWords[todo]}</span>
              <span className={classes.why}>{why}</span>
            </Link>
          </li>
        ))}
      </ol>
      {steps.length > shownSteps ? (
        <Link href={paths.check(dossier.id)} className={classes.more}>
          Xem cả {steps.length} việc
        </Link>
      ) : null}
      <p className={classes.rule}>
        <b>Vì sao theo thứ tự này:</b> {nextStepsRule}
      </p>
    </section>
  );
}

const todoWords: Record<NextStep<IndicatorRow>['todo'], string> = {
  answer: 'Trả lời thẩm định',
  confirm: 'Xác nhận lại',
  assess: 'Điền kết quả',
  attach: 'Đính minh chứng',
  improve: 'Làm cho đạt',
};
