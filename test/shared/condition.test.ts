import { describe, expect, test } from 'vitest';
import { conditionIndicator, conditionIndicatorsOf } from '#shared/domain/condition.ts';
import type { Condition, Measure } from '#shared/domain/criteria-set.ts';
import { dossierResult } from '#shared/domain/result.ts';
import { assess, emptyAssessment, type Verdict } from '#shared/domain/verdict.ts';
import { criteriaSet, source } from './indicator-fixture.ts';
import { shipped } from './shipped-set.ts';

const place = { variant: 'dbsh', year: 2025 };

function condition(requirement: Condition['requirement'], unit = '', measure?: Measure): Condition {
  return {
    id: 'no-dong',
    text: 'Không có nợ đọng',
    requirement,
    unit,
    source,
    ...(measure ? { measure } : {}),
  };
}

describe('a condition is assessed like an indicator', () => {
  test.each<[string, Condition, Measure['kind']]>([
    ['"đạt" is judged', condition('met'), 'boolean'],
    ['words are judged', condition({ text: 'Theo quy định của Bộ Công an' }), 'boolean'],
    ['an unknown level without a unit is judged', condition('unknown'), 'boolean'],
    ['a rate has two sides', condition({ op: '>=', value: '90' }, '%'), 'ratio'],
    ['an unknown rate has two sides', condition('unknown', '%'), 'ratio'],
    ['a figure is a number', condition({ op: '>=', value: '300' }, 'm²'), 'number'],
    ['a figure per year is a number', condition({ byYear: { '2025': { op: '<', value: '3' } } }), 'number'],
    ['what the set says counts', condition({ op: '=', value: '0' }, 'vụ', { kind: 'count' }), 'count'],
  ])('%s', (_, each, kind) => {
    expect(conditionIndicator(each).measure.kind).toBe(kind);
  });

  test('with its level, its mark and the province’s correction', () => {
    const [satisfaction] = conditionIndicatorsOf(shipped('vn-xa-ntm-2021'));
    if (!satisfaction) throw new Error('no condition');
    const entry = { kind: 'ratio', numerator: '451', denominator: '500' } as const;
    const open = assess(satisfaction, place, { ...emptyAssessment, entry });
    expect(open).toMatchObject({ verdict: 'unassessed', resolved: { needsLocal: true } });
    const local = { requirement: { op: '>=', value: '90' }, decision: '12/2023/QĐ-UBND' } as const;
    const closed = assess(satisfaction, place, { ...emptyAssessment, entry, local });
    expect(closed).toMatchObject({ verdict: 'met', comparison: '90,2 % ≥ 90 % → Đạt' });
  });
});

describe('the result', () => {
  const set = criteriaSet({ conditions: [condition('met'), { ...condition('met'), id: 'an-ninh' }] });
  const result = (verdicts: Record<string, Verdict>) =>
    dossierResult(set, new Map(Object.entries({ '2.1': 'met', ...verdicts })));

  test.each<[string, Record<string, Verdict>, number, number, boolean]>([
    ['both met', { 'no-dong': 'met', 'an-ninh': 'met' }, 2, 2, true],
    ['one open', { 'no-dong': 'met' }, 1, 2, false],
    ['one not met', { 'no-dong': 'met', 'an-ninh': 'notMet' }, 1, 2, false],
    ['one that does not apply', { 'no-dong': 'met', 'an-ninh': 'notApplicable' }, 1, 1, true],
    ['neither applies', { 'no-dong': 'notApplicable', 'an-ninh': 'notApplicable' }, 0, 0, true],
    ['none assessed', {}, 0, 2, false],
  ])('%s', (_, verdicts, conditionsMet, conditionsTotal, ready) => {
    expect(result(verdicts)).toMatchObject({ conditionsMet, conditionsTotal, ready, indicatorsTotal: 1 });
  });
});
