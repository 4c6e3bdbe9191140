import { useMemo } from 'react';
import { type Standing, signedText } from '#shared/domain/progress.ts';
import { type QuarterCell, quarterTable } from '#shared/domain/progress-quarters.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { formatCount } from '../../core/format.ts';
import classes from './progress-page.module.css';

type Props = { snapshots: readonly Standing[]; current: Standing };

/** "9/10 +3": indicators met of each criterion at the end of each quarter, and the change to the quarter before. */
export function QuarterSection({ snapshots, current }: Props) {
  const { quarters, rows, total } = useMemo(() => quarterTable(snapshots, current), [snapshots, current]);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          {quarters.map(({ label, isOpen }) => (
            <th key={label} scope="col" className={classes.figure}>
              {label}
              {isOpen ? <span className={classes.until}>đến {vietnamDateText(current.takenAt)}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, cells }) => (
          <tr key={code}>
            <th scope="row">
              {code}. {name}
            </th>
            {cells.map((cell, index) => (
              <Cell key={quarters[index]?.label} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cả bộ</th>
          {total.map((cell, index) => (
            <Cell key={quarters[index]?.label} cell={cell} />
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function Cell({ cell }: { cell: QuarterCell | null }) {
  if (!cell) return <td className={classes.figure}>–</td>;
  const { met, total, difference } = cell;
  return (
    <td className={classes.figure}>
      {formatCount(met)}/{formatCount(total)}
      <span className={classes.difference} data-sign={Math.sign(difference ?? 0)}>
        {difference ? signedText(difference) : ''}
      </span>
    </td>
  );
}
