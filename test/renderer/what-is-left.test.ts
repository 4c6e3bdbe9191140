import { expect, test } from 'vitest';
import { whatIsLeft } from '../../renderer/core/what-is-left.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

test('the answer names only what there is', () => {
  const dossier = dossierWith([
    {
      code: '1',
      name: 'Quy hoạch',
      rows: [
        { code: '1.1', text: 'a', verdict: 'notMet', files: 1 },
        { code: '1.2', text: 'b', verdict: 'met' },
        { code: '1.3', text: 'c', verdict: 'unassessed' },
        { code: '1.4', text: 'd', verdict: 'unassessed' },
        { code: '1.5', text: 'e', verdict: 'notApplicable' },
      ],
    },
  ]);
  expect(whatIsLeft(dossier.result)).toBe('Còn 2 chỉ tiêu chưa đánh giá, 3 chưa có minh chứng, 1 chưa đạt.');
  const complete = dossierWith([
    { code: '1', name: 'Quy hoạch', rows: [{ code: '1.1', text: 'a', verdict: 'met', files: 1 }] },
  ]);
  expect(whatIsLeft(complete.result)).toBe('Các chỉ tiêu đều đã đạt và có minh chứng.');
});
