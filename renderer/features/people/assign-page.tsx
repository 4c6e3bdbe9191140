import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { workloads } from '#shared/domain/workload.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { usePeople } from '../../core/use-people.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { Waiting } from '../../ui/waiting.tsx';
import { AssignTable } from './assign-table.tsx';
import { PartStatus } from './part-status.tsx';
import { PeopleTable } from './people-table.tsx';
import { ReceivePart } from './receive-part.tsx';
import { SentParts } from './sent-parts.tsx';

/** Who does which indicator until when, and the shares of the work that go to other machines. */
export function AssignPage({ dossier }: { dossier: Dossier }) {
  const people = usePeople(dossier);
  const today = vietnamToday(new Date());
  const rows = rowsOf(dossier);
  const loads = useMemo(() => {
    const list = workloads(rowsOf(dossier), nextSteps(dossier, today), today);
    return new Map(list.map(load => [load.personId, load]));
  }, [dossier, today]);
  const [shown, setShown] = useState<string | null>(null);
  if (people.error) return <Failure error={people.error} onRetry={() => void people.refetch()} />;
  if (!people.data) return <Waiting />;
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={
            <>
              <ReceivePart dossier={dossier} />
              <Button
                component={Link}
                href={paths.missing(dossier.id)}
                variant="default"
                leftSection={<IconListCheck size="1.125rem" aria-hidden />}
              >
                Việc còn thiếu
              </Button>
            </>
          }
        >
          {headline(rows, people.data.length)}
        </Answer>
        <PartStatus dossier={dossier} />
        <PeopleTable dossier={dossier} people={people.data} loads={loads} onShow={setShown} />
        <AssignTable dossier={dossier} people={people.data} shown={shown} onShown={setShown} />
        <SentParts dossier={dossier} />
      </div>
    </div>
  );
}

function headline(rows: readonly IndicatorRow[], people: number): string {
  if (people === 0)
    return 'Chưa có ai phụ trách. Thêm người, rồi đánh dấu chỉ tiêu ở bảng dưới để giao việc.';
  const nobody = rows.filter(({ assignment }) => !assignment?.personId).length;
  return nobody === 0
    ? 'Mọi chỉ tiêu đều đã có người phụ trách.'
    : `Còn ${nobody} chỉ tiêu, điều kiện chưa có người phụ trách.`;
}
