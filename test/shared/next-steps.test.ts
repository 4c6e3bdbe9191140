import { describe, expect, test } from 'vitest';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { nextSteps } from '#shared/domain/next-steps.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const today = '2026-11-21';

const base = dossierWith([
  {
    code: '1',
    name: 'Quy hoạch',
    rows: [
      { code: '1.1', text: 'a', verdict: 'notMet', files: 1 },
      { code: '1.2', text: 'b', verdict: 'met' },
      { code: '1.10', text: 'c', verdict: 'unassessed' },
      { code: '1.9', text: 'd', verdict: 'unassessed' },
      { code: '1.11', text: 'e', verdict: 'notMet', costFree: true },
      { code: '1.12', text: 'f', verdict: 'met', files: 2 },
      { code: '1.13', text: 'g', verdict: 'notApplicable' },
    ],
  },
]);

/** The dossier with some of its rows changed. */
function withRows(change: (row: IndicatorRow) => IndicatorRow) {
  const criteria = base.criteria.map(each => ({ ...each, indicators: each.indicators.map(change) }));
  return { ...base, criteria };
}

/** What was measured against a limit. */
function measured(row: IndicatorRow, value: string, limit: string): IndicatorRow {
  return {
    ...row,
    verdict: 'notMet',
    comparison: `${value} % < ${limit} % → Chưa đạt`,
    indicator: {
      ...row.indicator,
      measure: { kind: 'number' },
      unit: '%',
      requirement: { default: { op: '>=', value: limit } },
    },
    assessment: { ...row.assessment, entry: { kind: 'number', value } },
  };
}

const due = (row: IndicatorRow, dueOn: string): IndicatorRow => ({
  ...row,
  assignment: { personId: 'p', person: 'Nguyễn Văn A', dueOn },
});

describe('what to do next', () => {
  test('costs nothing, then lacks a file alone, then lacks a result, then is not met; the set orders the rest', () => {
    expect(nextSteps(base, today).map(({ row, todo }) => `${row.code} ${todo}`)).toEqual([
      '1.11 improve',
      '1.2 attach',
      '1.10 assess',
      '1.9 assess',
      '1.1 improve',
    ]);
  });

  test('says why, each in one line', () => {
    expect(nextSteps(base, today).map(({ why }) => why)).toEqual([
      'Không tốn kinh phí, chưa đạt mức quy định, còn thiếu minh chứng',
      'Đã đạt, chỉ còn thiếu minh chứng',
      'Chưa có kết quả',
      'Chưa có kết quả',
      'Chưa đạt mức quy định',
    ]);
  });

  test('among the equally easy the nearest deadline comes first, and is told', () => {
    const dossier = withRows(row =>
      row.code === '1.9' ? due(row, '2026-11-30') : row.code === '1.1' ? due(row, '2026-11-01') : row,
    );
    expect(nextSteps(dossier, today).map(({ row, why }) => [row.code, why])).toEqual([
      ['1.11', 'Không tốn kinh phí, chưa đạt mức quy định, còn thiếu minh chứng'],
      ['1.2', 'Đã đạt, chỉ còn thiếu minh chứng'],
      ['1.9', 'Chưa có kết quả; hạn 30/11/2026'],
      ['1.10', 'Chưa có kết quả'],
      ['1.1', 'Chưa đạt mức quy định; quá hạn từ 01/11/2026'],
    ]);
    const dueToday = withRows(row => (row.code === '1.9' ? due(row, today) : row));
    expect(nextSteps(dueToday, today).find(({ row }) => row.code === '1.9')?.why).toBe(
      'Chưa có kết quả; hạn hôm nay',
    );
  });

  test('what is near its level comes before what is far, the nearest first', () => {
    const dossier = withRows(row =>
      row.code === '1.1'
        ? measured(row, '92', '100')
        : row.code === '1.9'
          ? measured(row, '96', '100')
          : row.code === '1.10'
            ? measured(row, '89', '100')
            : row,
    );
    expect(nextSteps(dossier, today).map(({ row, why }) => `${row.code} ${why}`)).toEqual([
      '1.11 Không tốn kinh phí, chưa đạt mức quy định, còn thiếu minh chứng',
      '1.2 Đã đạt, chỉ còn thiếu minh chứng',
      '1.9 Sát mức quy định (96 % < 100 %), còn thiếu minh chứng',
      '1.1 Sát mức quy định (92 % < 100 %)',
      '1.10 Chưa đạt mức quy định, còn thiếu minh chứng',
    ]);
  });

  test('an answer that waits for confirmation is easy; a level nobody knows is not', () => {
    const dossier = withRows(row =>
      row.code === '1.12'
        ? { ...row, unconfirmed: ['text'] }
        : row.code === '1.10'
          ? { ...row, needsLocal: true }
          : row,
    );
    expect(nextSteps(dossier, today).map(({ row, todo }) => `${row.code} ${todo}`)).toEqual([
      '1.11 improve',
      '1.12 confirm',
      '1.2 attach',
      '1.9 assess',
      '1.10 assess',
      '1.1 improve',
    ]);
  });

  test('conditions are proven by papers and never lack a file', () => {
    const [met, open] = base.criteria[0]?.indicators.slice(1, 3) ?? [];
    if (!met || !open) throw new Error('the fixture has these rows');
    const steps = nextSteps({ ...base, criteria: [], conditions: [met, open] }, today);
    expect(steps.map(({ row }) => row.code)).toEqual(['1.10']);
  });
});
