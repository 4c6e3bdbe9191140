import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { ProvinceRow, ProvinceTable } from '#shared/contract/province.ts';
import { type Attainment, type Goal, goalCount } from '#shared/domain/province-goals.ts';
import { attainmentLabel, recognitionText } from '#shared/domain/province-words.ts';
import { levelWords } from '#shared/domain/set-level.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { compareVietnamese } from '#shared/domain/vietnamese.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import classes from './goals.module.css';
import { useGoalCommands } from './use-province.ts';

type Props = { goal: Goal; table: ProvinceTable; onEdit: () => void };

const attainments: readonly Attainment[] = ['recognised', 'reviewMet', 'selfMet', 'notMet'];

/** A goal, how far it is, and which units make it so. */
export function GoalCard({ goal, table, onEdit }: Props) {
  const { remove } = useGoalCommands();
  const { needed, met, units } = goalCount(goal, table.rows, table.sets);
  const isReached = met >= needed;
  const share = Math.min(100, (met / goal.of) * 100);
  return (
    <article className={classes.goal} aria-label={goal.title}>
      <div className={classes.head}>
        <h3>{goal.title}</h3>
        <div className={classes.screenOnly}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Sửa mục tiêu ${goal.title}`}
            onClick={onEdit}
          >
            <IconPencil size="1.125rem" />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Bỏ mục tiêu ${goal.title}`}
            title="Bỏ mục tiêu (hoàn tác được)"
            onClick={() => remove.mutate(goal)}
          >
            <IconTrash size="1.125rem" />
          </ActionIcon>
        </div>
      </div>
      <p className={classes.count}>
        <b>
          {formatCount(met)}/{formatCount(goal.of)}
        </b>{' '}
        {demandText(goal, table)}
        {isReached
          ? ': đã đạt mục tiêu.'
          : `; mục tiêu ${formatCount(needed)}, còn thiếu ${formatCount(needed - met)}.`}
      </p>
      <div className={classes.bar} aria-hidden>
        <span style={{ width: `${share}%` }} />
        <i style={{ left: `${Math.min(100, (needed / goal.of) * 100)}%` }} />
      </div>
      <ul className={classes.units}>
        {attainments.map(attainment =>
          units[attainment].length === 0 ? null : (
            <li key={attainment}>
              <details>
                <summary>
                  {attainmentLabel[attainment]}: {formatCount(units[attainment].length)}
                </summary>
                <UnitLinks rows={units[attainment]} />
              </details>
            </li>
          ),
        )}
      </ul>
    </article>
  );
}

function UnitLinks({ rows }: { rows: readonly ProvinceRow[] }) {
  const sorted = rows.toSorted((a, b) => compareVietnamese(unitText(a.unit), unitText(b.unit)));
  return (
    <ul className={classes.links}>
      {sorted.map(row => (
        <li key={row.id}>
          <Link href={paths.dossier(row.id)}>{unitText(row.unit)}</Link> ({row.year})
          {row.recognition ? `, ${recognitionText(row.recognition)}` : ''}
        </li>
      ))}
    </ul>
  );
}

function demandText({ demand, untilYear, provinceCode }: Goal, { sets, rows }: ProvinceTable): string {
  const what =
    'setId' in demand
      ? (sets.find(({ id }) => id === demand.setId)?.title ?? demand.setId)
      : `${demand.unitKind === 'commune' ? 'xã' : 'thôn'} mức ${levelWords[demand.level].toLowerCase()}`;
  const where = rows.find(({ unit }) => unit.provinceCode === provinceCode)?.unit.provinceName;
  return `${what}${where ? `, ${where}` : ''}, đến năm ${untilYear}`;
}
