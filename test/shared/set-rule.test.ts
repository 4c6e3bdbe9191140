import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CriteriaSet, SetRule } from '#shared/domain/criteria-set.ts';
import { criteriaSetFaults } from '#shared/domain/criteria-set-faults.ts';
import { dossierResult } from '#shared/domain/result.ts';
import { setRuleState, unitTypeOf } from '#shared/domain/set-rule.ts';
import type { Verdict } from '#shared/domain/verdict.ts';
import { criteriaSet, criterion, indicator, ratio, source } from './indicator-fixture.ts';
import { shipped } from './shipped-set.ts';

const decision = 'Quyết định 51/2025/QĐ-TTg';
const ruleOf = (atLeastPercent: string, compulsory: SetRule['compulsory'] = []): SetRule => ({
  atLeastPercent,
  compulsory,
  decision,
  source,
});
const named = (...codes: string[]) => codes.map(code => ({ text: `Nội dung ${code}`, indicator: code }));

/** Indicators 1 to `count`, two to a criterion. */
function setOf(count: number, rule: SetRule, more: Partial<CriteriaSet> = {}): CriteriaSet {
  const codes = Array.from({ length: count }, (_, at) => String(at + 1));
  const pairs = codes.filter((_, at) => at % 2 === 0);
  return criteriaSet({
    criteria: pairs.map(first =>
      criterion(
        codes
          .filter(code => code === first || Number(code) === Number(first) + 1)
          .map(code => indicator(ratio, 'unknown', { code })),
        { code: `TC${first}` },
      ),
    ),
    rule,
    ...more,
  });
}

const letters: Record<string, Verdict> = { d: 'met', c: 'notMet', '-': 'unassessed', o: 'notApplicable' };
const verdictsOf = (row: string) =>
  new Map([...row].map((letter, at): [string, Verdict] => [String(at + 1), letters[letter] ?? 'unassessed']));

const six = named('1', '3', '4', '6', '8', '9');

// Indicators of all criteria in one row. d: đạt, c: chưa đạt, -: chưa đánh giá, o: không áp dụng
test.each<[SetRule, string, Verdict, string]>([
  [ruleOf('70', six), 'dddddddddd', 'met', '100 %'],
  [ruleOf('70', six), 'dcddcdcddd', 'met', '70 %'],
  [ruleOf('70', six), 'ddcddddddd', 'notMet', '90 %'],
  [ruleOf('70', six), 'dcddcdcdc-', 'notMet', '50 %'],
  [ruleOf('70', six), 'dcddcdcdd-', 'unassessed', '60 %'],
  [ruleOf('70', six), 'dd-ddddddd', 'unassessed', '90 %'],
  [ruleOf('70', six), 'dcddcdcddc', 'notMet', '60 %'],
  [ruleOf('70', six), 'ooddcdcddo', 'met', '71,43 %'],
  [ruleOf('70', six), '----------', 'unassessed', '0 %'],
  [ruleOf('70'), 'dddddddccc', 'met', '70 %'],
  [ruleOf('70'), 'oooooooooo', 'notApplicable', ''],
  [ruleOf('70', [{ text: 'An toàn thực phẩm' }]), 'dddddddddd', 'unassessed', '100 %'],
  [ruleOf('70', [{ text: 'An toàn thực phẩm' }]), 'ddcccccccc', 'notMet', '20 %'],
])('%j of "%s" is %s with %s', (rule, row, verdict, share) => {
  expect(setRuleState(setOf(10, rule), 'ward', verdictsOf(row))).toMatchObject({ verdict, share });
});

describe('the rule over a whole set', () => {
  test('says itself, the decision, what is compulsory and how far it is', () => {
    const state = setRuleState(setOf(4, ruleOf('70', named('2'))), 'ward', verdictsOf('dcd-'));
    expect(state).toEqual({
      text: 'Đạt khi đạt từ 70 % số chỉ tiêu trở lên, trong đó có đủ 1 nội dung bắt buộc',
      decision,
      sourceMark: 'chưa đối chiếu với văn bản gốc',
      verdict: 'notMet',
      met: 2,
      total: 4,
      share: '50 %',
      compulsory: [{ code: '2', text: 'Nội dung 2', verdict: 'notMet' }],
    });
  });

  test('makes a dossier ready although criteria fail, and only for the units it is for', () => {
    const set = setOf(10, { ...ruleOf('70', six), units: ['ward'] });
    const verdicts = verdictsOf('dcddcdcddd');
    expect(dossierResult(set, verdicts, undefined, 'ward')).toMatchObject({ ready: true, criteriaMet: 2 });
    expect(dossierResult(set, verdicts, undefined, 'commune').ready).toBe(false);
    expect(setRuleState(set, 'commune', verdicts)).toBeUndefined();
  });

  test('decides nothing while indicators of the set are missing', () => {
    const set = setOf(10, ruleOf('70'), { incomplete: 'Thiếu chỉ tiêu' });
    expect(setRuleState(set, 'ward', verdictsOf('cccccccccc'))?.verdict).toBe('unassessed');
    expect(setRuleState(shipped('vn-xa-ntm-2026'), 'ward', new Map())).toMatchObject({
      verdict: 'unassessed',
      total: 0,
      compulsory: { length: 6 },
    });
  });

  test('knows a unit by its official name', () => {
    expect(['Xã Đầm Hà', 'Phường Hà An', 'Đặc khu Vân Đồn', 'Xã Phường Hải'].map(unitTypeOf)).toEqual([
      'commune',
      'ward',
      'specialZone',
      'commune',
    ]);
  });

  test('names indicators of its set, each once, and a share up to 100', () => {
    const faults = (rule: SetRule) =>
      criteriaSetFaults(setOf(4, rule)).map(({ place, reason }) => `${place}: ${reason}`);
    expect(faults(ruleOf('70', six.slice(0, 2)))).toEqual([]);
    expect(faults(ruleOf('101', named('9', '2', '2')))).toEqual([
      'rule.atLeastPercent: tỷ lệ phải từ 0 đến 100',
      'rule.compulsory[0]: bộ tiêu chí không có chỉ tiêu "9"',
      'rule.compulsory[2]: chỉ tiêu "2" được nêu hai lần',
    ]);
  });
});

describe('whatever the set, its rule', () => {
  const verdict = fc.constantFrom<Verdict>('met', 'notMet', 'unassessed', 'notApplicable');
  const share = fc.integer({ min: 0, max: 100 });
  const cases = fc
    .tuple(fc.array(verdict, { minLength: 1, maxLength: 14 }), share, fc.nat(4))
    .map(([row, atLeast, first]) => ({
      row,
      atLeast,
      compulsory: row.map((_, at) => String(at + 1)).filter((_, at) => at % 4 === first),
    }));
  const decide = ({ row, atLeast, compulsory }: typeof cases extends fc.Arbitrary<infer T> ? T : never) =>
    setRuleState(
      setOf(row.length, ruleOf(String(atLeast), named(...compulsory))),
      'ward',
      new Map(row.map((each, at): [string, Verdict] => [String(at + 1), each])),
    )?.verdict;

  test('is met exactly when enough applies and is met, and nothing compulsory fails or waits', () => {
    fc.assert(
      fc.property(cases, input => {
        const applying = input.row.filter(each => each !== 'notApplicable');
        fc.pre(applying.length > 0);
        const met = applying.filter(each => each === 'met').length;
        const isWhole = input.compulsory.every(code =>
          ['met', 'notApplicable'].includes(input.row[Number(code) - 1] ?? ''),
        );
        expect(decide(input) === 'met').toBe(100 * met >= input.atLeast * applying.length && isWhole);
      }),
    );
  });

  test('is never taken back by assessing one more indicator, once it is decided', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<Verdict>('met', 'notMet'), (input, next) => {
        const at = input.row.indexOf('unassessed');
        const before = decide(input);
        fc.pre(at >= 0 && before !== 'unassessed');
        expect(decide({ ...input, row: input.row.with(at, next) })).toBe(before);
      }),
    );
  });
});
