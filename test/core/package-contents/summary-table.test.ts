import { createHash } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { read, type WorkSheet } from 'xlsx';
import type { PackageContents } from '#core/packages/package-contents.ts';
import { summaryTable } from '#core/packages/summary-table.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { contentsOf, sampleContents, shippedSet } from '../../support/sample-contents.ts';

let contents: PackageContents;
const zone = process.env['TZ'];
beforeAll(async () => {
  contents = await sampleContents();
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

function sheetOf(bytes: Uint8Array): WorkSheet {
  const sheet = read(bytes, { cellStyles: true }).Sheets['Biểu tổng hợp'];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function texts(sheet: WorkSheet): string[] {
  return Object.entries(sheet).flatMap(([at, cell]) => (at.startsWith('!') ? [] : [String(cell.v ?? '')]));
}

test('the table has the official columns, a row for each indicator and the total', async () => {
  const all = texts(sheetOf(await summaryTable(contents)));
  for (const title of [
    'TT',
    'Tên tiêu chí',
    'Nội dung tiêu chí',
    'Yêu cầu tiêu chí (mức đạt chuẩn)',
    'Kết quả thực hiện',
    'Kết quả tự đánh giá của xã',
  ])
    expect(all).toContain(title);
  for (const row of contents.dossier.criteria.flatMap(criterion => criterion.indicators))
    expect(
      all.some(text => text.startsWith(`${row.code}. `)),
      row.code,
    ).toBe(true);
  expect(all).toContain('Tổng hợp: 15/19 tiêu chí đạt; 50/56 chỉ tiêu đạt; 3 chỉ tiêu chưa đánh giá.');
  expect(all.some(text => text.includes('SỐ LIỆU HƯ CẤU'))).toBe(true);
  expect(all.some(text => text.startsWith('(*) '))).toBe(true);
});

test('the cells of a criterion are merged over its rows', async () => {
  const sheet = sheetOf(await summaryTable(contents));
  const merged = (sheet['!merges'] ?? []).filter(({ s, e }) => s.c === 1 && e.c === 1);
  // Fourteen of the nineteen criteria have more than one indicator.
  expect(merged.map(({ s, e }) => e.r - s.r + 1)).toEqual(
    contents.dossier.criteria.map(({ indicators }) => indicators.length).filter(count => count > 1),
  );
});

test('what looks like a formula stays text', async () => {
  const note = '=HYPERLINK("http://x";"y")';
  const table = await summaryTable(
    contentsOf(
      contents.set,
      { '1.1': { ...emptyAssessment, note }, '1.2': { ...emptyAssessment, note: '@SUM(A1)\u0000\u001b' } },
      [],
      {
        communeName: '+1+1',
      },
    ),
  );
  const sheet = sheetOf(table);
  const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!'));
  expect(cells.filter(([, cell]) => cell.f !== undefined || cell.l !== undefined)).toEqual([]);
  expect(texts(sheet)).toContain(note);
  expect(texts(sheet)).toContain('+1+1');
});

test('no cell turns the direction of a line or holds what XML cannot carry', async () => {
  const note = 'tệp \u202egpj.exe \u2067x\u2069 \ufffe\uffff\u0007 hết';
  const table = await summaryTable(
    contentsOf(contents.set, { '1.1': { ...emptyAssessment, note } }, [], { communeName: '\u202eX' }),
  );
  const said = texts(sheetOf(table)).join('\n');
  expect(said).toContain('tệp  gpj.exe  x ');
  expect(said).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\ufffe\uffff]/u);
});

test('the same contents give the same bytes at any time and in any time zone', async () => {
  const hashes = new Set<string>();
  for (const TZ of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = TZ;
    hashes.add(
      createHash('sha256')
        .update(await summaryTable(contents))
        .digest('hex'),
    );
  }
  expect(hashes.size).toBe(1);
});

test('the bytes do not hang on a version of zlib: nothing in the file is compressed', async () => {
  const bytes = Buffer.from(await summaryTable(contents));
  expect(bytes.includes('Kết quả thực hiện')).toBe(true);
});

test('a set without indicators gives a table too', async () => {
  const all = texts(sheetOf(await summaryTable(contentsOf(shippedSet('vn-xa-ntm-2026'), {}, []))));
  expect(all.some(text => text.startsWith('Bộ tiêu chí chưa đầy đủ'))).toBe(true);
});
