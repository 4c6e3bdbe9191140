import { describe, expect, test } from 'vitest';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { revocationWarning } from '#shared/domain/revocation.ts';
import type { Verdict } from '#shared/domain/verdict.ts';
import { criteriaSet, criterion, indicator, ratio, source } from './indicator-fixture.ts';
import { shipped } from './shipped-set.ts';

/** Criteria 1 to `count`, each with one indicator of the same code. */
function setOf(count: number, withOneOf: string[]): CriteriaSet {
  const codes = Array.from({ length: count }, (_, at) => String(at + 1));
  return criteriaSet({
    criteria: codes.map(code => criterion([indicator(ratio, 'unknown', { code })], { code })),
    revocation: { atShare: '50', orShare: '30', withOneOf, decision: 'Quyết định 18/2022/QĐ-TTg', source },
  });
}

const nineteen = setOf(19, ['10', '17', '19']);
const advanced = setOf(19, ['10', '17', '18', '19']);
const ten = setOf(10, ['10']);
const allOf = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1)).join(' ');

const failing = (codes: string) =>
  new Map(codes.split(' ').map((code): [string, Verdict] => [code, 'notMet']));

// The criteria that are not met, and their share where a recognition would be withdrawn.
test.each<[string, CriteriaSet, string, string | undefined]>([
  ['nothing', nineteen, '', undefined],
  ['one that counts most', nineteen, '10', undefined],
  ['5/19 with one that counts most', nineteen, '1 2 3 4 10', undefined],
  ['6/19 without', nineteen, '1 2 3 4 5 6', undefined],
  ['6/19 with income', nineteen, '1 2 3 4 5 10', '31,58 %'],
  ['6/19 with environment', nineteen, '1 2 3 4 5 17', '31,58 %'],
  ['6/19 with security', nineteen, '1 2 3 4 5 19', '31,58 %'],
  ['6/19 with 18, which counts most only for nâng cao', nineteen, '1 2 3 4 5 18', undefined],
  ['the same of nâng cao', advanced, '1 2 3 4 5 18', '31,58 %'],
  ['9/19 without', nineteen, allOf(9), undefined],
  ['9/19 with income', nineteen, '1 2 3 4 5 6 7 8 10', '47,37 %'],
  ['10/19 without', nineteen, '1 2 3 4 5 6 7 8 9 11', '52,63 %'],
  ['19/19', nineteen, allOf(19), '100 %'],
  ['exactly 30 % with', ten, '1 2 10', '30 %'],
  ['exactly 30 % without', ten, '1 2 3', undefined],
  ['20 % with', ten, '1 10', undefined],
  ['40 % without', ten, '1 2 3 4', undefined],
  ['exactly 50 % without', ten, '1 2 3 4 5', '50 %'],
])('%s', (_, set, codes, share) => {
  expect(revocationWarning(set, failing(codes))?.share).toBe(share);
});

describe('the warning', () => {
  test('names the criteria, the share, the reason, the decision and that nobody checked it', () => {
    const warning = revocationWarning(nineteen, failing('1 2 3 4 5 10'));
    expect(warning?.criteria).toEqual(['1', '2', '3', '4', '5', '10']);
    expect(warning?.text).toBe(
      '6/19 tiêu chí (31,58 %) không đáp ứng mức đạt chuẩn: từ 30 % số tiêu chí, trong đó có tiêu chí 10 (Giao thông). Đơn vị đã được công nhận thuộc trường hợp xem xét thu hồi quyết định công nhận theo Quyết định 18/2022/QĐ-TTg (quy định chưa đối chiếu với văn bản gốc).',
    );
  });

  test('does not come from what is not assessed, nor from sets without the rule', () => {
    expect(revocationWarning(nineteen, new Map())).toBeUndefined();
    const { revocation: _rule, ...without } = nineteen;
    expect(revocationWarning(without, failing(allOf(19)))).toBeUndefined();
  });

  test('counts what does not apply among all criteria', () => {
    const verdicts = new Map([
      ...failing('1 2 3 4 5'),
      ...['6', '7'].map((code): [string, Verdict] => [code, 'notApplicable']),
    ]);
    expect(revocationWarning(nineteen, verdicts)).toBeUndefined();
  });

  test('comes from the shipped sets, whose criteria fail by any of their indicators', () => {
    const set = shipped('vn-xa-ntm-2021');
    const warning = revocationWarning(set, failing('1.1 2.1 3.1 4.1 5 17.1'));
    expect(warning?.criteria).toEqual(['1', '2', '3', '4', '5', '17']);
    expect(warning?.text).toContain('tiêu chí 17 (Môi trường và an toàn thực phẩm)');
    expect(warning?.note).toContain('từ 30% đến dưới 50%');
    expect(warning?.note.match(/langngheviet/g)).toHaveLength(1);
  });
});
