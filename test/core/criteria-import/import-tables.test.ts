import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readTables } from '#core/criteria/import/read-tables.ts';
import type { CellCorrection, CellReading, Table } from '#shared/domain/table-import.ts';
import { findHeader } from '#shared/domain/table-import-header.ts';
import {
  type ImportedSetMeta,
  type Interpretation,
  interpretTable,
} from '#shared/domain/table-import-set.ts';
import { sevenRegions, threeGroups } from '../../support/decision-tables.ts';
import { type FixtureTable, type TableFormat, tableFile, tableFormats } from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

const meta: ImportedSetMeta = {
  id: 'bo-thu',
  version: '1.0.0',
  title: 'Bộ thử',
  unitKind: 'commune',
  level: 'ntm',
  period: { from: 2021, to: 2025 },
  legalBasis: [{ number: '1/QĐ-UBND', issuer: 'UBND tỉnh' }],
  checked: false,
};

async function tablesOf(format: TableFormat, ...tables: FixtureTable[]): Promise<Table[]> {
  await using folder = await tempDir();
  const path = folder.join(`bảng.${format}`);
  await writeFile(path, await tableFile(format, tables));
  return await readTables({ path, name: `bảng.${format}` });
}

async function read(format: TableFormat, table: FixtureTable, corrections: CellCorrection[] = []) {
  const [first] = await tablesOf(format, table);
  const header = first && findHeader(first);
  if (!first || !header) throw new Error('no header');
  const interpretation = interpretTable({
    table: first,
    mapping: header.mapping,
    corrections,
    meta,
    fileName: 'bảng',
  });
  return { ...interpretation, header, table: first };
}

const open = ({ cells }: Interpretation) =>
  cells.filter(({ status }) => status === 'confirm' || status === 'notUnderstood');
const confirm = (cells: CellReading[]): CellCorrection[] =>
  cells.map(({ row, column }) => ({ row, column, text: null, confirmed: true, keepWords: false }));

describe.each(tableFormats)('a decision as .%s', format => {
  test('seven regions under two header rows, criteria over rows, years, footnotes, a second clause', async () => {
    const first = await read(format, sevenRegions);
    expect(first.header.problems).toEqual([]);
    expect(first.header.mapping.columns.map(({ role, variant }) => variant?.id ?? role)).toEqual([
      'number',
      'criterion',
      'indicator',
      'threshold',
      'tdmnpb',
      'dbsh',
      'btb',
      'dhntb',
      'tn',
      'dnb',
      'dbscl',
    ]);
    expect(first.set).toBeNull();
    expect(open(first).map(({ status, text }) => [status, text])).toEqual([
      ['confirm', '100% (≥80% cứng hóa)'],
      ['confirm', '100% (≥80% cứng hóa)'],
    ]);
    const { set, problems } = await read(format, sevenRegions, confirm(open(first)));
    expect(problems).toEqual([]);
    expect(
      set?.criteria.map(({ code, name, indicators }) => [code, name, indicators.map(each => each.code)]),
    ).toEqual([
      ['1', 'Quy hoạch', ['1.1', '1.2']],
      ['2', 'Giao thông', ['2.1', '2.2', '2.3']],
      ['10', 'Thu nhập', ['10']],
      ['11', 'Nghèo đa chiều', ['11']],
      ['18', 'Chất lượng môi trường sống', ['18.1']],
    ]);
    const indicators = new Map(set?.criteria.flatMap(each => each.indicators).map(each => [each.code, each]));
    expect(indicators.get('1.2')).toMatchObject({
      measure: { kind: 'boolean' },
      requirement: { default: 'met' },
    });
    expect(indicators.get('2.1')).toMatchObject({
      measure: { kind: 'ratio' },
      requirement: { default: 'provincial' },
    });
    expect(indicators.get('2.2')).toMatchObject({
      text: 'Tỷ lệ đường thôn được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
      unit: '%',
      requirement: { default: { op: '>=', value: '100' } },
      source: { threshold: { published: { default: '100% (≥80% cứng hóa)' } } },
    });
    expect(indicators.get('2.3')?.requirement).toEqual({
      default: { op: '>=', value: '90' },
      tdmnpb: { op: '>=', value: '75' },
      dbsh: { op: '>=', value: '95' },
      btb: { op: '>=', value: '90' },
      dhntb: { op: '>=', value: '90' },
      tn: { op: '>=', value: '75' },
      dnb: { op: '>=', value: '95' },
      dbscl: { op: '>=', value: '85' },
    });
    expect(indicators.get('10')).toMatchObject({
      unit: 'triệu đồng/người',
      measure: { kind: 'number' },
      requirement: {
        dbsh: {
          byYear: {
            2022: { op: '>=', value: '53' },
            2023: { op: '>=', value: '56' },
            2024: { op: '>=', value: '59' },
            2025: { op: '>=', value: '62' },
          },
        },
      },
    });
    expect(indicators.get('11')?.requirement['dbsh']).toEqual({ op: '<=', value: '1.5' });
    expect(indicators.get('18.1')).toMatchObject({
      unit: 'm²/người',
      requirement: { default: { value: '2' } },
    });
  });

  test('three groups, a column of units, ranges, an empty level, and one that is not understood', async () => {
    const first = await read(format, threeGroups);
    expect(open(first).map(({ status, text }) => [status, text])).toEqual([
      ['confirm', 'Khá'],
      ['confirm', 'Khá'],
      ['confirm', 'Trung bình'],
      ['notUnderstood', 'khoảng 60%'],
    ]);
    const doubtful = open(first).find(({ status }) => status === 'notUnderstood');
    expect(doubtful?.address).toBe(format === 'docx' ? 'bảng 1, hàng 7, cột 7' : 'G7');
    const corrections = confirm(open(first)).map(each =>
      each.row === doubtful?.row ? { ...each, text: '≥ 60', confirmed: false } : each,
    );
    const { set } = await read(format, threeGroups, corrections);
    expect(set?.variants).toEqual([
      { id: 'nhom-1', name: 'Xã nhóm 1' },
      { id: 'nhom-2', name: 'Xã nhóm 2' },
      { id: 'nhom-3', name: 'Xã nhóm 3' },
    ]);
    const [clean, models, order, rank, groups] = set?.criteria.flatMap(each => each.indicators) ?? [];
    expect(clean).toMatchObject({
      code: '1.1',
      unit: '%',
      requirement: {
        'nhom-1': { value: '98' },
        'nhom-3': {
          all: [
            { op: '>=', value: '80' },
            { op: '<=', value: '90' },
          ],
        },
      },
      agency: 'Sở Nông nghiệp và Môi trường',
      evidence: [
        { text: 'Báo cáo của đơn vị cấp nước', required: false },
        { text: 'Biểu tổng hợp', required: false },
      ],
    });
    expect(models).toMatchObject({ unit: 'mô hình', requirement: { 'nhom-1': { op: '>=', value: '2' } } });
    expect(order).toMatchObject({
      unit: 'vụ',
      measure: { kind: 'number' },
      requirement: { default: { op: '=', value: '0' } },
    });
    expect(rank).toMatchObject({
      measure: { kind: 'boolean' },
      requirement: { 'nhom-3': { text: 'Trung bình' } },
    });
    expect(groups).toMatchObject({
      requirement: { 'nhom-2': 'unknown', 'nhom-3': { op: '>=', value: '60' } },
    });
  });
});

test('all formats give the same set', async () => {
  const sets = await Promise.all(
    tableFormats.map(async format => {
      const first = await read(format, sevenRegions);
      const { set } = await read(format, sevenRegions, confirm(open(first)));
      return JSON.stringify(set).replaceAll(/"note":"[^"]*"/g, '"note":""');
    }),
  );
  expect(new Set(sets).size).toBe(1);
  expect(sets[0]).toContain('Thu nhập');
});
