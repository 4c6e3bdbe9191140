import { expect, test } from 'vitest';
import type { DossierCheck, DossierFinding } from '#shared/contract/checks.ts';
import { checkHeadline, groupFindings, placeHref } from '../../renderer/features/packages/check-groups.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const dossier = dossierWith([
  { code: '1', name: 'Quy hoạch', rows: [{ code: '1.1', text: 'a', verdict: 'met' }] },
  { code: '2', name: 'Giao thông', rows: [{ code: '2.1', text: 'b', verdict: 'met' }] },
]);

function finding(indicator: string, but: Partial<DossierFinding> = {}): DossierFinding {
  return {
    code: 'notMet',
    indicator,
    message: 'Chưa đạt',
    severity: 'fix',
    title: '',
    remedy: '',
    place: { kind: 'indicator', code: indicator, others: [] },
    key: `notMet indicator ${indicator}`,
    canIgnore: false,
    person: null,
    dueOn: null,
    ...but,
  };
}

const told = (findings: DossierFinding[], by: 'criterion' | 'person') =>
  groupFindings(dossier, findings, by).map(
    ({ title, findings: own }) => `${title}: ${own.map(each => each.indicator).join(' ')}`,
  );

test('findings stand under their criterion or person, those of the whole dossier first', () => {
  const all = [finding('2.1', { person: 'Trần An' }), finding(''), finding('1.1'), finding('1.1')];
  expect(told(all, 'criterion')).toEqual(['Chung cả hồ sơ: ', '1. Quy hoạch: 1.1 1.1', '2. Giao thông: 2.1']);
  expect(told(all, 'person')).toEqual([
    'Chung cả hồ sơ: ',
    'Trần An: 2.1',
    'Chưa có người phụ trách: 1.1 1.1',
  ]);
});

test.each([
  [['blocks', 'fix', 'fix', 'look'], 'Còn 1 điều chặn xuất gói, 2 cần sửa, 1 nên xem trước khi trình.'],
  [['fix'], 'Còn 1 điều cần sửa trước khi trình.'],
  [['look'], 'Hồ sơ đã đủ, có thể xuất gói để trình; còn 1 điều nên xem.'],
  [[], 'Hồ sơ đã đủ, có thể xuất gói để trình.'],
] as const)('the headline counts %j', (severities, words) => {
  const problems = severities.map(severity => finding('1.1', { severity }));
  const ready = problems.every(({ severity }) => severity === 'look');
  const check: DossierCheck = { ready, problems, ignored: [] };
  expect(checkHeadline(check, dossier)).toBe(words);
});

test('a received dossier is not told to be submitted', () => {
  const check = { ready: false, problems: [finding('1.1')], ignored: [] };
  const received = { ...dossier, kind: 'received' } as const;
  expect(checkHeadline(check, received)).toBe('Gói có 1 điều cần sửa.');
  expect(checkHeadline({ ...check, ready: true, problems: [] }, received)).toBe(
    'Không thấy điều gì cần sửa trong gói.',
  );
});

test('every place has an address', () => {
  const hrefs = [
    finding('1.1'),
    finding('1.1', { place: { kind: 'evidence', id: 'e', code: '1.1' } }),
    finding('', { place: { kind: 'paper', name: 'to-trinh' } }),
    finding('', { place: { kind: 'survey' } }),
    finding('', { place: { kind: 'set' } }),
  ].map(each => placeHref(dossier, each));
  expect(hrefs).toEqual([
    '/ho-so/d/tieu-chi/1.1',
    '/ho-so/d/minh-chung/e',
    '/ho-so/d/van-ban/to-trinh',
    '/ho-so/d/lay-y-kien',
    '/bo-tieu-chi/thu',
  ]);
});
