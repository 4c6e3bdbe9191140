import fs from 'node:fs';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { cellsOf, levelColumnsOf } from '#shared/domain/table-import-columns.ts';
import { type Detail, detailSheets, detailsOf, labelOfDetail } from '#shared/domain/table-import-details.ts';
import { replaceFile } from '../../packages/replace-file.ts';
import { rowHeight, wrappedLines } from '../../sheets/text-height.ts';

const fontName = 'Times New Roman';
const size = 12;
const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const note =
  'Sửa trực tiếp trong bảng này rồi nhập lại vào Hồ sơ NTM. Các trang sau giữ phần mà bảng không ghi được: nguồn, cách đo, điều kiện, giấy tờ.';

/** A set as a workbook that people can read, edit and import again; unchanged it gives the same set. */
export async function setToWorkbook(set: CriteriaSet): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = set.title;
  writeTable(workbook, set);
  const { criteria, ...info } = set;
  writeInfo(workbook, detailsOf(info));
  const withoutIndicators = criteria.map(({ indicators: _, ...criterion }) => ({
    owner: criterion.code,
    details: detailsOf(criterion),
  }));
  writeRecords(workbook, detailSheets.criteria, withoutIndicators);
  const indicators = criteria.flatMap(({ code, indicators: own }) =>
    own.map(indicator => ({ owner: code, details: detailsOf(indicator) })),
  );
  writeRecords(workbook, detailSheets.indicators, indicators);
  return workbook.xlsx.writeBuffer();
}

/** Task: writes a set's workbook to a file, whole or not at all. */
export async function writeSetWorkbook({ set, path }: { set: CriteriaSet; path: string }): Promise<void> {
  const bytes = await setToWorkbook(set);
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}

function writeTable(workbook: Workbook, set: CriteriaSet): void {
  const levels = levelColumnsOf(set);
  const titles = [
    'TT',
    'Tên tiêu chí',
    'Nội dung tiêu chí',
    'Đơn vị tính',
    ...levels.map(({ name }) => name),
    'Minh chứng',
    'Hướng dẫn',
    'Cơ quan phụ trách',
  ];
  const widths = [6, 20, 50, 12, ...levels.map(() => 16), 40, 30, 20];
  const sheet = workbook.addWorksheet(detailSheets.table, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = widths.map(width => ({ width }));
  [set.title, `Căn cứ: ${legalBasisText(set.legalBasis)}. Phiên bản ${set.version}`, note].forEach(
    (text, at) => {
      sheet.mergeCells(at + 1, 1, at + 1, titles.length);
      const cell = sheet.getCell(at + 1, 1);
      cell.value = text;
      cell.font = { name: fontName, size: at === 0 ? 14 : size, bold: at === 0, italic: at > 0 };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      const total = widths.reduce((sum, width) => sum + width, 0);
      sheet.getRow(at + 1).height = rowHeight(
        wrappedLines(text, points(total), at === 0 ? 14 : size),
        at === 0 ? 14 : size,
      );
    },
  );
  // Two rows of titles: whatever a variant is called, it stands below "Mức đạt chuẩn".
  const head = 4;
  writeRow(
    sheet,
    head,
    titles.map((title, at) => (at >= 4 && at < 4 + levels.length ? 'Mức đạt chuẩn' : title)),
    widths,
    true,
  );
  writeRow(sheet, head + 1, titles, widths, true);
  titles.forEach((_, at) => {
    if (at < 4 || at >= 4 + levels.length) sheet.mergeCells(head, at + 1, head + 1, at + 1);
  });
  if (levels.length > 1) sheet.mergeCells(head, 5, head, 4 + levels.length);
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: head + 1 }];
  sheet.pageSetup.printTitlesRow = `${head}:${head + 1}`;
  let row = head + 2;
  for (const { code, name, indicators } of set.criteria) {
    const first = row;
    for (const indicator of indicators) {
      const cells = cellsOf(set, indicator);
      const texts = [
        cells.text,
        cells.unit,
        ...levels.map(({ id }) => cells.levels[id] ?? ''),
        cells.evidence,
        cells.guidance,
        cells.agency,
      ];
      writeRow(sheet, row, [row === first ? code : '', row === first ? name : '', ...texts], widths, false);
      row += 1;
    }
    if (row === first) {
      writeRow(sheet, row, [code, name, ...titles.slice(2).map(() => '')], widths, false);
      row += 1;
    }
    if (row - first > 1) for (const column of [1, 2]) sheet.mergeCells(first, column, row - 1, column);
  }
}

function writeInfo(workbook: Workbook, details: readonly Detail[]): void {
  const sheet = workbook.addWorksheet(detailSheets.info);
  const widths = [40, 90];
  sheet.columns = widths.map(width => ({ width }));
  writeRow(sheet, 1, ['Mục', 'Giá trị'], widths, true);
  details.forEach((detail, at) => {
    writeRow(sheet, at + 2, [labelOfDetail(detail), detail.text], widths, false);
  });
}

function writeRecords(
  workbook: Workbook,
  name: string,
  records: readonly { owner: string; details: Detail[] }[],
): void {
  const labels = [...new Set(records.flatMap(({ details }) => details.map(labelOfDetail)))];
  const sheet = workbook.addWorksheet(name);
  const widths = [10, ...labels.map(() => 24)];
  sheet.columns = widths.map(width => ({ width }));
  writeRow(sheet, 1, ['Tiêu chí', ...labels], widths, true);
  records.forEach(({ owner, details }, at) => {
    const texts = new Map(details.map(detail => [labelOfDetail(detail), detail.text]));
    writeRow(sheet, at + 2, [owner, ...labels.map(label => texts.get(label) ?? '')], widths, false);
  });
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 1 }];
}

/** One bordered row as high as its longest cell needs; everything is text, so "=…" is never a formula. */
function writeRow(
  sheet: Worksheet,
  row: number,
  texts: readonly string[],
  widths: readonly number[],
  isHead: boolean,
): void {
  let lines = 1;
  texts.forEach((text, at) => {
    const cell = sheet.getCell(row, at + 1);
    if (text !== '') cell.value = text;
    cell.numFmt = '@';
    cell.font = { name: fontName, size, bold: isHead };
    cell.border = border;
    cell.alignment = {
      wrapText: true,
      vertical: isHead ? 'middle' : 'top',
      horizontal: isHead ? 'center' : 'left',
    };
    if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EFF0' } };
    lines = Math.max(lines, wrappedLines(text, points(widths[at] ?? 10), size));
  });
  sheet.getRow(row).height = rowHeight(lines, size);
}

/** Excel's column unit is seven pixels; five pixels are padding. */
function points(width: number): number {
  return (width * 7 - 5) * 0.75 * 0.97;
}
