import fs from 'node:fs';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Unit } from '#shared/contract/dossiers.ts';
import type { SurveyDefinition } from '#shared/domain/survey.ts';
import type { SurveyReport, SurveyReportLine } from '#shared/domain/survey-report.ts';
import { rateText, type SurveyTotals, shareText } from '#shared/domain/survey-totals.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { replaceFile } from '../packages/replace-file.ts';
import {
  cellText,
  pageOfTable,
  type SheetColumn,
  type TitleLine,
  writeGroup,
  writeHead,
} from '../sheets/sheet-table.ts';

type Input = {
  at: string;
  heading: { sample: boolean; unit: Unit; setTitle: string; year: number };
  report: SurveyReport;
  definition: SurveyDefinition;
  totals: SurveyTotals;
};

const numberColumns: readonly SheetColumn[] = [
  { title: 'Số phiếu hỏi', width: 12, isCentred: true },
  { title: 'Hài lòng', width: 12, isCentred: true },
  { title: 'Không hài lòng', width: 12, isCentred: true },
  { title: 'Ý kiến khác', width: 12, isCentred: true },
  { title: 'Tỷ lệ %', width: 12, isBold: true, isCentred: true },
];

/** Task: the tables of a survey as a workbook, whole or not at all. */
export async function writeSurveyWorkbook({ path, ...input }: Input & { path: string }): Promise<void> {
  const workbook = new Workbook();
  const page = pageOfTable(input.heading.sample ? sampleWarning : '');
  writeQuestions(workbook.addWorksheet('Biểu tổng hợp', page), input);
  writeVillages(workbook.addWorksheet('Theo thôn', page), input);
  if (input.definition.villages.length > 0)
    writeMatrix(workbook.addWorksheet('Hài lòng theo thôn', page), input);
  const bytes = await workbook.xlsx.writeBuffer();
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}

function titleLines({ heading, at }: Input, title: string, detail: string): TitleLine[] {
  const { sample, unit, setTitle, year } = heading;
  return [
    ...(sample ? [{ text: sampleWarning, bold: true, red: true }] : []),
    { text: cellText(unitText(unit).toLocaleUpperCase('vi')), left: true, bold: true },
    { text: title, bold: true, large: true },
    { text: cellText(setTitle), bold: true },
    { text: `Năm ${year}. Số liệu đến ngày ${vietnamDateText(at)}`, italic: true },
    ...(detail === '' ? [] : [{ text: cellText(detail), italic: true }]),
  ];
}

function writeQuestions(sheet: Worksheet, input: Input): void {
  const { report } = input;
  const columns: SheetColumn[] = [
    { title: 'STT', width: 6, isCentred: true },
    { title: 'Nội dung', width: 60 },
    ...numberColumns,
  ];
  const main = `Tỷ lệ hài lòng (${report.main.label}): ${report.main.rate || 'chưa có phiếu'}`;
  const lines = titleLines(input, 'BIỂU TỔNG HỢP Ý KIẾN NGƯỜI DÂN', main);
  writeLines(sheet, columns, writeHead(sheet, columns, lines), report.questions);
}

function writeVillages(sheet: Worksheet, input: Input): void {
  const { report, definition } = input;
  const columns: SheetColumn[] = [
    { title: 'STT', width: 6, isCentred: true },
    { title: 'Thôn', width: 30 },
    { title: 'Số hộ', width: 10, isCentred: true },
    { title: 'Phiếu phát ra', width: 11, isCentred: true },
    { title: 'Phiếu thu về', width: 11, isCentred: true },
    { title: 'Thu về so với số hộ', width: 13, isCentred: true },
    ...numberColumns,
  ];
  const lines = titleLines(input, 'KẾT QUẢ LẤY Ý KIẾN THEO THÔN', `Hài lòng tính theo: ${report.main.label}`);
  let next = writeHead(sheet, columns, lines);
  const row = (
    number: string,
    line: SurveyReportLine & { ballots: number },
    households: number | null,
    issued: number | null,
  ) => {
    const share = households ? shareText(line.ballots, households) : '';
    const own = [known(households), known(issued), formatNumber(line.ballots), share];
    const rows = [[...own, ...figures(line)]];
    next = writeGroup(sheet, columns, next, { code: number, name: cellText(line.label), rows });
  };
  report.villages.forEach((line, at) => {
    const village = definition.villages[at];
    row(String(at + 1), line, village?.households ?? null, village?.issued ?? null);
  });
  const total = { ...report.main, label: 'Tổng cộng', ballots: report.ballots };
  row('', total, report.households, report.issued);
}

/** The rate of each question in each village. */
function writeMatrix(sheet: Worksheet, input: Input): void {
  const { definition, totals, report } = input;
  const columns: SheetColumn[] = [
    { title: 'STT', width: 6, isCentred: true },
    { title: 'Nội dung', width: 44 },
    ...definition.villages.map(
      ({ name }): SheetColumn => ({ title: cellText(name), width: 12, isCentred: true }),
    ),
    { title: 'Chung', width: 12, isBold: true, isCentred: true },
  ];
  let next = writeHead(sheet, columns, titleLines(input, 'TỶ LỆ HÀI LÒNG TỪNG NỘI DUNG, TỪNG THÔN', ''));
  definition.questions.forEach(({ text }, at) => {
    const tallies = [...totals.villages.map(village => village.tallies[at]), totals.tallies[at]];
    const rates = tallies.map(tally => (tally ? rateText(tally, report.limits) : ''));
    next = writeGroup(sheet, columns, next, { code: String(at + 1), name: cellText(text), rows: [rates] });
  });
}

function writeLines(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  first: number,
  lines: readonly SurveyReportLine[],
): void {
  lines.forEach((line, at) => {
    const group = { code: String(at + 1), name: cellText(line.label), rows: [figures(line)] };
    writeGroup(sheet, columns, first + at, group);
  });
}

function figures({ asked, satisfied, unsatisfied, other, rate }: SurveyReportLine): string[] {
  return [...[asked, satisfied, unsatisfied, other].map(formatNumber), rate];
}

function known(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}
