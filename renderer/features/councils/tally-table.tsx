import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import type { Council } from '#shared/contract/councils.ts';
import { voteLabel } from '#shared/domain/council.ts';
import page from '../../ui/page.module.css';
import table from '../../ui/plain-table.module.css';
import classes from './councils.module.css';

type Props = {
  tally: NonNullable<Council['tally']>;
  rule: Council['rule'];
  setRule: Council['setRule'];
};

/** The ballots against the rule. */
export function TallyTable({ tally, rule, setRule }: Props) {
  const { counts, cast, valid, quorum, approval } = tally;
  const rows: [string, number][] = [
    [voteLabel.agree, counts.agree],
    [voteLabel.disagree, counts.disagree],
    [voteLabel.other, counts.other],
    ['Số phiếu hợp lệ', valid],
    ['Số phiếu không hợp lệ', counts.invalid],
    ['Số phiếu thu về', cast],
  ];
  return (
    <section className={page.card}>
      <h2>Kết quả</h2>
      <Line met={quorum.met}>{quorum.text}</Line>
      <Line met={cast === 0 ? null : approval.met}>{approval.text}</Line>
      <table className={`${table.table} ${classes.counts}`}>
        <tbody>
          {rows.map(([label, count]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.small}>{ruleText(rule, setRule)}</p>
    </section>
  );
}

/** Where the rule comes from, and whether anybody compared it with the law. */
export function ruleText(rule: Council['rule'], setRule: Council['setRule']): string {
  if (!rule) return 'Bộ tiêu chí không nêu quy định biểu quyết.';
  if (rule.from === 'own') return `Quy định của hội đồng, căn cứ: ${rule.basis}.`;
  return `Quy định theo bộ tiêu chí${setRule?.sourceMark ? `, ${setRule.sourceMark}` : ''}.`;
}

function Line({ met, children }: { met: boolean | null; children: string }) {
  const [Icon, state] =
    met === null
      ? [IconCircleDashed, 'open']
      : met
        ? [IconCircleCheckFilled, 'met']
        : [IconAlertTriangle, 'missed'];
  return (
    <p className={classes.line} data-state={state}>
      <Icon aria-hidden size="1.1rem" />
      <span>
        {children}
        {met === null ? '' : met ? ': đạt' : ': không đạt'}
      </span>
    </p>
  );
}
