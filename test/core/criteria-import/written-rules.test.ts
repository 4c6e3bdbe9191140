import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { finished, testCore } from '../../support/core.ts';
import { type FixtureTable, tableFile, tableFormats } from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

const down = (text: string, rows: number) => ({ text, rows });

/** A scored table: criteria over rows with what each asks of its indicators, and the points of each indicator. */
const scored: FixtureTable = {
  name: 'Bảng điểm',
  rows: [
    ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Chỉ tiêu', 'Điểm chuẩn', 'Điểm tự chấm'],
    [
      down('1', 3),
      down('Giao thông (đạt 2/3 chỉ tiêu)', 3),
      '1.1. Tỷ lệ đường xã được cứng hóa',
      '100%',
      null,
      null,
    ],
    [null, null, '1.2. Tỷ lệ đường thôn được cứng hóa', '≥ 90%', null, null],
    [null, null, '1.3. Tỷ lệ ngõ xóm sạch', '≥ 80%', null, null],
    [
      down('2', 2),
      down('Môi trường (đạt từ 7,5 điểm trở lên)', 2),
      '2.1. Tỷ lệ hộ dùng nước sạch',
      '≥ 95%',
      '5',
      '4',
    ],
    [null, null, '2.2. Tỷ lệ rác thải được thu gom', '≥ 90%', '2,5 điểm', '2'],
    [
      down('3', 2),
      down('Văn hóa (≥ 50% số chỉ tiêu, bắt buộc đạt 3.1)', 2),
      '3.1. Có nhà văn hóa thôn',
      'Đạt',
      null,
      null,
    ],
    [null, null, '3.2. Tỷ lệ gia đình văn hóa', '≥ 85%', null, null],
  ],
};

/** Criteria and indicators in one column; what a criterion asks stands where its indicators have their levels. */
const singleColumn: FixtureTable = {
  name: 'Một cột',
  rows: [
    ['TT', 'Nội dung', 'Mức đạt chuẩn'],
    ['1', 'Giao thông', 'Đạt 2/3 chỉ tiêu'],
    ['1.1', 'Tỷ lệ đường xã được cứng hóa', '100%'],
    ['1.2', 'Tỷ lệ đường thôn được cứng hóa', '≥ 90%'],
    ['1.3', 'Tỷ lệ ngõ xóm sạch', '≥ 80%'],
    ['2', 'Quy hoạch', null],
    ['2.1', 'Có quy hoạch được phê duyệt', 'Đạt'],
  ],
};

async function read(format: (typeof tableFormats)[number], table: FixtureTable) {
  await using app = await testCore();
  await using folder = await tempDir();
  const path = folder.join(`bảng.${format}`);
  await writeFile(path, await tableFile(format, [table]));
  const { interpretation } = await finished(app.client.criteria.readTable({ source: { path } }));
  if (!interpretation) throw new Error('no header');
  const open = interpretation.cells.filter(
    ({ status }) => status === 'confirm' || status === 'notUnderstood',
  );
  return { ...interpretation, open };
}

test.each(tableFormats)('rules and points in a scored table as .%s', async format => {
  const { set, open, problems, criteria } = await read(format, scored);
  expect({ open, problems }).toEqual({ open: [], problems: [] });
  expect(criteria.map(({ name, rule }) => [name, rule])).toEqual([
    ['Giao thông', { atLeast: 2 }],
    [
      'Môi trường',
      {
        pass: '7.5',
        points: { '2.1': { most: '5', from: 'verdict' }, '2.2': { most: '2.5', from: 'verdict' } },
      },
    ],
    ['Văn hóa', { atLeastPercent: '50', compulsory: ['3.1'] }],
  ]);
  expect(set?.notes.join(' ')).toContain('Chưa ghi số văn bản và cơ quan ban hành');
});

test.each(tableFormats)('a rule where the levels stand, in one column, as .%s', async format => {
  const { open, criteria } = await read(format, singleColumn);
  expect(open).toEqual([]);
  expect(criteria.map(({ name, rule, indicators }) => [name, rule, indicators.length])).toEqual([
    ['Giao thông', { atLeast: 2 }, 3],
    ['Quy hoạch', { all: true }, 1],
  ]);
});

test('points that are no number and a rule that does not fit are marked at their cells', async () => {
  const rows = scored.rows.map(row => [...row]);
  if (rows[5]) rows[5][4] = 'tối đa 3';
  if (rows[1]) rows[1][1] = down('Giao thông (đạt 2/5 chỉ tiêu)', 3);
  const { open, set } = await read('xlsx', { ...scored, rows });
  expect(set).toBeNull();
  expect(open.map(({ address, reason }) => `${address}: ${reason}`)).toEqual([
    'B2: “đạt 2/5 chỉ tiêu” nói 5 chỉ tiêu nhưng tiêu chí có 3',
    'B5: “đạt từ 7,5 điểm trở lên” nhưng chưa có điểm của chỉ tiêu 2.2',
    'E6: không đọc được số điểm: ghi một số, ví dụ 2,5',
  ]);
});
