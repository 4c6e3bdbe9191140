import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison, Measure, Requirement } from '#shared/domain/criteria-set.ts';
import { ratioMeets } from '#shared/domain/decimal.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { parseRequirement } from '#shared/domain/requirement-text.ts';
import { type Assessment, assess, assessmentSchema, emptyAssessment } from '#shared/domain/verdict.ts';
import { indicator, ratio } from './indicator-fixture.ts';

const place = { variant: 'dbsh', year: 2025 };
const measures: Record<string, Measure> = {
  tick: { kind: 'boolean' },
  number: { kind: 'number' },
  ratio,
  count: { kind: 'count' },
  parts: { kind: 'parts', parts: ['a', 'b', 'c'].map(id => ({ id, text: `Nội dung ${id}` })) },
  two: { kind: 'parts', parts: ['a', 'b', 'c'].map(id => ({ id, text: `Nội dung ${id}` })), atLeast: 2 },
  words: { kind: 'text' },
};
const units: Record<string, string> = { count: 'mô hình' };

function measureOf(name: string): Measure {
  const measure = measures[name];
  if (!measure) throw new Error(name);
  return measure;
}

function levelOf(published: string): Requirement {
  return parseRequirement(published) ?? { text: published };
}

function typed(measure: Measure, text: string): Entry | null {
  const parsed = parseEntry(measure, text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.entry;
}

function judge(name: string, level: Requirement, entry: Entry | null, more: Partial<Assessment> = {}) {
  const measure = measureOf(name);
  const unit = measure.kind === 'ratio' ? '%' : (units[name] ?? '');
  return assess(indicator(measure, level, { unit }), place, { ...emptyAssessment, entry, ...more });
}

// measure, published level, what is typed, verdict, shown, explained
const rows: [string, string, string, string, string, string][] = [
  ['ratio', '≥ 100%', '277/287', 'notMet', '96,52 %', '96,52 % < 100 % → Chưa đạt'],
  ['ratio', '≥90%', '277/287', 'met', '96,52 %', '96,52 % ≥ 90 % → Đạt'],
  ['ratio', '≥80%', '1832/2026', 'met', '90,42 %', '90,42 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '1.832/2.026', 'met', '90,42 %', '90,42 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '10.550/13.850', 'notMet', '76,17 %', '76,17 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '233/287', 'met', '81,18 %', '81,18 % ≥ 80 % → Đạt'],
  ['ratio', '≥ 93,28%', '111/119', 'notMet', '93,27 %', '93,27 % < 93,28 % → Chưa đạt'],
  ['ratio', '100%', '65/65', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '100%', '64/65', 'notMet', '98,46 %', '98,46 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '99999/100000', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '9999999/10000000', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '99,996', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '100', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '100%', '100%', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '≥80%', '4/5', 'met', '80 %', '80 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '79999/100000', 'notMet', '79,99 %', '79,99 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '0/12', 'notMet', '0 %', '0 % < 80 % → Chưa đạt'],
  ['ratio', '≥33,33%', '1/3', 'met', '33,33 %', '33,33 % ≥ 33,33 % → Đạt'],
  ['ratio', '≥33,34%', '1/3', 'notMet', '33,33 %', '33,33 % < 33,34 % → Chưa đạt'],
  ['ratio', '≥66,67%', '2/3', 'notMet', '66,66 %', '66,66 % < 66,67 % → Chưa đạt'],
  ['ratio', '>80%', '4/5', 'notMet', '80 %', '80 % ≤ 80 % → Chưa đạt'],
  ['ratio', '>80%', '80001/100000', 'met', '80,01 %', '80,01 % > 80 % → Đạt'],
  ['ratio', '≤1,5%', '3/200', 'met', '1,5 %', '1,5 % ≤ 1,5 % → Đạt'],
  ['ratio', '≤1,5%', '1501/100000', 'notMet', '1,51 %', '1,51 % > 1,5 % → Chưa đạt'],
  ['ratio', '≤1,5%', '0/350', 'met', '0 %', '0 % ≤ 1,5 % → Đạt'],
  ['ratio', '≤ 1,0', '1/100', 'met', '1 %', '1 % ≤ 1 % → Đạt'],
  ['ratio', '<5%', '1/20', 'notMet', '5 %', '5 % ≥ 5 % → Chưa đạt'],
  ['ratio', '<5%', '4999/100000', 'met', '4,99 %', '4,99 % < 5 % → Đạt'],
  ['ratio', '≤13%', '13/100', 'met', '13 %', '13 % ≤ 13 % → Đạt'],
  ['ratio', '≥110%', '67,1/61', 'met', '110 %', '110 % ≥ 110 % → Đạt'],
  ['ratio', '≥110%', '67/61', 'notMet', '109,84 %', '109,84 % < 110 % → Chưa đạt'],
  ['ratio', '≥80%', '12,5/15,2', 'met', '82,24 %', '82,24 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '90,4', 'met', '90,4 %', '90,4 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '90.4', 'met', '90,4 %', '90,4 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '79,99', 'notMet', '79,99 %', '79,99 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '', 'unassessed', '', ''],
  [
    'ratio',
    'UBND cấp tỉnh quy định cụ thể',
    '12/12',
    'unassessed',
    '100 %',
    '100 %. UBND cấp tỉnh quy định: nhập mức và số quyết định',
  ],
  ['ratio', 'Không', '0/40', 'met', '0 %', '0 % = 0 % → Đạt'],
  ['ratio', 'Không', '1/40', 'notMet', '2,5 %', '2,5 % ≠ 0 % → Chưa đạt'],
  ['ratio', 'Không', '1/400000', 'notMet', '0,01 %', '0,01 % ≠ 0 % → Chưa đạt'],
  ['number', '≥62', '62', 'met', '62', '62 ≥ 62 → Đạt'],
  ['number', '≥62', '61,999', 'notMet', '61,99', '61,99 < 62 → Chưa đạt'],
  ['number', '≥62', '61,9', 'notMet', '61,9', '61,9 < 62 → Chưa đạt'],
  ['number', '≥62', '1.062,5', 'met', '1.062,5', '1.062,5 ≥ 62 → Đạt'],
  ['number', '≥2 m²/người', '2', 'met', '2', '2 ≥ 2 → Đạt'],
  ['number', '≤0,5', '0,50', 'met', '0,5', '0,5 ≤ 0,5 → Đạt'],
  ['number', '≤0,5', '0,501', 'notMet', '0,51', '0,51 > 0,5 → Chưa đạt'],
  ['number', '≥ 1,5 km', '1.5', 'met', '1,5', '1,5 ≥ 1,5 → Đạt'],
  ['number', '>0', '-1', 'notMet', '-1', '-1 ≤ 0 → Chưa đạt'],
  ['number', '= 3', '3,0', 'met', '3', '3 = 3 → Đạt'],
  ['number', '= 3', '3,001', 'notMet', '3,01', '3,01 ≠ 3 → Chưa đạt'],
  ['count', '≥1', '1', 'met', '1 mô hình', '1 mô hình ≥ 1 mô hình → Đạt'],
  ['count', '≥1', '0', 'notMet', '0 mô hình', '0 mô hình < 1 mô hình → Chưa đạt'],
  ['count', '≥ 2 mô hình', '3', 'met', '3 mô hình', '3 mô hình ≥ 2 mô hình → Đạt'],
  ['count', 'Không', '0', 'met', '0 mô hình', '0 mô hình = 0 mô hình → Đạt'],
  ['count', 'Không', 'không', 'met', '0 mô hình', '0 mô hình = 0 mô hình → Đạt'],
  ['count', 'Không', '2', 'notMet', '2 mô hình', '2 mô hình ≠ 0 mô hình → Chưa đạt'],
  ['count', '≥1.000', '1.200', 'met', '1.200 mô hình', '1.200 mô hình ≥ 1.000 mô hình → Đạt'],
  ['tick', 'Đạt', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'x', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'Đ', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'chưa', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', 'Chưa đạt', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', 'k', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', '', 'unassessed', '', ''],
  ['tick', 'Đạt (100%)', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Không quá 5 vụ', 'đạt', 'met', 'Đạt', 'Đạt'],
  [
    'tick',
    'UBND cấp tỉnh quy định',
    'đạt',
    'unassessed',
    'Đạt',
    'Đạt. UBND cấp tỉnh quy định: nhập mức và số quyết định',
  ],
  ['parts', 'Đạt', 'đạt', 'met', '3/3', '3/3 → Đạt'],
  ['parts', 'Đạt', 'chưa', 'notMet', '0/3', '0/3 → Chưa đạt'],
  ['two', 'Đạt', 'đạt', 'met', '3/3', '3/3 → Đạt'],
  ['parts', 'a; b; c', 'x', 'met', '3/3', '3/3 → Đạt'],
  ['words', '100% (≥50% cứng hóa)', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['words', '100% (≥50% cứng hóa)', 'chưa đạt', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['words', '100% (≥50% cứng hóa)', 'Đạt: 3/3 trường', 'met', '3/3 trường', '3/3 trường → Đạt'],
  ['words', '≥70%', 'chưa đạt - 2/3 trường', 'notMet', '2/3 trường', '2/3 trường → Chưa đạt'],
  ['words', 'Đạt', '', 'unassessed', '', ''],
];

describe('verdicts', () => {
  test.each(rows)('%s, mức "%s", nhập "%s": %s', (name, published, text, verdict, display, comparison) => {
    const entry = typed(measureOf(name), text);
    expect(judge(name, levelOf(published), entry)).toMatchObject({
      verdict,
      computed: verdict,
      display,
      comparison,
    });
  });

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
