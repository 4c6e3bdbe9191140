import fs from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { ProvinceRow, ProvinceTable, VerdictSource } from '#shared/contract/province.ts';
import { matrixOf } from '#shared/domain/province-matrix.ts';
import {
  daysSince,
  recognitionText,
  stageLabel,
  stageOf,
  verdictLetter,
} from '#shared/domain/province-words.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText, vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { replaceFile } from '../packages/replace-file.ts';
import { cellText, pageOfTable, type SheetColumn, writeHead, writeRow } from '../sheets/sheet-table.ts';

type Input = {
  table: ProvinceTable;
  filter: string;
  comparison: { setId: string; year: number; source: VerdictSource } | null;
  /** The moment it is written, ISO. */
  at: string;
};

/** Task: many dossiers and their comparison by criterion as a workbook, whole or not at all. */
export async function writeProvinceWorkbook({ path, ...input }: Input & { path: string }): Promise<void> {
  const workbook = new Workbook();
  workbook.title = 'Tổng hợp hồ sơ trên địa bàn';
  writeTable(workbook, input);
  writeMatrix(workbook, input);
  const bytes = await workbook.xlsx.writeBuffer();
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}

const columns: readonly SheetColumn[] = [
  { title: 'TT', width: 5, isCentred: true },
  { title: 'Đơn vị', width: 24 },
  { title: 'Tỉnh, thành phố', width: 16 },
  { title: 'Bộ tiêu chí', width: 30 },
  { title: 'Năm', width: 7, isCentred: true },
  { title: 'Lần trình', width: 16, isCentred: true },
  { title: 'Tự đánh giá: tiêu chí đạt', width: 11, isCentred: true },
  { title: 'Tự đánh giá: chỉ tiêu đạt', width: 11, isCentred: true },
  { title: 'Thẩm định: tiêu chí đạt', width: 11, isCentred: true },
  { title: 'Yêu cầu còn mở', width: 10, isCentred: true },
  { title: 'Số ngày từ khi nhận', width: 10, isCentred: true },
  { title: 'Số ngày chưa có gì mới', width: 11, isCentred: true },
  { title: 'Trạng thái', width: 28 },
];

const isSample = ({ rows }: ProvinceTable) => rows.some(({ sample }) => sample);

function writeTable(workbook: Workbook, { table, filter, at }: Input): void {
  const sheet = workbook.addWorksheet('Hồ sơ', pageOfTable(isSample(table) ? sampleWarning : ''));
  const sets = new Map(table.sets.map(set => [set.digest, set]));
  const first = writeHead(sheet, columns, [
    { text: 'TỔNG HỢP HỒ SƠ TRÊN ĐỊA BÀN', bold: true, large: true },
    { text: cellText(`${filter === '' ? '' : `${filter}. `}${table.rows.length} hồ sơ`), bold: true },
    { text: `Số liệu lúc ${vietnamTimeText(at)}`, italic: true },
  ]);
  table.rows.forEach((row, index) => {
    const title = sets.get(row.setDigest)?.title ?? '';
    writeRow(sheet, columns, first + index, [String(index + 1), ...tableCells(row, title, at)], false);
  });
}

function tableCells(row: ProvinceRow, title: string, at: string): string[] {
  const { unit, year, submission, self, review, recognition } = row;
  const now = new Date(at);
  return [
    `${unitText(unit)}${row.sample ? ' (mẫu)' : ''}`,
    unit.provinceName,
    `${title} – ${row.variant}`,
    String(year),
    submission ? `Lần ${submission.number}\n${vietnamDateText(submission.createdAt)}` : '',
    `${self.criteriaMet}/${self.criteriaTotal}`,
    `${self.indicatorsMet}/${self.indicatorsTotal}`,
    review ? `${review.standing.criteriaMet}/${review.standing.criteriaTotal}` : '',
    review ? String(review.openFindings) : '',
    String(daysSince(row.cameAt, now)),
    String(daysSince(row.movedAt, now)),
    recognition ? `${stageLabel.recognised}\n${recognitionText(recognition)}` : stageLabel[stageOf(row)],
  ].map(cellText);
}

const legend = `${verdictLetter.met}: đạt; ${verdictLetter.notMet}: chưa đạt; ${verdictLetter.unassessed}: chưa đánh giá; ${verdictLetter.notApplicable}: không áp dụng; ô trống: bộ tiêu chí của hồ sơ không có tiêu chí này.`;

function writeMatrix(workbook: Workbook, { table, comparison, at }: Input): void {
  const matrix = comparison && matrixOf(table, comparison);
  if (!matrix) return;
  const sheet = workbook.addWorksheet('So sánh tiêu chí', pageOfTable(isSample(table) ? sampleWarning : ''));
  const cells: SheetColumn[] = [
    { title: 'TT', width: 5, isCentred: true },
    { title: 'Đơn vị', width: 24 },
    { title: 'Tiêu chí đạt', width: 9, isCentred: true },
    ...matrix.criteria.map(({ code, name }): SheetColumn => {
      return { title: cellText(`${code}\n${name}`), width: 9, isCentred: true };
    }),
  ];
  const source = comparison.source === 'self' ? 'kết quả tự đánh giá' : 'kết quả thẩm định';
  const first = writeHead(sheet, cells, [
    { text: 'SO SÁNH THEO TIÊU CHÍ', bold: true, large: true },
    { text: cellText(`${matrix.set.title}, năm ${comparison.year}: ${source}`), bold: true },
    { text: `${legend} Số liệu lúc ${vietnamTimeText(at)}`, italic: true },
  ]);
  // On paper the units stand on every page, as the titles do.
  sheet.pageSetup.printTitlesColumn = 'A:B';
  sheet.views = [{ state: 'frozen', ySplit: first - 1, xSplit: 2 }];
  matrix.lines.forEach(({ row, verdicts, met, total }, index) => {
    const letters = verdicts.map(verdict => (verdict === null ? '' : verdictLetter[verdict]));
    const texts = [String(index + 1), cellText(unitText(row.unit)), `${met}/${total}`, ...letters];
    writeRow(sheet, cells, first + index, texts, false);
  });
  const sums = ['', 'Số đơn vị đạt', '', ...matrix.met.map(String)];
  writeRow(sheet, cells, first + matrix.lines.length, sums, true);
}
