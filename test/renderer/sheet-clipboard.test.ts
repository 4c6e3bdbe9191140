import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatTable,
  htmlTable,
  inVietnameseFigures,
  parseTable,
} from '../../renderer/features/assessments/sheet-clipboard.ts';

describe('the clipboard as a table', () => {
  test('lines and tabs of Excel, with and without a last line end', () => {
    expect(parseTable('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(parseTable('90,4')).toEqual([['90,4']]);
    expect(parseTable('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
    expect(parseTable('\t\n')).toEqual([['', '']]);
  });

  test('a quoted cell holds lines, tabs and quotes; a quote that somebody typed is one', () => {
    expect(parseTable('"dòng 1\ndòng 2"\t"nói ""được"""\n')).toEqual([['dòng 1\ndòng 2', 'nói "được"']]);
    expect(parseTable('"Xanh" - sạch\t"chưa đóng')).toEqual([['"Xanh" - sạch', '"chưa đóng']]);
  });

  test('what is copied is read back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'đ', '1', '"', '\t', '\n', ' ', ',') });
    const width = fc.integer({ min: 1, max: 4 });
    const table = width.chain(cols =>
      fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(table, rows => {
        // One empty last line is what Excel ends its text with.
        fc.pre(rows.length === 1 || rows.at(-1)?.some(each => each !== '') === true);
        expect(parseTable(formatTable(rows))).toEqual(rows);
      }),
    );
  });

  test('10,000 cells are read in a moment', () => {
    const text = Array.from({ length: 2000 }, (_, row) =>
      [`${row}`, '96,52 %', 'Đạt', '"a\nb"', ''].join('\t'),
    );
    const begun = performance.now();
    const table = parseTable(text.join('\r\n'));
    expect(table).toHaveLength(2000);
    expect(performance.now() - begun).toBeLessThan(200);
  });

  test('a table written in English is read with its decimal points, one in Vietnamese with its commas', () => {
    const read = (table: string[][]) => inVietnameseFigures(table, col => col > 0);
    expect(
      read([
        ['2.1', '1,832', '90.4'],
        ['2.2', 'Ghi chú, dài.', ''],
      ]),
    ).toEqual([
      ['2.1', '1.832', '90,4'],
      ['2.2', 'Ghi chú, dài.', ''],
    ]);
    expect(read([['2.1', '1.832', '90,4']])).toEqual([['2.1', '1.832', '90,4']]);
    expect(read([['2.1', '1.832']])).toEqual([['2.1', '1.832']]);
    expect(read([['2.1', '1,832/2,026', '96.52%']])).toEqual([['2.1', '1.832/2.026', '96,52%']]);
  });

  test('columns of words stay words in Excel', () => {
    expect(htmlTable([['2.10', '<b> & 5']], [true, false])).toBe(
      `<table><tr><td style="mso-number-format:'\\@'">2.10</td><td>&lt;b&gt; &amp; 5</td></tr></table>`,
    );
  });
});
