import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { DossierCheck } from '#shared/contract/checks.ts';
import type { CriterionRow, Dossier } from '#shared/contract/dossiers.ts';
import { codeLabel, findRow, groupsOf, groupTitle } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import classes from './check-problems.module.css';

type Problem = DossierCheck['problems'][number];

/** The list to work through before submission, by criterion; every line leads to its place. */
export function CheckProblems({ dossier, problems }: { dossier: Dossier; problems: readonly Problem[] }) {
  const byCriterion = groupsOf(dossier).flatMap(criterion => {
    const codes = new Set([criterion.code, ...criterion.indicators.map(row => row.code)]);
    const own = problems.filter(problem => codes.has(problem.indicator));
    return own.length > 0 ? [{ criterion, own }] : [];
  });
  const placed = new Set(byCriterion.flatMap(({ own }) => own));
  const general = problems.filter(problem => !placed.has(problem));
  return (
    <section className={page.card}>
      <h2>Cần xem lại</h2>
      {general.length > 0 ? (
        <ul className={classes.lines}>
          {general.map(problem => (
            <li key={`${problem.code} ${problem.message}`} className={classes.general}>
              <IconAlertTriangle aria-hidden className={classes.icon} />
              {problem.message}
            </li>
          ))}
        </ul>
      ) : null}
      {byCriterion.map(({ criterion, own }) => (
        <CriterionProblems key={criterion.code} dossier={dossier} criterion={criterion} problems={own} />
      ))}
    </section>
  );
}

/** The line already names the condition. */
function withoutName(message: string): string {
  return message.replace(/^Điều kiện “.*”: /s, '');
}

type GroupProps = { dossier: Dossier; criterion: CriterionRow; problems: readonly Problem[] };

function CriterionProblems({ dossier, criterion, problems }: GroupProps) {
  return (
    <div className={classes.group}>
      <h3 className={classes.criterion}>
        {groupTitle(criterion)} <span className={classes.count}>({problems.length})</span>
      </h3>
      <ul className={classes.lines}>
        {[...new Set(problems.map(problem => problem.indicator))].map(code => {
          const row = findRow(dossier, code);
          const messages = problems
            .filter(problem => problem.indicator === code)
            .map(problem => withoutName(problem.message));
          return (
            <li key={code}>
              <Link
                href={paths.checklist(dossier.id, row?.code ?? criterion.indicators[0]?.code)}
                className={classes.line}
              >
                <span className={classes.code}>{codeLabel(dossier, code)}</span>
                <span className={classes.text}>{row?.text ?? ''}</span>
                <span>
                  {messages.map(message => (
                    <span key={message} className={classes.message}>
                      {message}
                    </span>
                  ))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
