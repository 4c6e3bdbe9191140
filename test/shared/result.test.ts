import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '#shared/domain/criterion-rule.ts';
import { criterionVerdict, dossierResult } from '#shared/domain/result.ts';
import type { Verdict } from '#shared/domain/verdict.ts';
import { criteriaSet, criterion, indicator, ratio } from './indicator-fixture.ts';

const letters: Record<string, Verdict> = { d: 'met', c: 'notMet', '-': 'unassessed', o: 'notApplicable' };

function verdictOf(letter: string): Verdict {
  const verdict = letters[letter];
  if (!verdict) throw new Error(letter);
  return verdict;
}

function decide(rule: Rule, verdicts: readonly Verdict[]): Verdict {
  const indicators = verdicts.map((_, at) => indicator(ratio, 'unknown', { code: `2.${at + 1}` }));
  return criterionVerdict(
    criterion(indicators, { rule }),
    new Map(verdicts.map((verdict, at) => [`2.${at + 1}`, verdict])),
  );
}

// d: đạt, c: chưa đạt, -: chưa đánh giá, o: không áp dụng
test.each<[Rule, string, Verdict]>([
  [{ all: true }, 'ddd', 'met'],
  [{ all: true }, 'ddc', 'notMet'],
  [{ all: true }, 'dd-', 'unassessed'],
  [{ all: true }, 'd-c', 'notMet'],
  [{ all: true }, 'ddo', 'met'],
  [{ all: true }, 'ooo', 'notApplicable'],
  [{ all: true }, 'oo-', 'unassessed'],
  [{ all: true }, 'ooc', 'notMet'],
  [{ all: true }, '', 'unassessed'],
  [{ atLeast: 2 }, 'ddc', 'met'],
  [{ atLeast: 2 }, 'dd-', 'met'],
  [{ atLeast: 2 }, 'd-c', 'unassessed'],
  [{ atLeast: 2 }, 'dcc', 'notMet'],
  [{ atLeast: 2 }, '---', 'unassessed'],
  [{ atLeast: 2 }, 'doo', 'met'],
  [{ atLeast: 2 }, 'coo', 'notMet'],
  [{ atLeast: 2 }, 'ooo', 'notApplicable'],
])('%j of "%s" is %s', (rule, row, verdict) => {
  expect(decide(rule, [...row].map(verdictOf))).toBe(verdict);
});

test('assessing one more indicator never undoes a decided criterion', () => {
  const any = fc.constantFrom<Verdict>('met', 'notMet', 'unassessed');
  const rule = fc.oneof(
    fc.constant<Rule>({ all: true }),
    fc.integer({ min: 1, max: 5 }).map(atLeast => ({ atLeast })),
  );
  fc.assert(
    fc.property(
      rule,
      fc.array(any, { minLength: 1, maxLength: 6 }),
      fc.constantFrom<Verdict>('met', 'notMet'),
      (by, row, next) => {
        const before = decide(by, row);
        const at = row.indexOf('unassessed');
        fc.pre(before !== 'unassessed' && at >= 0);
        expect(decide(by, row.with(at, next))).toBe(before);
      },
    ),
  );
});

describe('the dossier', () => {
  const set = criteriaSet({
    criteria: [
      criterion(
        ['1.1', '1.2'].map(code => indicator(ratio, 'unknown', { code })),
        { code: '1' },
      ),
      criterion(
        ['2.1', '2.2'].map(code => indicator(ratio, 'unknown', { code })),
        { code: '2' },
      ),
      criterion([indicator(ratio, 'unknown', { code: '3' })], { code: '3' }),
    ],
  });
  const result = (verdicts: Record<string, Verdict>) => dossierResult(set, new Map(Object.entries(verdicts)));

  test('counts what is met of what applies', () => {
    expect(
      result({ '1.1': 'met', '1.2': 'met', '2.1': 'met', '2.2': 'notMet', '3': 'notApplicable' }),
    ).toEqual({
      criteriaMet: 1,
      criteriaTotal: 2,
      indicatorsMet: 3,
      indicatorsTotal: 4,
      conditionsMet: 0,
      conditionsTotal: 0,
      unassessed: 0,
      ready: false,
    });
  });

  test('nothing entered is nothing met', () => {
    expect(result({})).toMatchObject({ criteriaMet: 0, criteriaTotal: 3, unassessed: 5, ready: false });
  });

  const allMet = { '1.1': 'met', '1.2': 'met', '2.1': 'met', '2.2': 'notApplicable', '3': 'met' } as const;

  test('all criteria met is ready, unless the set is incomplete', () => {
    expect(result(allMet).ready).toBe(true);
    const incomplete = { ...set, incomplete: 'Thiếu tiêu chí 4' };
    expect(dossierResult(incomplete, new Map(Object.entries(allMet))).ready).toBe(false);
  });
});
