import { expect, test } from 'vitest';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { checklistRows, neighbourCode } from '../../renderer/features/assessments/checklist-rows.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const dossier = dossierWith([
  {
    code: '2',
    name: 'Giao thông',
    rows: [
      { code: '2.1', text: 'Tỷ lệ đường xã được nhựa hóa', verdict: 'met', files: 1 },
      { code: '2.2', text: 'Tỷ lệ đường thôn được cứng hóa', verdict: 'notMet', files: 1 },
    ],
  },
  {
    code: '3',
    name: 'Thủy lợi',
    rows: [{ code: '3.1', text: 'Diện tích tưới chủ động', verdict: 'unassessed' }],
  },
]);

function keys(
  of: Dossier,
  search: string,
  filter: Parameters<typeof checklistRows>[1]['filter'] = 'all',
): string[] {
  return checklistRows(of, { search, filter, person: null, drafts: new Map() }).map(row => row.key);
}

test('a criterion stands above its indicators', () => {
  expect(keys(dossier, '')).toEqual(['criterion 2', '2.1', '2.2', 'criterion 3', '3.1']);
});

test('words are found without diacritics, in any order, đ included', () => {
  expect(keys(dossier, 'hoa nhua')).toEqual(['criterion 2', '2.1']);
  expect(keys(dossier, 'cung hoa')).toEqual(['criterion 2', '2.2']);
});

test('the name of a criterion finds all its indicators', () => {
  expect(keys(dossier, 'giao thong')).toEqual(['criterion 2', '2.1', '2.2']);
});

test('a code finds its indicator, and nothing found leaves nothing', () => {
  expect(keys(dossier, '3.1')).toEqual(['criterion 3', '3.1']);
  expect(keys(dossier, 'trường học')).toEqual([]);
});

test('filters keep a criterion only above what they keep', () => {
  expect(keys(dossier, '', 'notMet')).toEqual(['criterion 2', '2.2']);
  expect(keys(dossier, '', 'noEvidence')).toEqual(['criterion 3', '3.1']);
});

test('J and K go over what is shown, past the heads of criteria, and stop at the ends', () => {
  const rows = checklistRows(dossier, { search: '', filter: 'all', person: null, drafts: new Map() });
  expect(neighbourCode(rows, '2.2', 1)).toBe('3.1');
  expect(neighbourCode(rows, '3.1', -1)).toBe('2.2');
  expect(neighbourCode(rows, '3.1', 1)).toBeUndefined();
  expect(neighbourCode(rows, undefined, 1)).toBe('2.1');
});
