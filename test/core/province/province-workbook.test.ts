import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read as readWorkbook, utils } from 'xlsx';
import { refusal, testCore } from '../../support/core.ts';
import { sketchDossier } from '../../support/province-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';

const linesOf = (path: string, sheet: string) => {
  const found = readWorkbook(readFileSync(path), { cellFormula: true }).Sheets[sheet];
  return found ? utils.sheet_to_json<string[]>(found, { header: 1, defval: '' }) : [];
};

test('the dossiers that are shown and their comparison are written as a workbook, in the order shown', async () => {
  await using app = await testCore({ now: () => new Date('2026-01-10T02:00:00.000Z') });
  await using folder = await tempDir();
  const { client } = app;
  const first = await sketchDossier(client, { commune: 3, met: 2 });
  const second = await sketchDossier(client, { commune: 0, met: 'all' });
  await sketchDossier(client, { commune: 1, met: 1 });
  await client.province.recognise({
    dossierId: second,
    number: '7/QĐ-UBND',
    decidedOn: '2025-12-30',
    note: '',
  });
  const { path } = await client.province.exportWorkbook({
    dossierIds: [first, second, 'không có'],
    filter: 'Năm 2025',
    comparison: { setId: 'vn-xa-ntm-2021', year: 2025, source: 'self' },
    target: folder.join('tong-hop.xlsx'),
  });
  const table = linesOf(path, 'Hồ sơ').filter(([number]) => /^\d+$/.test(number ?? ''));
  expect(table.map(line => [line[0], line[4], line[6], line[12]])).toEqual([
    ['1', '2025', '2/19', 'Đang lập'],
    ['2', '2025', '19/19', 'Đã công nhận\nQuyết định số 7/QĐ-UBND ngày 30/12/2025'],
  ]);
  expect(linesOf(path, 'Hồ sơ')[1]?.[0]).toBe('Năm 2025. 2 hồ sơ');
  const matrix = linesOf(path, 'So sánh tiêu chí');
  const units = matrix.filter(([number]) => /^\d+$/.test(number ?? ''));
  expect(units.map(line => line.slice(2, 7))).toEqual([
    ['19/19', 'Đ', 'Đ', 'Đ', 'Đ'],
    ['2/19', 'Đ', 'Đ', 'C', '–'],
  ]);
  expect(matrix.at(-1)?.slice(1, 6)).toEqual(['Số đơn vị đạt', '', '2', '2', '1']);
});

test('names that begin like formulas stay text, and both sheets repeat their titles on every page', async () => {
  await using app = await testCore();
  await using folder = await tempDir();
  const { client } = app;
  const [commune] = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 1 });
  const make = (village: string) =>
    client.dossiers.create({
      setId: 'thanh-hoa-thon-thong-minh-2022',
      variantId: null,
      communeCode: commune?.code ?? '',
      village,
      year: 2025,
    });
  const names = ['=1+1', '+2', '-3', '@SUM(A1)'];
  const dossierIds: string[] = [];
  for (const name of names) dossierIds.push((await make(name)).id);
  const { path } = await client.province.exportWorkbook({
    dossierIds,
    filter: '=HYPERLINK("x")',
    comparison: { setId: 'thanh-hoa-thon-thong-minh-2022', year: 2025, source: 'self' },
    target: folder.join('thon.xlsx'),
  });
  const workbook = readWorkbook(readFileSync(path), { cellFormula: true });
  expect(workbook.SheetNames).toEqual(['Hồ sơ', 'So sánh tiêu chí']);
  for (const sheet of Object.values(workbook.Sheets))
    for (const [address, cell] of Object.entries(sheet))
      if (!address.startsWith('!')) expect(cell).not.toHaveProperty('f');
  expect(
    linesOf(path, 'Hồ sơ')
      .flatMap(line => line[1] ?? '')
      .slice(-names.length),
  ).toEqual(names.map(name => `${name}, ${commune?.name}`));
  const titles = (workbook.Workbook?.Names ?? []).filter(({ Name }) => Name === '_xlnm.Print_Titles');
  expect(titles.map(({ Ref }) => Ref)).toEqual([
    expect.stringMatching(/\$5:\$5$/),
    expect.stringMatching(/\$A:\$B.*\$5:\$5$/),
  ]);
});

test('a workbook goes nowhere into the workspace but among its exports', async () => {
  await using app = await testCore();
  const error = await refusal(
    app.client.province.exportWorkbook({
      dossierIds: [],
      filter: '',
      comparison: null,
      target: `${app.workspaceDir}/ho-so.sqlite`,
    }),
  );
  expect(error.code).toBe('notWritable');
});
