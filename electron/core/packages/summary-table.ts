import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText, vietnamTime } from '#shared/domain/vietnam-time.ts';
import { type PackageContents, sampleWarning } from './package-contents.ts';
import { columnPoints, columnWidths, fontName, size, writeGroup, writeRow } from './summary-cells.ts';
import { clean, summaryGroups, summaryTitles, uncheckedSign } from './summary-rows.ts';
import { rowHeight, wrappedLines } from './text-height.ts';

/**
 * `bieu-tong-hop.xlsx`, the official summary table, ready to print. Everything typed by people is written as text,
 * so "=…" is never a formula. Stored without compression and with the submission's time: the same contents give the
 * same bytes on every machine and with every version of zlib.
 */
export async function summaryTable(contents: PackageContents): Promise<Uint8Array> {
  const { dossier, submission, software, set } = contents;
  const created = new Date(submission.createdAt);
  const workbook = new Workbook();
  workbook.creator = clean(`${unitText(dossier.unit)} (${software.name} ${software.version})`);
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = 'Biểu tổng hợp kết quả thực hiện các tiêu chí';
  workbook.created = created;
  workbook.modified = created;
  const sheet = workbook.addWorksheet('Biểu tổng hợp', {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: dossier.sample ? `&C&"${fontName},Bold"&10${sampleWarning}` : '',
      oddFooter: `&C&"${fontName},Regular"&10&P/&N`,
    },
  });
  sheet.columns = columnWidths.map(width => ({ width }));
  const headRow = writeHeading(sheet, contents);
  writeRow(sheet, headRow, summaryTitles(set.unitKind), true);
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0 }];
  let next = headRow + 1;
  for (const group of summaryGroups(contents)) next = writeGroup(sheet, next, group);
  writeEnd(sheet, next, contents);
  return stored(await workbook.xlsx.writeBuffer(), submission.createdAt);
}

/**
 * The same workbook without compression and with one fixed time. The library's own stored form is not used: it puts
 * the sizes behind the data, where strict readers do not look for them.
 */
async function stored(workbook: Uint8Array, createdAt: string): Promise<Uint8Array> {
  const { year, month, day, hour, minute, second } = vietnamTime(createdAt);
  // The writer takes the clock of this machine's zone; built from these parts it reads the same in every zone.
  const modTime = new Date(year, month - 1, day, hour, minute, second);
  const archive = zip({ level: 0, modTime, timestamps: 'dos', noSort: true });
  for await (const entry of unzip(workbook).entries()) archive.add(entry.path, await entry.bytes());
  return archive.bytes();
}

/** The title block; gives the number of the row for the column titles. */
function writeHeading(sheet: Worksheet, contents: PackageContents): number {
  const { dossier, submission } = contents;
  const { unit, set, variant } = dossier;
  const checked = dossier.criteria.every(criterion =>
    criterion.indicators.every(row => row.sourceMark === null),
  );
  const lines: [
    string,
    { bold?: boolean; italic?: boolean; left?: boolean; large?: boolean; red?: boolean },
  ][] = [
    [unit.provinceName, { left: true }],
    [unitText(unit).toLocaleUpperCase('vi'), { left: true, bold: true }],
    ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI', { bold: true, large: true }],
    [`${set.title} – ${variant.name}`, { bold: true }],
    [
      `Năm ${dossier.year}. Lần trình ${submission.number}, ngày ${vietnamDateText(submission.createdAt)}`,
      { italic: true },
    ],
    [`Căn cứ: ${set.legalBasis}. Phiên bản bộ tiêu chí trong phần mềm: ${set.version}`, { italic: true }],
  ];
  if (dossier.sample) lines.unshift([sampleWarning, { bold: true, red: true }]);
  if (set.incomplete !== null)
    lines.push([`Bộ tiêu chí chưa đầy đủ: ${set.incomplete}`, { bold: true, red: true }]);
  if (!checked) {
    lines.push([
      `${uncheckedSign} Câu chữ hoặc mức đạt chuẩn chưa đối chiếu với văn bản gốc.`,
      { italic: true, left: true },
    ]);
  }
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  lines.forEach(([text, look], index) => {
    const number = index + 1;
    const points = look.large ? 14 : size;
    sheet.mergeCells(number, 1, number, 6);
    const cell = sheet.getCell(number, 1);
    cell.value = clean(text);
    cell.font = {
      name: fontName,
      size: points,
      bold: look.bold === true,
      italic: look.italic === true,
      ...(look.red ? { color: { argb: 'FFA4161A' } } : {}),
    };
    cell.alignment = { horizontal: look.left ? 'left' : 'center', vertical: 'middle', wrapText: true };
    sheet.getRow(number).height = rowHeight(wrappedLines(text, columnPoints(total), points), points);
  });
  return lines.length + 2;
}

function writeEnd(sheet: Worksheet, first: number, { dossier, set }: PackageContents): void {
  const { result } = dossier;
  const village = set.unitKind === 'village';
  writeRow(sheet, first, ['', '', '', '', '', ''], false);
  sheet.mergeCells(first, 1, first, 6);
  const total = sheet.getCell(first, 1);
  total.value = `Tổng hợp: ${result.criteriaMet}/${result.criteriaTotal} tiêu chí đạt; ${result.indicatorsMet}/${result.indicatorsTotal} chỉ tiêu đạt; ${result.indicatorsUnassessed} chỉ tiêu chưa đánh giá.`;
  total.font = { name: fontName, size, bold: true };
  total.alignment = { horizontal: 'left', vertical: 'middle' };
  const signers: [number, string, boolean][] = [
    [2, 'NGƯỜI LẬP BIỂU', true],
    [2, village ? 'TRƯỞNG THÔN' : 'TM. ỦY BAN NHÂN DÂN', false],
    [3, '(Ký, ghi rõ họ tên)', true],
    [3, village ? '(Ký, ghi rõ họ tên)' : 'CHỦ TỊCH', false],
  ];
  for (const [offset, text, left] of signers) {
    const number = first + offset;
    sheet.mergeCells(number, left ? 1 : 5, number, left ? 3 : 6);
    const cell = sheet.getCell(number, left ? 1 : 5);
    cell.value = text;
    cell.font = { name: fontName, size, bold: !text.startsWith('('), italic: text.startsWith('(') };
    cell.alignment = { horizontal: 'center' };
    sheet.getRow(number).height = rowHeight(1, size);
  }
}
