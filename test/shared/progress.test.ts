import { describe, expect, test } from 'vitest';
import { changesSince, endOfMonth, type Standing, signedText, startOf } from '#shared/domain/progress.ts';
import { type Answer, progressKind } from '#shared/domain/progress-compare.ts';
import { quarterOf, quarterTable } from '#shared/domain/progress-quarters.ts';
import { verdictSchema } from '#shared/domain/verdict.ts';

/** Two criteria with so many indicators met of four each. */
function standing(takenAt: string, first: number, second: number): Standing {
  const criteria = [first, second].map((met, index) => ({
    code: String(index + 1),
    name: `Tiêu chí ${index + 1}`,
    verdict: verdictSchema.parse(met === 4 ? 'met' : 'notMet'),
    met,
    total: 4,
  }));
  return {
    takenAt,
    counts: {
      criteriaMet: criteria.filter(({ met }) => met === 4).length,
      criteriaTotal: 2,
      indicatorsMet: first + second,
      indicatorsTotal: 8,
      indicatorsUnassessed: 0,
      evidenceMissing: 0,
    },
    criteria,
  };
}

describe('the calendar is that of Vietnam', () => {
  test('a month, a quarter and a year begin at its midnight', () => {
    const moment = '2026-11-21T02:00:00.000Z';
    const iso = (span: 'month' | 'quarter' | 'year') => new Date(startOf(span, moment)).toISOString();
    expect(iso('month')).toBe('2026-10-31T17:00:00.000Z');
    expect(iso('quarter')).toBe('2026-09-30T17:00:00.000Z');
    expect(iso('year')).toBe('2025-12-31T17:00:00.000Z');
  });

  test('the last evening of December in London is January in Vietnam', () => {
    expect(quarterOf('2026-12-31T16:59:59.000Z')).toBe('Quý IV/2026');
    expect(quarterOf('2026-12-31T17:00:00.000Z')).toBe('Quý I/2027');
    expect(endOfMonth('2026-12-31T18:00:00.000Z')).toBe('2027-01-31T16:59:59.999Z');
  });
});

describe('change against last month, quarter and year', () => {
  const now = standing('2026-11-21T02:00:00.000Z', 4, 3);
  test('is counted from the last snapshot before each began', () => {
    const snapshots = [
      standing('2026-10-31T16:59:59.999Z', 4, 1),
      standing('2025-12-30T00:00:00.000Z', 0, 1),
      standing('2026-09-30T16:59:59.999Z', 1, 1),
      standing('2026-11-02T00:00:00.000Z', 4, 2),
    ];
    expect(
      changesSince(snapshots, now).map(({ span, criteria, indicators }) => [span, criteria, indicators]),
    ).toEqual([
      ['month', 0, 2],
      ['quarter', 1, 5],
      ['year', 1, 6],
    ]);
  });

  test('a snapshot that is older still tells: nothing changed between it and the end of the quarter', () => {
    const changes = changesSince([standing('2026-05-05T00:00:00.000Z', 1, 1)], now);
    expect(changes.map(({ span }) => span)).toEqual(['month', 'quarter']);
    expect(changes[1]?.indicators).toBe(5);
  });

  test('says nothing where nothing was kept', () => {
    expect(changesSince([], now)).toEqual([]);
    expect(changesSince([standing('2026-11-02T00:00:00.000Z', 4, 2)], now)).toEqual([]);
  });

  test('is written with a real minus', () => {
    expect([5, -2, 0].map(signedText)).toEqual(['+5', '−2', '0']);
  });
});

describe('the quarterly table', () => {
  const now = standing('2026-11-21T02:00:00.000Z', 4, 3);
  test('has the last state of each quarter that has one, and how things stand now', () => {
    const { quarters, rows, total } = quarterTable(
      [
        standing('2026-04-10T00:00:00.000Z', 0, 0),
        standing('2026-06-30T16:00:00.000Z', 3, 1),
        standing('2026-10-15T00:00:00.000Z', 4, 4),
      ],
      now,
    );
    expect(quarters).toEqual([
      { label: 'Quý II/2026', isOpen: false },
      { label: 'Quý IV/2026', isOpen: true },
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [
        { met: 3, total: 4, difference: null },
        { met: 4, total: 4, difference: 1 },
      ],
      [
        { met: 1, total: 4, difference: null },
        { met: 3, total: 4, difference: 2 },
      ],
    ]);
    expect(total[1]).toEqual({ met: 7, total: 8, difference: 3 });
  });

  test('has no cell for a criterion that the set did not have', () => {
    const before = standing('2026-06-30T00:00:00.000Z', 3, 1);
    const { rows } = quarterTable([{ ...before, criteria: before.criteria.slice(0, 1) }], now);
    expect(rows[1]?.cells).toEqual([null, { met: 3, total: 4, difference: null }]);
  });

  test('keeps to the last six quarters', () => {
    const years = ['2022', '2023', '2024', '2025'];
    const snapshots = years.flatMap(year => [
      standing(`${year}-02-01T00:00:00.000Z`, 1, 1),
      standing(`${year}-08-01T00:00:00.000Z`, 1, 1),
    ]);
    const labels = quarterTable(snapshots, now).quarters.map(({ label }) => label);
    expect(labels).toHaveLength(6);
    expect(labels.at(0)).toBe('Quý III/2023');
    expect(labels.at(-1)).toBe('Quý IV/2026');
  });
});

test('what became of an indicator is one thing: its verdict before its figure before its files', () => {
  const answer = (verdict: Answer['verdict'], display = '', evidence = 0): Answer => ({
    verdict,
    display,
    evidence,
  });
  const kind = (before: Answer | null, after: Answer | null) => progressKind({ before, after });
  expect(kind(answer('notMet', '80 %'), answer('met', '90 %', 1))).toBe('becameMet');
  expect(kind(answer('met'), answer('unassessed'))).toBe('fellBack');
  expect(kind(answer('unassessed'), answer('notMet'))).toBe('reassessed');
  expect(kind(answer('met', '90 %'), answer('met', '91 %', 3))).toBe('figure');
  expect(kind(answer('met', '90 %', 1), answer('met', '90 %', 2))).toBe('evidence');
  expect(kind(answer('met'), answer('met'))).toBeNull();
  expect(kind(null, answer('met'))).toBe('added');
  expect(kind(answer('met'), null)).toBe('removed');
});
