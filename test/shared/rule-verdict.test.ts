import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rule } from '#shared/domain/criterion-rule.ts';
import { type RuledIndicator, ruleVerdict } from '#shared/domain/rule-verdict.ts';
import type { Verdict } from '#shared/domain/verdict.ts';

const letters: Record<string, Verdict> = { d: 'met', c: 'notMet', '-': 'unassessed', o: 'notApplicable' };

function verdictOf(letter: string): Verdict {
  const verdict = letters[letter];
  if (!verdict) throw new Error(letter);
  return verdict;
}

/** "ddc" as the indicators 2.1, 2.2 and 2.3. */
const inARow = (
  verdicts: readonly Verdict[],
  figures: readonly (string | undefined)[] = [],
): RuledIndicator[] => verdicts.map((verdict, at) => ({ code: `2.${at + 1}`, verdict, figure: figures[at] }));
const decide = (rule: Rule, row: string) => ruleVerdict(rule, inARow([...row].map(verdictOf)));

const share = (atLeastPercent: string, ...compulsory: string[]): Rule => ({ atLeastPercent, compulsory });
const six = share('70', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6');

// d: đạt, c: chưa đạt, -: chưa đánh giá, o: không áp dụng
test.each<[Rule, string, Verdict]>([
  [share('70'), 'dddddddccc', 'met'],
  [share('70'), 'ddddddcccc', 'notMet'],
  [share('70'), 'dddddd-ccc', 'unassessed'],
  [share('70'), 'ddddddd---', 'met'],
  [share('70'), 'dddddd----', 'unassessed'],
  [share('70'), 'ddc', 'notMet'],
  [share('70'), 'dddc', 'met'],
  [share('70'), 'ddcoo', 'notMet'],
  [share('70'), 'dddcooo', 'met'],
  [share('70'), 'dd-', 'unassessed'],
  [share('70'), 'cc-', 'notMet'],
  [share('70'), 'ooo', 'notApplicable'],
  [share('70'), '', 'unassessed'],
  [share('70'), `${'d'.repeat(33)}${'c'.repeat(14)}`, 'met'],
  [share('70'), `${'d'.repeat(32)}${'c'.repeat(15)}`, 'notMet'],
  [share('66.66'), 'ddc', 'met'],
  [share('66.67'), 'ddc', 'notMet'],
  [share('100'), 'ddd', 'met'],
  [share('100'), 'ddc', 'notMet'],
  [share('0'), 'ccc', 'met'],
  [share('70', '2.1', '2.3'), 'dddddddccc', 'met'],
  [share('70', '2.1', '2.3'), 'cddddddddd', 'notMet'],
  [share('70', '2.1', '2.3'), '-ddddddddd', 'unassessed'],
  [share('70', '2.1', '2.3'), 'oddddddddd', 'met'],
  [share('70', '2.1', '2.3'), 'ddcddddddd', 'notMet'],
  [share('70', '2.1', '2.3'), 'dd-ddddccc', 'unassessed'],
  [share('70', '2.1', '2.3'), 'c---------', 'notMet'],
  [six, 'dddddddccc', 'met'],
  [six, 'ddddddccdc', 'met'],
  [six, 'dddddcdddd', 'notMet'],
  [six, 'ddddddcccc', 'notMet'],
  [six, 'ddddddccc-', 'unassessed'],
  [six, 'ddddd-dddd', 'unassessed'],
  [six, 'oooooodddd', 'met'],
  [six, 'oooooodddc', 'met'],
  [six, 'ooooooddcc', 'notMet'],
])('%j of "%s" is %s', (rule, row, verdict) => {
  expect(decide(rule, row)).toBe(verdict);
});

/** Points for 2.1, 2.2 … by verdict. */
const points = (pass: string, ...most: string[]): Rule => ({
  pass,
  points: Object.fromEntries(most.map((each, at) => [`2.${at + 1}`, { most: each, from: 'verdict' }])),
});
const scored = points('8', '5', '3', '2');

test.each<[Rule, string, Verdict]>([
  [scored, 'ddd', 'met'],
  [scored, 'ddc', 'met'],
  [scored, 'dcd', 'notMet'],
  [scored, 'cdd', 'notMet'],
  [scored, 'ccc', 'notMet'],
  [scored, 'dd-', 'met'],
  [scored, 'd-c', 'unassessed'],
  [scored, 'd-d', 'unassessed'],
  [scored, '-cd', 'notMet'],
  [scored, '--d', 'unassessed'],
  [scored, '---', 'unassessed'],
  [scored, 'c--', 'notMet'],
  [scored, 'ddo', 'met'],
  [scored, 'dco', 'notMet'],
  [scored, 'doo', 'met'],
  [scored, 'coo', 'notMet'],
  [scored, '-oo', 'unassessed'],
  [scored, 'odd', 'met'],
  [scored, 'odc', 'notMet'],
  [scored, 'ooo', 'notApplicable'],
  [scored, '', 'unassessed'],
  [points('0.8', '0.1', '0.7'), 'dd', 'met'],
  [points('0.8', '0.1', '0.69', '0.5'), 'ddc', 'notMet'],
  [points('7.5', '2.5', '2.5', '5'), 'dcd', 'met'],
  [points('7.5', '2.5', '2.5', '5'), 'ddc', 'notMet'],
  [points('7.51', '2.5', '2.5', '5'), 'dcd', 'notMet'],
])('%j of "%s" is %s', (rule, row, verdict) => {
  expect(decide(rule, row)).toBe(verdict);
});

describe('points that are given, not judged', () => {
  const given: Rule = {
    pass: '8',
    points: {
      '2.1': { most: '5', from: 'figure' },
      '2.2': { most: '3', from: 'figure' },
      '2.3': { most: '2', from: 'figure' },
    },
  };

  // The points of 2.1, 2.2 and 2.3; "" where none were entered.
  test.each<[string, string, string, Verdict]>([
    ['4.5', '2', '1.5', 'met'],
    ['4.5', '2', '1.49', 'notMet'],
    ['5', '3', '0', 'met'],
    ['9', '0', '2', 'notMet'],
    ['9', '9', '0', 'met'],
    ['-3', '3', '2', 'notMet'],
    ['5', '2', '', 'unassessed'],
    ['5', '3', '', 'met'],
    ['1', '1', '', 'notMet'],
    ['', '', '', 'unassessed'],
    ['0', '', '', 'notMet'],
    ['2.67', '2.67', '1.66', 'notMet'],
    ['3.34', '2.67', '1.99', 'met'],
  ])('%s + %s + %s is %s', (first, second, third, verdict) => {
    const figures = [first, second, third].map(figure => (figure === '' ? undefined : figure));
    const open = figures.map((): Verdict => 'unassessed');
    expect(ruleVerdict(given, inARow(open, figures))).toBe(verdict);
  });

  test('a verdict without points is worth all or nothing', () => {
    expect(ruleVerdict(given, inARow(['met', 'met', 'notMet']))).toBe('met');
    expect(ruleVerdict(given, inARow(['met', 'notMet', 'met']))).toBe('notMet');
  });

  test('points of what does not apply are not counted', () => {
    expect(ruleVerdict(given, inARow(['unassessed', 'unassessed', 'notApplicable'], ['5', '2', '2']))).toBe(
      'notMet',
    );
  });
});

describe('for all rules', () => {
  const size = 6;
  const codes = Array.from({ length: size }, (_, at) => `2.${at + 1}`);
  const decimal = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 99 })).map(([a, b]) => `${a}.${b}`);
  const rules = fc.oneof(
    fc.constant<Rule>({ all: true }),
    fc.integer({ min: 1, max: size }).map((atLeast): Rule => ({ atLeast })),
    fc
      .tuple(fc.nat({ max: 100 }), fc.subarray(codes))
      .map(([percent, compulsory]): Rule => ({ atLeastPercent: String(percent), compulsory })),
    fc
      .tuple(fc.array(decimal, { minLength: size, maxLength: size }), decimal)
      .map(([most, pass]) => points(pass, ...most)),
  );
  const row = (...of: Verdict[]) => fc.array(fc.constantFrom(...of), { minLength: size, maxLength: size });

  test('assessing one more indicator never undoes what is decided', () => {
    fc.assert(
      fc.property(
        rules,
        row('met', 'notMet', 'unassessed', 'notApplicable'),
        fc.constantFrom<Verdict>('met', 'notMet'),
        (rule, verdicts, next) => {
          const before = ruleVerdict(rule, inARow(verdicts));
          const at = verdicts.indexOf('unassessed');
          fc.pre(at >= 0 && (before === 'met' || before === 'notMet'));
          expect(ruleVerdict(rule, inARow(verdicts.with(at, next)))).toBe(before);
        },
      ),
    );
  });

  test('everything assessed is decided; all met is met', () => {
    fc.assert(
      fc.property(rules, row('met', 'notMet'), (rule, verdicts) => {
        expect(['met', 'notMet']).toContain(ruleVerdict(rule, inARow(verdicts)));
        expect(ruleVerdict(rule, inARow(verdicts.map(() => 'met')))).toBe('met');
      }),
    );
  });

  test('one indicator more that is met never costs the criterion', () => {
    fc.assert(
      fc.property(rules, row('met', 'notMet'), fc.nat({ max: size - 1 }), (rule, verdicts, at) => {
        fc.pre(ruleVerdict(rule, inARow(verdicts)) === 'met');
        expect(ruleVerdict(rule, inARow(verdicts.with(at, 'met')))).toBe('met');
      }),
    );
  });

  test('the order of the indicators does not matter', () => {
    fc.assert(
      fc.property(rules, row('met', 'notMet', 'unassessed', 'notApplicable'), (rule, verdicts) => {
        const there = inARow(verdicts);
        expect(ruleVerdict(rule, there.toReversed())).toBe(ruleVerdict(rule, there));
      }),
    );
  });

  test('a share is the exact comparison of whole numbers', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat({ max: 100 }),
        (a, b, percent) => {
          const met = Math.min(a, b);
          const verdicts = Array.from({ length: b }, (_, at): Verdict => (at < met ? 'met' : 'notMet'));
          const expected = 100 * met >= percent * b ? 'met' : 'notMet';
          expect(ruleVerdict(share(String(percent)), inARow(verdicts))).toBe(expected);
        },
      ),
    );
  });

  test('points are added exactly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.boolean()), { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 20_000 }),
        (given, pass) => {
          const plain = (hundredths: number) => (hundredths / 100).toFixed(2);
          const verdicts = given.map(([, isMet]): Verdict => (isMet ? 'met' : 'notMet'));
          const all = given.reduce((sum, [most]) => sum + most, 0);
          const earned = given.reduce((sum, [most, isMet]) => sum + (isMet ? most : 0), 0);
          const rule = points(plain(pass), ...given.map(([most]) => plain(most)));
          expect(ruleVerdict(rule, inARow(verdicts))).toBe(earned >= Math.min(pass, all) ? 'met' : 'notMet');
        },
      ),
    );
  });
});
