import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { readTables } from '#core/criteria/import/read-tables.ts';
import { findHeader } from '#shared/domain/table-import-header.ts';
import { interpretTable } from '#shared/domain/table-import-set.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import { isAppError } from '#shared/errors.ts';
import { hostileZip } from '../../support/hostile-zip.ts';
import {
  docxFile,
  type FixtureCell,
  type FixtureTable,
  odsFile,
  type TableFormat,
  tableFile,
  wordParagraph,
} from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

async function tablesOf(bytes: Uint8Array, name = 'bảng') {
  await using folder = await tempDir();
  const path = folder.join('t');
  await writeFile(path, bytes);
  return await readTables({ path, name });
}

/** Why a file is not read at all. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await tablesOf(bytes).then(
    () => undefined,
    reason => reason,
  );
  if (!isAppError(error, 'tableRefused')) throw error ?? new Error('was read');
  return error.details.reason;
}

async function read(rows: FixtureCell[][], more: Partial<FixtureTable> = {}, format: TableFormat = 'xlsx') {
  const tables = await tablesOf(await tableFile(format, [{ name: 'Bảng', rows, ...more }]));
  const found = suggestImport(tables, 'bảng.xlsx', 2026);
  const table = tables[found?.table ?? -1];
  if (!found || !table) return undefined;
  const { mapping, meta } = found;
  const interpretation = interpretTable({ table, mapping, meta, corrections: [], fileName: 'bảng.xlsx' });
  const open = interpretation.cells
    .filter(({ status }) => status === 'confirm' || status === 'notUnderstood')
    .map(({ address, status, reason }) => `${address} ${status}: ${reason}`);
  return { ...interpretation, header: found.problems, open, table, mapping, meta };
}

const head = ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Chỉ tiêu'];

describe('marked with the cell and the reason, and nothing is half-imported', () => {
  test('a table without a header', async () => {
    expect(await read([['1', 'Giao thông', '2.1. Đường', 'Đạt']])).toBeUndefined();
  });

  test('two candidate columns', async () => {
    const found = await read([
      ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Nội dung', 'Chỉ tiêu'],
      ['1', 'A', '1.1. x', 'y', 'Đạt'],
    ]);
    expect(found?.header).toEqual([
      {
        place: 'D1',
        reason: expect.stringContaining('“Nội dung” giống vai trò của cột “Nội dung tiêu chí” (ô C1)'),
      },
    ]);
    const levels = await read([
      ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Chỉ tiêu', 'Mức đạt chuẩn'],
      ['1', 'A', '1.1. x', 'Đạt', 'Đạt'],
    ]);
    expect(levels).toMatchObject({ set: null, header: [{ place: 'E1' }], problems: [{ place: 'E1' }] });
  });

  test('"khoảng 90%"', async () => {
    const found = await read([head, ['1', 'A', '1.1. Tỷ lệ', 'khoảng 90%']]);
    expect(found?.set).toBeNull();
    expect(found?.open).toEqual([expect.stringMatching(/^D2 notUnderstood: mức ước chừng/)]);
  });

  test('duplicate codes of criteria and indicators', async () => {
    const found = await read([
      head,
      ['1', 'A', '1.1. x', 'Đạt'],
      [null, null, '1.1. y', 'Đạt'],
      ['1', 'B', '1.2. z', 'Đạt'],
    ]);
    expect(found?.set).toBeNull();
    expect(found?.open).toEqual([
      'C3 notUnderstood: trùng mã 1.1 với ô C2',
      'B4 notUnderstood: trùng mã tiêu chí 1',
    ]);
  });

  test.each(['xlsx', 'ods', 'docx'] as const)(
    'a formula in .%s keeps the value it had, and a person confirms',
    async format => {
      const found = await read([head, ['1', 'A', '1.1. x', { text: '≥ 90%', formula: 'A1' }]], {}, format);
      expect(found?.set).toBeNull();
      expect(found?.open).toEqual([
        expect.stringMatching(/(?:D2|hàng 2, cột 4) confirm: giá trị lấy từ công thức/),
      ]);
      expect(found?.criteria[0]?.indicators[0]?.requirement).toEqual({ default: { op: '>=', value: '90' } });
    },
  );

  test.each(['xlsx', 'ods', 'docx'] as const)('a hidden row in .%s', async format => {
    const found = await read(
      [head, ['1', 'A', '1.1. x', 'Đạt'], [null, null, '1.2. y', 'Đạt']],
      { hiddenRows: [2] },
      format,
    );
    expect(found?.set).toBeNull();
    expect(found?.open.map(each => each.replace(/^.*?confirm/, 'confirm'))).toEqual(
      Array(2).fill('confirm: nằm trong hàng hoặc cột bị ẩn'),
    );
  });

  test('a nested table in Word', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const row = (cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const nested = `<w:tbl>${row([cell(wordParagraph('≥ 90%')), cell(wordParagraph('≥ 80%'))])}</w:tbl><w:p/>`;
    const tables = await tablesOf(
      docxFile(
        `<w:tbl>${row(head.map(text => cell(wordParagraph(text))))}${row([...['1', 'A', '1.1. x'].map(text => cell(wordParagraph(text))), cell(nested)])}</w:tbl>`,
      ),
    );
    expect(tables).toHaveLength(1);
    const found = suggestImport(tables, 'x.docx', 2026);
    const [table] = tables;
    if (!found || !table) throw new Error('no header');
    const { cells, set } = interpretTable({
      table,
      mapping: found.mapping,
      meta: found.meta,
      corrections: [],
      fileName: 'x',
    });
    expect(set).toBeNull();
    expect(cells.find(({ status }) => status === 'notUnderstood')).toMatchObject({
      address: 'bảng 1, hàng 2, cột 4',
      text: '≥ 90%\n≥ 80%',
    });
  });

  test('a threshold beside no sign, a unit that contradicts, an indicator before any criterion', async () => {
    const found = await read([
      ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Đơn vị tính', 'Chỉ tiêu'],
      [null, null, '1.1. x', '%', '≥ 90'],
      ['1', 'A', '1.1. x', 'km', '≥ 90%'],
      [null, null, '1.2. y', '', '90%'],
    ]);
    expect(found?.open).toEqual([
      expect.stringMatching(/^C2 notUnderstood: không rõ thuộc tiêu chí nào/),
      expect.stringMatching(/^E2 notUnderstood: không rõ thuộc tiêu chí nào/),
      expect.stringMatching(/^E3 notUnderstood: đơn vị “%” khác đơn vị “km”/),
      expect.stringMatching(/^E4 notUnderstood: không có dấu so sánh/),
    ]);
  });
});

describe('refused as a whole', () => {
  const sheet = (rows: unknown[][], bookType: xlsx.BookType) => {
    const workbook = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(workbook, xlsx.utils.aoa_to_sheet(rows), 'S');
    return xlsx.write(workbook, { type: 'buffer', bookType }) as Buffer; // declared as any by the library
  };

  test.each([
    ['password', 'EncryptedPackage', /mật khẩu/],
    ['an old Word document', 'WordDocument', /\.doc/],
    ['Excel 95', 'Book', /Excel 5\.0\/95/],
    ['something else in the container of old Office files', 'Khác', /không phải/],
  ])('%s', async (_, stream, reason) => {
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(5000, 1));
    expect(await refusal(Buffer.from(xlsx.CFB.write(container, { type: 'buffer' })))).toMatch(reason);
  });

  test('macros, in new and in old workbooks', async () => {
    expect(
      await refusal(
        hostileZip([
          { name: 'xl/workbook.xml', data: '<a/>' },
          { name: 'xl/vbaProject.bin', data: 'x' },
        ]),
      ),
    ).toMatch(/macro/);
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
    expect(
      await refusal(
        hostileZip([
          { name: '[Content_Types].xml', data: types },
          { name: 'xl/workbook.xml', data: '<a/>' },
        ]),
      ),
    ).toMatch(/macro/);
    const container = xlsx.CFB.utils.cfb_new();
    xlsx.CFB.utils.cfb_add(container, '/Workbook', Buffer.alloc(5000, 1));
    xlsx.CFB.utils.cfb_add(container, '/_VBA_PROJECT_CUR/VBA/dir', Buffer.alloc(100, 1));
    expect(await refusal(Buffer.from(xlsx.CFB.write(container, { type: 'buffer' })))).toMatch(/macro/);
    expect(await refusal(sheet([['x']], 'xlsb'))).toMatch(/xlsb/);
  });

  test('what is damaged, cut short, or no table at all', async () => {
    const good = await tableFile('xlsx', [{ name: 'S', rows: [head] }]);
    expect(await refusal(good.subarray(0, good.length - 60))).toMatch(/zip/);
    expect(await refusal(Buffer.from('không phải bảng'))).toMatch(/không phải/);
    expect(await refusal(Buffer.alloc(0))).toMatch(/không phải/);
    expect(await refusal(sheet([['x']], 'html'))).toMatch(/không phải/);
    expect(await refusal(docxFile('<w:p/>'))).toMatch(/không có bảng/);
    expect(await refusal(docxFile('<w:tbl><w:tr>'))).toMatch(/hỏng/);
    const old = sheet([['x']], 'biff8');
    expect(await refusal(old.subarray(0, 700))).toMatch(/hỏng|không phải/);
  });

  test('more than 10,000 rows, in all formats', async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => [String(at)]);
    for (const format of ['xlsx', 'biff8'] as const)
      expect(await refusal(sheet(rows, format))).toMatch(/10\.000/);
    const row = '<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>';
    expect(await refusal(odsFile(`<table:table table:name="S">${row.repeat(10_001)}</table:table>`))).toMatch(
      /10\.000/,
    );
    const repeated =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>';
    expect(await refusal(odsFile(`<table:table table:name="S">${repeated}</table:table>`))).toMatch(
      /10\.000/,
    );
    const word = `<w:tr><w:tc>${wordParagraph('1')}</w:tc></w:tr>`;
    expect(await refusal(docxFile(`<w:tbl>${word.repeat(10_001)}</w:tbl>`))).toMatch(/10\.000/);
  });

  test('XML that declares entities, and a zip that lies', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w/>';
    expect(await refusal(hostileZip([{ name: 'word/document.xml', data: bomb }]))).toMatch(/DTD/);
    expect(
      await refusal(
        hostileZip([{ name: 'word/document.xml', data: Buffer.from(`\ufeff${bomb}`, 'utf16le') }]),
      ),
    ).toMatch(/UTF-8/);
    expect(await refusal(hostileZip([{ name: '../x.xml', data: '<a/>' }]))).toMatch(/\.\./);
    expect(await refusal(hostileZip([{ name: 'word/document.xml', data: '<a/>', claimedBytes: 9 }]))).toMatch(
      /không khớp nhau/,
    );
  });
});

test('100 indicators in seven regions', async () => {
  const rows: FixtureCell[][] = [
    ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', ...Array.from({ length: 7 }, (_, at) => `Nhóm ${at + 1}`)],
  ];
  for (let criterion = 1; criterion <= 20; criterion += 1)
    for (let at = 1; at <= 5; at += 1)
      rows.push([
        at === 1 ? { text: String(criterion), rows: 5 } : null,
        at === 1 ? { text: `Tiêu chí số ${criterion}`, rows: 5 } : null,
        `${criterion}.${at}. Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn, thứ ${at}`,
        ...Array.from({ length: 7 }, (_, region) => `≥ ${60 + region + at}%`),
      ]);
  for (const format of ['xlsx', 'xls', 'ods', 'docx'] as const) {
    const bytes = await tableFile(format, [{ name: 'S', rows }]);
    const started = performance.now();
    const [table] = await tablesOf(bytes);
    const header = table && findHeader(table);
    if (!table || !header) throw new Error('no header');
    const meta = suggestImport([table], 'x', 2026)?.meta;
    const { set } = meta
      ? interpretTable({ table, mapping: header.mapping, meta, corrections: [], fileName: 'x' })
      : { set: null };
    console.info(`100 indicators from .${format}: ${Math.round(performance.now() - started)} ms`);
    expect(set?.criteria.flatMap(each => each.indicators)).toHaveLength(100);
  }
});
