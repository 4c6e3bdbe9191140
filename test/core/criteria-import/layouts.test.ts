import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readTables } from '#core/criteria/import/read-tables.ts';
import { interpretTable } from '#shared/domain/table-import-set.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import { docxFile, type FixtureCell, tableFile, wordParagraph } from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

async function interpret(bytes: Uint8Array, bareMeansAtLeast = false) {
  await using folder = await tempDir();
  await writeFile(folder.join('t'), bytes);
  const tables = await readTables({ path: folder.join('t'), name: 't' });
  const found = suggestImport(tables, 't', 2026);
  const table = tables[found?.table ?? -1];
  if (!found || !table) throw new Error('no header');
  const mapping = { ...found.mapping, bareMeansAtLeast };
  const read = interpretTable({ table, mapping, meta: found.meta, corrections: [], fileName: 't' });
  return {
    ...read,
    header: found,
    outline: read.criteria.flatMap(({ code, name, indicators }) => [
      `${code} ${name}`,
      ...indicators.map(each => `  ${each.code} ${each.text}`),
    ]),
    open: read.cells
      .filter(({ status }) => status === 'confirm' || status === 'notUnderstood')
      .map(({ address, reason }) => `${address} ${reason}`),
  };
}

const read = async (rows: FixtureCell[][], bare = false) =>
  interpret(await tableFile('xlsx', [{ name: 'S', rows }]), bare);

test('one column for criteria and indicators, told apart by their numbers', async () => {
  const { outline, open, set } = await read([
    ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn'],
    ['I', 'Hạ tầng', null],
    ['1', 'Quy hoạch', null],
    ['1.1', 'Có quy hoạch', 'Đạt'],
    ['1.2', 'Có quy định quản lý', 'Đạt'],
    ['2', 'Giao thông', null],
    ['2.1', 'Tỷ lệ đường xã', '≥ 90%'],
    ['3', 'Tỷ lệ hộ nghèo', '≤ 2%'],
    [{ text: '(1) Theo quy định của tỉnh', cols: 3 }, null, null],
  ]);
  expect(open).toEqual([]);
  expect(outline).toEqual([
    '1 Quy hoạch',
    '  1.1 Có quy hoạch',
    '  1.2 Có quy định quản lý',
    '2 Giao thông',
    '  2.1 Tỷ lệ đường xã',
    '3 Tỷ lệ hộ nghèo',
    '  3 Tỷ lệ hộ nghèo',
  ]);
  expect(set).not.toBeNull();
});

test('parts with Roman numbers as criteria, indicators counted below them, levels without a sign', async () => {
  const rows = [
    ['STT', 'Tên chỉ tiêu', 'Giải thích chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu cụ thể'],
    ['I', 'Đào tạo, chuyển đổi nhận thức', null, null, null],
    ['1', 'Tỷ lệ cán bộ được đào tạo', 'Số cán bộ/tổng số', '%', '100'],
    ['2', 'Tỷ lệ người dân được thông tin', null, '%', '90'],
    ['II', 'Hạ tầng số', null, null, null],
    ['1', 'Số điểm phát sóng', null, 'điểm', '2'],
  ];
  const unsigned = await read(rows);
  expect(unsigned.open).toEqual([
    expect.stringMatching(/^E4 không có dấu so sánh/),
    expect.stringMatching(/^E6 không có dấu so sánh/),
  ]);
  const { outline, set } = await read(rows, true);
  expect(outline).toEqual([
    'I Đào tạo, chuyển đổi nhận thức',
    '  I.1 Tỷ lệ cán bộ được đào tạo',
    '  I.2 Tỷ lệ người dân được thông tin',
    'II Hạ tầng số',
    '  II.1 Số điểm phát sóng',
  ]);
  const [first] = set?.criteria[0]?.indicators ?? [];
  expect(first).toMatchObject({
    unit: '%',
    guidance: 'Số cán bộ/tổng số',
    requirement: { default: { op: '>=', value: '100' } },
  });
});

test('columns of results are not levels, items below a heading become indicators that a person confirms', async () => {
  const { header, outline, open } = await read([
    [
      'TT',
      'Tên tiêu chí',
      'Nội dung tiêu chí',
      'Yêu cầu tiêu chí (mức đạt chuẩn)',
      'Kết quả thực hiện',
      'Tự đánh giá',
    ],
    ['6', 'Văn hóa', '6.1. Cơ sở vật chất văn hóa:', null, null, null],
    [null, null, '- Nhà văn hóa', 'Đạt', null, null],
    [null, null, '- Sân thể thao', '≥ 1', null, null],
    [null, null, '6.2. Tỷ lệ thôn văn hóa', '≥ 80%', null, null],
  ]);
  expect(header.mapping.columns.map(({ role }) => role)).toEqual([
    'number',
    'criterion',
    'indicator',
    'threshold',
    'ignored',
    'ignored',
  ]);
  expect(outline).toEqual([
    '6 Văn hóa',
    '  6.1.1 Cơ sở vật chất văn hóa – Nhà văn hóa',
    '  6.1.2 Cơ sở vật chất văn hóa – Sân thể thao',
    '  6.2 Tỷ lệ thôn văn hóa',
  ]);
  expect(open).toEqual([
    expect.stringContaining('C3 không có mã'),
    expect.stringContaining('C4 không có mã'),
  ]);
});

test('rows filled down without merging, a header printed again, a name that goes on below', async () => {
  const head = ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Chỉ tiêu'];
  const { outline, open } = await read([
    head,
    ['1', 'Quy hoạch', '1.1. Có quy hoạch', 'Đạt'],
    ['1', 'Quy hoạch', '1.2. Có quản lý', 'Đạt'],
    head,
    ['2', 'Hạ tầng', '2.1. Đường', 'Đạt'],
    [null, 'giao thông', '2.2. Cầu', 'Đạt'],
  ]);
  expect(outline).toEqual([
    '1 Quy hoạch',
    '  1.1 Có quy hoạch',
    '  1.2 Có quản lý',
    '2 Hạ tầng giao thông',
    '  2.1 Đường',
    '  2.2 Cầu',
  ]);
  expect(open).toEqual(['B6 không có số thứ tự: nối vào tên tiêu chí ở trên']);
});

test('Word: automatic numbers, signs of the Symbol font, deleted and hidden words, tabs and breaks', async () => {
  const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const level = (xml: string) => `<w:tc><w:p>${xml}</w:p></w:tc>`;
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const symbol =
    '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:t xml:space="preserve"> 90%</w:t></w:r>';
  const edited =
    '<w:ins><w:r><w:t>≥ 8</w:t></w:r></w:ins><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:r><w:t>5%</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>';
  const area =
    '<w:r><w:t>≥ 2 m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>/người</w:t></w:r>';
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>';
  const body = `<w:tbl>${row(cell('TT'), cell('Tên tiêu chí'), cell('Nội dung tiêu chí'), cell('Chỉ tiêu'))}${row(`<w:tc>${numbered}</w:tc>`, cell('Giao thông'), cell('1.1. Đường xã'), level(symbol))}${row(`<w:tc>${numbered}</w:tc>`, cell('Nước\nsạch'), cell('2.1. Nước'), level(edited))}${row(cell(''), cell(''), cell('2.2. Cây xanh'), level(area))}</w:tbl>`;
  const { outline, open, criteria } = await interpret(docxFile(body, { 'word/numbering.xml': numbering }));
  expect(outline).toEqual(['1 Giao thông', '  1.1 Đường xã', '2 Nước sạch', '  2.1 Nước', '  2.2 Cây xanh']);
  expect(open).toEqual([]);
  expect(
    criteria.flatMap(each => each.indicators).map(({ requirement, unit }) => [requirement['default'], unit]),
  ).toEqual([
    [{ op: '>=', value: '90' }, '%'],
    [{ op: '>=', value: '85' }, '%'],
    [{ op: '>=', value: '2' }, 'm²/người'],
  ]);
});

test('Word tables that begin anew on each page are read as one, with the addresses of the pages', async () => {
  const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  const first = table(
    ['TT', 'Tên tiêu chí', 'Nội dung tiêu chí', 'Chỉ tiêu'],
    ['1', 'Quy hoạch', '1.1. Có quy hoạch', 'Đạt'],
  );
  const second = table(['', '', '1.2. Có quản lý', 'Đạt'], ['2', 'Giao thông', '2.1. Đường', 'gần 90%']);
  const joined = await interpret(docxFile(`${first}<w:p/>${second}`));
  expect(joined.outline).toEqual([
    '1 Quy hoạch',
    '  1.1 Có quy hoạch',
    '  1.2 Có quản lý',
    '2 Giao thông',
    '  2.1 Đường',
  ]);
  expect(joined.open).toEqual([expect.stringMatching(/^bảng 2, hàng 2, cột 4 mức ước chừng/)]);
  const apart = await interpret(docxFile(`${first}${wordParagraph('Phụ lục II')}${second}`));
  expect(apart.outline).toEqual(['1 Quy hoạch', '  1.1 Có quy hoạch']);
});
