import { expect, test } from 'vitest';
import type { CriteriaSet, Criterion } from '#shared/domain/criteria-set.ts';
import { ruleText } from '#shared/domain/indicator-text.ts';
import type { CellCorrection, Table } from '#shared/domain/table-import.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import {
  mappingOf,
  withCorrection,
  withRole,
  withVariant,
} from '../../renderer/features/criteria/import-draft.ts';
import { metaFaults } from '../../renderer/features/criteria/meta-faults.ts';

function tableOf(rows: string[][]): Table {
  return {
    name: 'Trang 1',
    kind: 'sheet',
    position: 1,
    isHidden: false,
    parts: [],
    rowCount: rows.length,
    columnCount: Math.max(...rows.map(row => row.length)),
    cells: rows.flatMap((row, at) =>
      row.map((text, column) => ({
        text,
        row: at,
        column,
        rowSpan: 1,
        colSpan: 1,
        isFormula: false,
        isHidden: false,
        notes: [],
      })),
    ),
  };
}

test('a table without a known header waits for its columns to be chosen', () => {
  const mapping = mappingOf(
    tableOf([
      ['a', 'b'],
      ['1', 'x'],
    ]),
  );
  expect(mapping.firstRow).toBe(1);
  expect(mapping.columns.map(({ role }) => role)).toEqual(['ignored', 'ignored']);
  const chosen = withVariant(withRole(mapping, 1, 'threshold'), 1, ' Xã nhóm 2 ');
  expect(chosen.columns[1]).toMatchObject({
    role: 'threshold',
    variant: { id: 'nhom-2', name: 'Xã nhóm 2' },
  });
  expect(withVariant(chosen, 1, ' ').columns[1]?.variant).toBeNull();
});

test('a correction replaces the one before of its cell, and taking it back leaves none', () => {
  const first: CellCorrection = { row: 1, column: 2, text: 'x', confirmed: false, keepWords: false };
  const other: CellCorrection = { ...first, row: 9 };
  const changed = withCorrection([first, other], { ...first, text: 'y' });
  expect(changed).toHaveLength(2);
  expect(changed).toContain(other);
  expect(withCorrection(changed, { ...first, text: null })).toEqual([other]);
});

test('the word thôn in nông thôn mới does not make a commune a village', () => {
  const rows = [
    ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Mức đạt'],
    ['1', 'Quy hoạch', '1.1 Có quy hoạch', 'Đạt'],
  ];
  const kindOf = (fileName: string) => suggestImport([tableOf(rows)], fileName, 2026)?.meta.unitKind;
  expect(kindOf('Xã nông thôn mới.xlsx')).toBe('commune');
  expect(kindOf('Thôn nông thôn mới.xlsx')).toBe('village');
});

test('what a set cannot be made with is said of its field', () => {
  const meta = suggestImport(
    [
      tableOf([
        ['TT', 'Nội dung tiêu chí', 'Mức đạt'],
        ['1', 'Có quy hoạch', 'Đạt'],
      ]),
    ],
    'bo.xlsx',
    2026,
  )?.meta;
  if (!meta) throw new Error('no header found');
  expect([...metaFaults(meta)]).toEqual([]);
  const wrong = { ...meta, id: 'Bộ', title: ' ', period: { from: 2026, to: 2025 } };
  expect([...metaFaults(wrong)].sort()).toEqual(['id', 'period', 'title']);
});

test('the rule of a criterion is told in words', () => {
  const source: Criterion['source'] = { wording: 'unknown', checked: false, note: '' };
  const indicator: CriteriaSet['criteria'][number]['indicators'][number] = {
    code: '1.1',
    text: 'a',
    unit: '',
    measure: { kind: 'boolean' },
    requirement: { default: 'met' },
    evidence: [],
    source: { ...source, threshold: source },
  };
  const told = (rule: Criterion['rule']) =>
    ruleText({ code: '1', name: 'n', rule, indicators: [indicator, { ...indicator, code: '1.2' }], source });
  expect(told({ all: true })).toBe('Đạt khi đạt mọi chỉ tiêu');
  expect(told({ atLeast: 1 })).toBe('Đạt khi đạt từ 1/2 chỉ tiêu');
  expect(told({ atLeastPercent: '70', compulsory: ['1.2'] })).toBe(
    'Đạt khi đạt từ 70 % số chỉ tiêu, bắt buộc đạt 1.2',
  );
  expect(told({ points: {}, pass: '2.5' })).toBe('Chấm điểm: đạt khi có từ 2,5 điểm');
});
