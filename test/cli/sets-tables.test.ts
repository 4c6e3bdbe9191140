import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { sevenRegions, threeGroups } from '../support/decision-tables.ts';
import { tableFile } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';

async function commandLine() {
  const folder = await tempDir();
  return {
    folder,
    async json(...args: string[]) {
      let out = '';
      const write = (text: string) => {
        out += text;
      };
      const all = ['--json', '--workspace', folder.join('ws'), ...args];
      const exitCode = await runProgram(createProgram, all, { out: write, err: () => {} });
      return { exitCode, value: JSON.parse(out) };
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

test('a decision is checked, imported and exported', async () => {
  await using line = await commandLine();
  const table = line.folder.join('318.xlsx');
  await writeFile(table, await tableFile('xlsx', [sevenRegions]));
  const check = await line.json('sets', 'check', table);
  expect(check).toMatchObject({ exitCode: 1, value: { valid: false } });
  expect(check.value.problems.map(({ place }: { place: string }) => place)).toEqual([
    'Phụ lục I!D9',
    'Phụ lục I!E9',
  ]);
  const about = [
    '--id',
    'tinh-a-2021',
    '--title',
    'Bộ tỉnh A',
    '--from',
    '2021',
    '--to',
    '2025',
    '--decision',
    '1/QĐ-UBND',
    '--issuer',
    'UBND tỉnh A',
    '--issued-on',
    '2022-05-01',
  ];
  expect(await line.json('sets', 'import', table, ...about)).toMatchObject({
    exitCode: 1,
    value: { imported: null },
  });
  const imported = await line.json('sets', 'import', table, ...about, '--confirm');
  expect(imported).toMatchObject({
    exitCode: 0,
    value: { imported: { id: 'tinh-a-2021', indicatorCount: 8 } },
  });
  const xlsx = line.folder.join('bo.xlsx');
  const json = line.folder.join('bo.json');
  await line.json('sets', 'export', 'tinh-a-2021', '--out', xlsx);
  await line.json('sets', 'export', 'tinh-a-2021', '--out', json);
  expect(await line.json('sets', 'check', xlsx)).toMatchObject({ exitCode: 0, value: { valid: true } });
  expect(await line.json('sets', 'import', xlsx)).toMatchObject({
    exitCode: 0,
    value: { imported: { digest: imported.value.imported.digest } },
  });
  expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({
    legalBasis: [{ number: '1/QĐ-UBND', issuer: 'UBND tỉnh A', issuedOn: '2022-05-01' }],
  });
  expect(await line.json('sets', 'import', json)).toMatchObject({ exitCode: 0 });
});

test('columns and the first row are named where no header is found or it says something else', async () => {
  await using line = await commandLine();
  const plain = { name: 'Bảng', rows: [['Phụ lục'], ...singleRows] };
  const table = line.folder.join('khong-tieu-de.xlsx');
  await writeFile(table, await tableFile('xlsx', [plain, threeGroups]));
  const blank = line.folder.join('trang.xlsx');
  await writeFile(blank, await tableFile('xlsx', [plain]));
  const none = await line.json('sets', 'check', blank);
  expect(none).toMatchObject({ exitCode: 1, value: { problems: [{ place: 'trang.xlsx' }] } });
  expect(none.value.problems[0].reason).toContain('--columns');

  const columns = ['--columns', 'A=tt, B=tieu-chi, C=Nội dung, D=muc:Nhóm 1, E=mức:Nhóm 2, F=diem'];
  const named = [...columns, '--first-row', '2', '--id', 'bo-a', '--decision', '1/QĐ', '--issuer', 'Tỉnh A'];
  expect(await line.json('sets', 'check', blank, ...named)).toMatchObject({ exitCode: 0 });
  expect(await line.json('sets', 'import', table, '--table', '1', ...named)).toMatchObject({
    value: {
      imported: { id: 'bo-a', criteriaCount: 1, indicatorCount: 2, variants: [{ id: 'nhom-1' }, {}] },
    },
  });
  expect(await line.json('sets', 'show', 'bo-a')).toMatchObject({
    value: { criteria: [{ name: 'Giao thông', rule: { pass: '5', points: { '1.1': { most: '5' } } } }] },
  });
  for (const wrong of ['A=gi', 'A', 'A=tt,1=bo', 'A=tt:Nhóm 1', '0=tt', ''])
    expect(await line.json('sets', 'check', blank, '--columns', wrong)).toMatchObject({ exitCode: 2 });
  expect(await line.json('sets', 'check', blank, ...columns, '--first-row', 'x')).toMatchObject({
    exitCode: 2,
  });
  expect(await line.json('sets', 'check', blank, '--table', '7')).toMatchObject({ exitCode: 2 });
});

const singleRows = [
  ['1', 'Giao thông (đạt từ 5 điểm)', '1.1. Đường xã được cứng hóa', '≥ 90%', '≥ 80%', '5'],
  [null, null, '1.2. Đường thôn được cứng hóa', '≥ 70%', '≥ 60%', '3'],
];

test('pairs of two sets are shown, and go to another office as a file', async () => {
  await using line = await commandLine();
  const shown = await line.json('sets', 'pairs', 'vn-xa-ntm-2021', 'vn-xa-ntm-nang-cao-2021');
  expect(shown.value).toContainEqual(expect.objectContaining({ likeness: 'near', own: false }));
  const [pair] = shown.value;
  const { own: _own, ...said } = pair;
  const table = {
    schema: 'ho-so-ntm/mapping@1',
    sets: ['vn-xa-ntm-2021', 'vn-xa-ntm-nang-cao-2021'],
    pairs: [{ ...said, note: 'Đơn vị đã đọc' }],
  };
  const file = line.folder.join('cap.json');
  await writeFile(file, JSON.stringify(table));
  expect(await line.json('sets', 'import', file)).toMatchObject({
    value: { imported: { added: 1, changed: 0 } },
  });
  const out = line.folder.join('ra.json');
  const ids = ['vn-xa-ntm-2021', 'vn-xa-ntm-nang-cao-2021'];
  expect(await line.json('sets', 'pairs', ...ids, '--out', out)).toMatchObject({ value: { pairs: 1 } });
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(table);
  await writeFile(file, JSON.stringify({ ...table, pairs: [{ ...said, extra: 1 }] }));
  expect(await line.json('sets', 'import', file)).toMatchObject({ exitCode: 1 });
});

test('faults end with 1 and their places, wrong use and unreadable files with 2', async () => {
  await using line = await commandLine();
  const table = line.folder.join('t.ods');
  await writeFile(table, await tableFile('ods', [threeGroups]));
  const found = await line.json('sets', 'check', table, '--confirm');
  expect(found).toMatchObject({
    exitCode: 1,
    value: { problems: [{ place: 'Bộ tiêu chí 2026!G7', reason: expect.stringContaining('khoảng 60%') }] },
  });
  expect(await line.json('sets', 'check', table, '--level', 'lạ')).toMatchObject({
    exitCode: 2,
    value: { error: { code: 'usage' } },
  });
  await writeFile(line.folder.join('x.xlsx'), 'không phải');
  expect(await line.json('sets', 'check', line.folder.join('x.xlsx'))).toMatchObject({
    exitCode: 2,
    value: { error: { code: 'tableRefused' } },
  });
  expect(await line.json('sets', 'import', line.folder.join('không có.docx'))).toMatchObject({
    exitCode: 2,
    value: { error: { code: 'fileMissing' } },
  });
});
