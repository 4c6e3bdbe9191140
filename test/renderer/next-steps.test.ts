import { expect, test } from 'vitest';
import { nextSteps, whatIsLeft } from '../../renderer/core/next-steps.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const dossier = dossierWith([
  {
    code: '1',
    name: 'Quy hoạch',
    rows: [
      { code: '1.1', text: 'a', verdict: 'notMet', files: 1 },
      { code: '1.2', text: 'b', verdict: 'met' },
      { code: '1.10', text: 'c', verdict: 'unassessed' },
      { code: '1.9', text: 'd', verdict: 'unassessed' },
      { code: '1.11', text: 'e', verdict: 'unassessed', costFree: true },
      { code: '1.12', text: 'f', verdict: 'met', files: 2 },
      { code: '1.13', text: 'g', verdict: 'notApplicable' },
    ],
  },
]);

test('results come first, cost-free ones before others, then proof, then what is not met', () => {
  expect(nextSteps(dossier).map(({ row, todo }) => `${row.code} ${todo}`)).toEqual([
    '1.11 assess',
    '1.10 assess',
    '1.9 assess',
    '1.2 attach',
    '1.1 improve',
  ]);
});

test('the answer names only what there is', () => {
  expect(whatIsLeft(dossier.result)).toBe('Còn 3 chỉ tiêu chưa đánh giá, 4 chưa có minh chứng, 1 chưa đạt.');
  const complete = dossierWith([
    { code: '1', name: 'Quy hoạch', rows: [{ code: '1.1', text: 'a', verdict: 'met', files: 1 }] },
  ]);
  expect(whatIsLeft(complete.result)).toBe('Các chỉ tiêu đều đã đạt và có minh chứng.');
});
