import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { groupsOf, isConditions } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import classes from './overview-page.module.css';

/** From here on one page of paper needs a third column. */
const manyCriteria = 24;

/** Every criterion with its verdict and how many of its indicators are met. */
export function CriteriaProgress({ dossier }: { dossier: Dossier }) {
  const groups = groupsOf(dossier);
  return (
    <section className={page.card}>
      <h2>Theo tiêu chí</h2>
      <ul className={classes.criteria} data-many={groups.length > manyCriteria || undefined}>
        {groups.map(criterion => (
          <li key={criterion.code}>
            <Link
              href={paths.checklist(dossier.id, criterion.indicators[0]?.code)}
              className={classes.criterion}
              title={criterion.name}
            >
              <span className={classes.code}>{isConditions(criterion) ? 'ĐK' : criterion.code}</span>
              <span className={classes.text}>{criterion.name}</span>
              <VerdictBadge verdict={criterion.verdict} />
              <span className={classes.count}>
                {criterion.indicatorsMet}/{criterion.indicators.length}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
