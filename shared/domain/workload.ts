import { type DueState, dueState } from './due-date.ts';
import type { NextStep, StepRow } from './next-steps.ts';
import { compareVietnamese } from './vietnamese.ts';

type Assigned = StepRow & {
  assignment?: { personId: string | null; person: string | null; dueOn: string | null } | null;
};

export type Workload = {
  /** Null: what nobody was named for. */
  personId: string | null;
  person: string | null;
  met: number;
  total: number;
  left: number;
  overdue: number;
};

/** How much each person has, has met, and has left to do; who is late comes first, what is nobody's last. */
export function workloads(
  rows: readonly Assigned[],
  steps: readonly NextStep<Assigned>[],
  today: string,
): Workload[] {
  const applying = rows.filter(({ verdict }) => verdict !== 'notApplicable');
  // By id: two people may have one name.
  const persons = new Map(applying.map(row => [personOf(row), row.assignment?.person ?? null]));
  const list = [...persons].map(([personId, person]): Workload => {
    const own = applying.filter(row => personOf(row) === personId);
    const left = steps.filter(({ row }) => personOf(row) === personId);
    return {
      personId,
      person,
      met: own.filter(({ verdict }) => verdict === 'met').length,
      total: own.length,
      left: left.length,
      overdue: left.filter(({ dueOn }) => dueOn !== null && dueState(dueOn, today) === 'overdue').length,
    };
  });
  return list.sort(
    (a, b) =>
      Number(a.personId === null) - Number(b.personId === null) ||
      b.overdue - a.overdue ||
      b.left - a.left ||
      compareVietnamese(a.person ?? '', b.person ?? ''),
  );
}

export type Deadline<Row> = { row: Row; dueOn: string; state: DueState };

/** What is still to be done and has a day, the nearest first. */
export function deadlines<Row>(steps: readonly NextStep<Row>[], today: string): Deadline<Row>[] {
  return steps
    .flatMap(({ row, dueOn }) => (dueOn === null ? [] : [{ row, dueOn, state: dueState(dueOn, today) }]))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function personOf({ assignment }: Assigned): string | null {
  return assignment?.personId ?? null;
}
