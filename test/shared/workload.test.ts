import { expect, test } from 'vitest';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { deadlines, workloads } from '#shared/domain/workload.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const today = '2026-11-21';
const [hoa, otherHoa, binh] = [
  { personId: '1', person: 'Hoa' },
  { personId: '2', person: 'Hoa' },
  { personId: '3', person: 'Bình' },
] as const;

const assignments: Record<string, IndicatorRow['assignment']> = {
  '1.1': { ...hoa, dueOn: '2026-11-20' },
  '1.2': { ...hoa, dueOn: '2026-11-21' },
  '1.3': { ...otherHoa, dueOn: null },
  '1.4': { ...binh, dueOn: '2026-12-30' },
  '1.5': { ...binh, dueOn: '2026-11-01' },
};
const sketch = dossierWith([
  {
    code: '1',
    name: 'Quy hoạch',
    rows: [
      { code: '1.1', text: 'a', verdict: 'unassessed' },
      { code: '1.2', text: 'b', verdict: 'notMet', files: 1 },
      { code: '1.3', text: 'c', verdict: 'met' },
      { code: '1.4', text: 'd', verdict: 'unassessed' },
      { code: '1.5', text: 'e', verdict: 'met', files: 1 },
      { code: '1.6', text: 'f', verdict: 'unassessed' },
    ],
  },
]);
const rows = (sketch.criteria[0]?.indicators ?? []).map(row => ({
  ...row,
  assignment: assignments[row.code] ?? null,
}));
const steps = nextSteps({ ...sketch, criteria: [{ indicators: rows }] }, today);

test('each person has so much, two of one name apart; who is late comes first, nobody last', () => {
  expect(workloads(rows, steps, today)).toEqual([
    { personId: '1', person: 'Hoa', met: 0, total: 2, left: 2, overdue: 1 },
    { personId: '3', person: 'Bình', met: 1, total: 2, left: 1, overdue: 0 },
    { personId: '2', person: 'Hoa', met: 1, total: 1, left: 1, overdue: 0 },
    { personId: null, person: null, met: 0, total: 1, left: 1, overdue: 0 },
  ]);
});

test('what is still to be done falls due in this order; what is done does not', () => {
  expect(deadlines(steps, today).map(({ row, state }) => `${row.code} ${state}`)).toEqual([
    '1.1 overdue',
    '1.2 soon',
    '1.4 later',
  ]);
});
