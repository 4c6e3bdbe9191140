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
