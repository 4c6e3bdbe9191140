import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { threeGroups } from '../../support/decision-tables.ts';
import { tableFile } from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('a table becomes a set that dossiers can be made with, and stays as it is', async () => {
  await using folder = await tempDir();
  await using core = await testCore();
  const { criteria } = core.client;
  const path = folder.join('Bộ tiêu chí tỉnh A 2026-2030.docx');
  await writeFile(path, await tableFile('docx', [threeGroups]));
  const { fileName, tables, suggestion, interpretation } = await finished(
    criteria.readTable({ source: { path } }),
  );
  const table = tables[suggestion?.table ?? -1];
  if (!suggestion || !table || !interpretation) throw new Error('no header');
  expect(suggestion.meta).toMatchObject({
    id: 'bo-tieu-chi-tinh-a-2026-2030',
    period: { from: 2026, to: 2030 },
  });
  expect(interpretation.set).toBeNull();
  const open = interpretation.cells.filter(
    ({ status }) => status === 'confirm' || status === 'notUnderstood',
  );
  const corrections = open.map(({ row, column, status }) => ({
    row,
    column,
    text: status === 'notUnderstood' ? '≥ 60%' : null,
    confirmed: true,
    keepWords: false,
  }));
  const { mapping, meta, known } = suggestion;
  const read = await criteria.interpretTable({ table, mapping, meta, known, corrections, fileName });
  expect(read.problems).toEqual([]);
  const imported = await criteria.importSet({ set: read.set });
  expect(imported).toMatchObject({
    id: meta.id,
    version: '1.0.0',
    criteriaCount: 2,
    indicatorCount: 5,
    uncheckedCount: 5,
  });
  expect((await criteria.list()).map(({ id }) => id)).toContain(meta.id);
  const dossier = await core.client.dossiers.get({
    dossierId: await makeDossier(core.client, meta.id, 'nhom-1'),
  });
  expect(dossier.set.id).toBe(meta.id);
  expect(await criteria.importSet({ set: read.set })).toEqual(imported);

  const changed = { ...read.set, title: 'Tên khác' };
  expect(await refusal(criteria.importSet({ set: changed }))).toMatchObject({
    code: 'setExists',
    details: { id: meta.id, version: '1.0.0' },
  });
  await criteria.importSet({ set: { ...changed, version: '1.1.0' } });
  expect((await criteria.get({ id: meta.id })).title).toBe('Tên khác');
  expect((await core.client.dossiers.get({ dossierId: dossier.id })).set.title).toBe(read.set?.title);
});

test('what is no set is refused with place and reason, and nothing is kept', async () => {
  await using core = await testCore();
  const { criteria } = core.client;
  const before = await criteria.list();
  const shipped = await criteria.get({ id: 'vn-xa-ntm-2021' });
  expect(await refusal(criteria.importSet({ set: { ...shipped, lạ: 1 } }))).toMatchObject({
    code: 'setInvalid',
  });
  expect(await refusal(criteria.importSet({ set: JSON.parse('{"__proto__":{"a":1}}') }))).toMatchObject({
    code: 'setInvalid',
  });
  expect(await refusal(criteria.importSet({ set: { ...shipped, title: 'Khác' } }))).toMatchObject({
    code: 'setExists',
  });
  expect(await criteria.list()).toEqual(before);
});

test('a shipped set goes out as a workbook and comes back as the set it is', async () => {
  await using folder = await tempDir();
  await using core = await testCore();
  const { criteria } = core.client;
  const { path } = await criteria.exportWorkbook({ id: 'vn-xa-ntm-2026', target: folder.path });
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  const { interpretation } = await finished(criteria.readTable({ source: { path } }));
  const set: CriteriaSet | null = interpretation?.set ?? null;
  expect(set).toEqual(await criteria.get({ id: 'vn-xa-ntm-2026' }));
  expect(await criteria.importSet({ set })).toMatchObject({ id: 'vn-xa-ntm-2026' });
});

test('an upload of the page is read like a file, and a file that is no table is refused', async () => {
  await using core = await testCore();
  const upload = '00000000-0000-4000-8000-000000000001';
  await writeFile(`${core.workspaceDir}/incoming/${upload}`, await tableFile('xlsx', [threeGroups]));
  const source = { upload, name: 'Bảng.xlsx' };
  const read = await finished(core.client.criteria.readTable({ source }));
  expect(read).toMatchObject({ fileName: 'Bảng.xlsx', suggestion: { problems: [] } });
  await writeFile(`${core.workspaceDir}/incoming/${upload}`, 'x');
  expect(await refusal(finished(core.client.criteria.readTable({ source })))).toMatchObject({
    code: 'tableRefused',
    details: { path: 'Bảng.xlsx', reason: expect.stringContaining('không phải tệp') },
  });
});

test('the table of a decision of which only the frame was known fills that frame as its next version', async () => {
  await using folder = await tempDir();
  await using core = await testCore();
  const { criteria } = core.client;
  const path = folder.join('tai-ve.docx');
  const wide = (text: string) => [{ text, cols: 6 }, null, null, null, null, null];
  await writeFile(
    path,
    await tableFile('docx', [
      {
        name: 'Phụ lục I',
        rows: [
          wide('PHỤ LỤC I. BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2026 - 2030'),
          wide('(Kèm theo Quyết định số 51/2025/QĐ-TTg ngày 29 tháng 12 năm 2025 của Thủ tướng Chính phủ)'),
          ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Xã nhóm 1', 'Xã nhóm 2', 'Xã nhóm 3'],
          ['1', 'Quy hoạch', '1.1. Có quy hoạch chung xã được phê duyệt', 'Đạt', 'Đạt', 'Đạt'],
          [null, null, '1.2. Tỷ lệ thực hiện quy hoạch', '≥ 90%', '≥ 80%', '≥ 70%'],
        ],
      },
    ]),
  );
  const { suggestion, interpretation } = await finished(criteria.readTable({ source: { path } }));
  const frame = await criteria.get({ id: 'vn-xa-ntm-2026' });
  expect(suggestion?.meta).toMatchObject({ id: frame.id, version: '1.1.0', legalBasis: frame.legalBasis });
  expect(interpretation?.set).toMatchObject({
    variants: frame.variants,
    rule: frame.rule,
    conditions: frame.conditions,
    documents: frame.documents,
    incomplete: expect.stringContaining('Chưa có chỉ tiêu của tiêu chí: 2,'),
    criteria: [
      {
        code: '1',
        indicators: [
          { code: '1.1', requirement: { default: 'met' } },
          { code: '1.2', requirement: { 'nhom-3': { op: '>=', value: '70' } } },
        ],
      },
    ],
  });
  await criteria.importSet({ set: interpretation?.set });
  const again = await finished(criteria.readTable({ source: { path } }));
  expect(again.suggestion).toMatchObject({
    known: null,
    meta: {
      id: 'tai-ve',
      title: 'BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2026 - 2030',
      legalBasis: [{ number: '51/2025/QĐ-TTg', issuedOn: '2025-12-29', issuer: 'Thủ tướng Chính phủ' }],
    },
  });
});
