import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Requirement } from '#shared/domain/criteria-set.ts';
import { ratioMeets } from '#shared/domain/decimal.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { assessmentSchema, emptyAssessment } from '#shared/domain/verdict.ts';
import { ratio } from './indicator-fixture.ts';
import { judge } from './judge-fixture.ts';

describe('entries of every kind', () => {
  const ofTwo = (met: string[]): Entry => ({ kind: 'parts', met });
  const range: Requirement = {
    all: [
      { op: '>=', value: '80' },
      { op: '<', value: '90' },
    ],
  };
  const either: Requirement = {
    any: [
      { op: '>=', value: '90' },
      { op: '=', value: '0' },
    ],
  };
  const entries: [string, string, Requirement, Entry, string, string][] = [
    ['two of three are enough', 'two', 'met', ofTwo(['a', 'c']), 'met', '2/3 → Đạt'],
    ['one of three is not', 'two', 'met', ofTwo(['b']), 'notMet', '1/3 → Chưa đạt'],
    ['the same part twice is one', 'two', 'met', ofTwo(['a', 'a']), 'notMet', '1/3 → Chưa đạt'],
    ['all parts are asked for', 'parts', 'met', ofTwo(['a', 'b']), 'notMet', '2/3 → Chưa đạt'],
    [
      'both limits hold',
      'ratio',
      range,
      { kind: 'number', value: '85' },
      'met',
      '85 % (mức ≥ 80 % và < 90 %) → Đạt',
    ],
    [
      'one limit fails',
      'ratio',
      range,
      { kind: 'number', value: '90' },
      'notMet',
      '90 % (mức ≥ 80 % và < 90 %) → Chưa đạt',
    ],
    [
      'either limit, first',
      'ratio',
      either,
      { kind: 'number', value: '95' },
      'met',
      '95 % (mức ≥ 90 % hoặc Không) → Đạt',
    ],
    [
      'either limit, second',
      'ratio',
      either,
      { kind: 'number', value: '0' },
      'met',
      '0 % (mức ≥ 90 % hoặc Không) → Đạt',
    ],
    [
      'neither limit',
      'ratio',
      either,
      { kind: 'number', value: '89.999' },
      'notMet',
      '89,99 % (mức ≥ 90 % hoặc Không) → Chưa đạt',
    ],
    [
      'this year’s level',
      'number',
      { byYear: { '2024': { op: '>=', value: '50' }, '2025': { op: '>=', value: '60' } } },
      { kind: 'number', value: '55' },
      'notMet',
      '55 < 60 → Chưa đạt',
    ],
    [
      'a year without a level',
      'number',
      { byYear: { '2024': { op: '>=', value: '50' } } },
      { kind: 'number', value: '55' },
      'unassessed',
      '55. Chưa biết mức năm 2025: nhập mức và số quyết định',
    ],
    [
      'an unknown level',
      'ratio',
      'unknown',
      { kind: 'ratio', numerator: '1', denominator: '2' },
      'unassessed',
      '50 %. Chưa biết mức: nhập mức và số quyết định',
    ],
    [
      'a share of nothing',
      'ratio',
      { op: '>=', value: '80' },
      { kind: 'ratio', numerator: '5', denominator: '0' },
      'unassessed',
      '5/0. Không tính được tỷ lệ vì mẫu số bằng 0',
    ],
    [
      'a tick for a ratio',
      'ratio',
      { op: '>=', value: '80' },
      { kind: 'boolean', met: true },
      'unassessed',
      'Kết quả đã nhập không cùng loại với chỉ tiêu; hãy nhập lại',
    ],
    [
      'half a model',
      'count',
      { op: '>=', value: '1' },
      { kind: 'number', value: '1.5' },
      'unassessed',
      'Kết quả đã nhập không cùng loại với chỉ tiêu; hãy nhập lại',
    ],
    [
      'a part nobody asked for',
      'parts',
      'met',
      ofTwo(['z']),
      'unassessed',
      'Kết quả đã nhập không cùng loại với chỉ tiêu; hãy nhập lại',
    ],
  ];

  test.each(entries)('%s', (_, name, level, entry, verdict, comparison) => {
    expect(judge(name, level, entry)).toMatchObject({ verdict, comparison });
  });
});

describe('what the office decides itself', () => {
  const low: Entry = { kind: 'ratio', numerator: '1', denominator: '2' };
  const level: Comparison = { op: '>=', value: '80' };

  test('an override with a reason wins and shows what was computed', () => {
    const override = { verdict: 'met', reason: 'Sở đã xác nhận' } as const;
    const result = judge('ratio', level, low, { override });
    expect(result).toMatchObject({ verdict: 'met', computed: 'notMet', overridden: true });
    expect(result.comparison).toBe('50 % < 80 % → Chưa đạt');
  });

  test('an override without a reason has no effect', () => {
    const override = { verdict: 'met', reason: '  ' } as const;
    expect(judge('ratio', level, low, { override })).toMatchObject({ verdict: 'notMet', overridden: false });
  });

  test('an override decides where nothing was entered', () => {
    const override = { verdict: 'notMet', reason: 'Chưa triển khai' } as const;
    expect(judge('ratio', level, null, { override })).toMatchObject({
      verdict: 'notMet',
      computed: 'unassessed',
    });
  });

  test('"không áp dụng" stands above figures and override', () => {
    const more = {
      notApplicable: { reason: 'Xã không có làng nghề' },
      override: { verdict: 'met', reason: 'x' },
    } as const;
    expect(judge('ratio', level, low, more).verdict).toBe('notApplicable');
  });

  test('a local level with its decision closes what the province sets', () => {
    const local = { requirement: { op: '>=', value: '45' }, decision: '12/2023/QĐ-UBND' } as const;
    const result = judge('ratio', 'provincial', low, { local });
    expect(result.verdict).toBe('met');
    expect(result.resolved).toMatchObject({ needsLocal: false, text: '≥ 45 % (theo 12/2023/QĐ-UBND)' });
  });

  test('a local level without the number of a decision has no effect', () => {
    const local = { requirement: { op: '>=', value: '45' }, decision: ' ' } as const;
    expect(judge('ratio', 'provincial', low, { local })).toMatchObject({ verdict: 'unassessed' });
  });

  test('a local level of another kind than the indicator has no effect', () => {
    const local = { requirement: 'met', decision: '12/2023/QĐ-UBND' } as const;
    expect(judge('ratio', 'provincial', low, { local }).resolved.needsLocal).toBe(true);
  });

  test('the schema takes what the application stores and nothing else', () => {
    expect(assessmentSchema.safeParse(emptyAssessment).success).toBe(true);
    const odd = { ...emptyAssessment, entry: { kind: 'ratio', numerator: '-1', denominator: '2' } };
    expect(assessmentSchema.safeParse(odd).success).toBe(false);
    expect(assessmentSchema.safeParse({ ...emptyAssessment, extra: 1 }).success).toBe(false);
  });
});

describe('for all figures', () => {
  const figures = fc.tuple(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }));
  const percents = fc.integer({ min: 0, max: 150 }).map(String);

  test('the verdict is the exact comparison', () => {
    fc.assert(
      fc.property(figures, percents, ([a, b], value) => {
        const entry: Entry = { kind: 'ratio', numerator: String(a), denominator: String(b) };
        const expected = ratioMeets(String(a), String(b), '>=', value) ? 'met' : 'notMet';
        expect(judge('ratio', { op: '>=', value }, entry).verdict).toBe(expected);
      }),
    );
  });

  test('more never turns "đạt" into "chưa đạt" where more is asked, nor less where less is', () => {
    fc.assert(
      fc.property(figures, percents, fc.nat({ max: 1000 }), ([a, b], value, more) => {
        const at = (numerator: number, op: '>=' | '<=') =>
          judge(
            'ratio',
            { op, value },
            { kind: 'ratio', numerator: String(numerator), denominator: String(b) },
          ).verdict;
        if (at(a, '>=') === 'met') expect(at(a + more, '>=')).toBe('met');
        if (at(a + more, '<=') === 'met') expect(at(a, '<=')).toBe('met');
      }),
    );
  });

  test('the percentage shown, typed back, gives the same verdict', () => {
    fc.assert(
      fc.property(figures, percents, fc.constantFrom('>=', '<=', '>', '<', '='), ([a, b], value, op) => {
        const level: Comparison = { op, value };
        const first = judge('ratio', level, { kind: 'ratio', numerator: String(a), denominator: String(b) });
        const again = parseEntry(ratio, first.display.replaceAll('.', ''));
        if (!again.ok) throw new Error(again.reason);
        expect(judge('ratio', level, again.entry).verdict).toBe(first.verdict);
      }),
    );
  });
});
