import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProvinceTable } from '#shared/contract/province.ts';
import type { Goal } from '#shared/domain/province-goals.ts';
import page from '../../ui/page.module.css';
import { BandsTable } from './bands-table.tsx';
import type { Choice } from './compared.ts';
import { GoalCard } from './goal-card.tsx';
import { GoalForm } from './goal-form.tsx';
import classes from './goals.module.css';
import { useGoals } from './use-province.ts';

type Props = { part: ProvinceTable; choices: readonly Choice[] };

/** How far the goals of a programme are, and how many units meet how many criteria. */
export function GoalsPart({ part, choices }: Props) {
  const goals = useGoals().data ?? [];
  /** The goal that is being written: its id, or null for a new one. */
  const [edited, setEdited] = useState<{ goal: Goal | null } | null>(null);
  return (
    <div className={classes.parts}>
      <section className={page.card}>
        <div className={classes.head}>
          <h2>Mục tiêu của chương trình</h2>
          {edited === null ? (
            <Button
              size="compact-md"
              className={classes.screenOnly ?? ''}
              leftSection={<IconPlus size="1rem" aria-hidden />}
              onClick={() => setEdited({ goal: null })}
            >
              Đặt mục tiêu
            </Button>
          ) : null}
        </div>
        {edited ? (
          <GoalForm
            key={edited.goal?.id ?? 'new'}
            goal={edited.goal}
            sets={part.sets}
            rows={part.rows}
            onClose={() => setEdited(null)}
          />
        ) : null}
        {goals.length === 0 && edited === null ? (
          <p className={page.muted}>
            Ghi mục tiêu của nghị quyết, kế hoạch, ví dụ “12/12 xã đạt chuẩn nông thôn mới đến năm 2025”; bảng
            dưới đây tự đếm theo hồ sơ trên máy này.
          </p>
        ) : null}
        {goals.map(goal => (
          <GoalCard key={goal.id} goal={goal} table={part} onEdit={() => setEdited({ goal })} />
        ))}
      </section>
      <section className={page.card}>
        <h2>Số đơn vị theo số tiêu chí đạt</h2>
        <BandsTable part={part} choices={choices} />
      </section>
    </div>
  );
}
