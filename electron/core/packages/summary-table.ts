import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { unitText } from '#shared/domain/unit-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { vietnamDateText, vietnamTime } from '#shared/domain/vietnam-time.ts';
import {
  cellText,
  fontName,
  pageOfTable,
  type SheetColumn,
  size,
  type TitleLine,
  writeGroup,
  writeHead,
  writeRow,
} from '../sheets/sheet-table.ts';
import { rowHeight } from '../sheets/text-height.ts';
import { copyNotice, type PackageContents, sampleWarning } from './package-contents.ts';
import { summaryColumns, summaryGroups, uncheckedSign } from './summary-rows.ts';

/**
 * `bieu-tong-hop.xlsx`, the official summary table, ready to print. Everything typed by people is written as text,
 * so "=…" is never a formula. Stored without compression and with the submission's time: the same contents give the
 * same bytes on every machine and with every version of zlib.
 */
export async function summaryTable(contents: PackageContents): Promise<Uint8Array> {
  const { dossier, submission, software, set } = contents;
  const created = new Date(submission.createdAt);
  const workbook = new Workbook();
  workbook.creator = cellText(`${unitText(dossier.unit)} (${software.name} ${software.version})`);
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = 'Biểu tổng hợp kết quả thực hiện các tiêu chí';
  workbook.created = created;
  workbook.modified = created;
  const sheet = workbook.addWorksheet('Biểu tổng hợp', pageOfTable(dossier.sample ? sampleWarning : ''));
  const columns = summaryColumns(set.unitKind);
  let next = writeHead(sheet, columns, titleLines(contents));
  for (const group of summaryGroups(contents)) next = writeGroup(sheet, columns, next, group);
  writeEnd(sheet, columns, next, contents);
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

function titleLines({ dossier, submission, copy }: PackageContents): TitleLine[] {
  const { unit, set, variant } = dossier;
  const { rule } = dossier.result;
  const isChecked = dossier.criteria.every(({ indicators }) =>
    indicators.every(row => row.sourceMark === null),
  );
  const lines: TitleLine[] = [
    { text: unit.provinceName, left: true },
    { text: unitText(unit).toLocaleUpperCase('vi'), left: true, bold: true },
    { text: 'BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI', bold: true, large: true },
    { text: `${set.title} – ${variant.name}`, bold: true },
    {
      text: `Năm ${dossier.year}. ${copy ? 'Bản sao,' : `Lần trình ${submission.number},`} ngày ${vietnamDateText(submission.createdAt)}`,
      italic: true,
    },
    { text: `Căn cứ: ${set.legalBasis}. Phiên bản bộ tiêu chí trong phần mềm: ${set.version}`, italic: true },
  ];
  if (copy) lines.unshift({ text: copyNotice(copy), bold: true, red: true });
  if (dossier.sample) lines.unshift({ text: sampleWarning, bold: true, red: true });
  if (set.incomplete !== null)
    lines.push({ text: `Bộ tiêu chí chưa đầy đủ: ${set.incomplete}`, bold: true, red: true });
  if (rule)
    lines.push({
      text: `${rule.text} (${rule.decision}${rule.sourceMark === null ? '' : `; ${rule.sourceMark}`}): đạt ${rule.met}/${rule.total} chỉ tiêu – ${verdictLabel[rule.verdict]}`,
      bold: true,
    });
  if (!isChecked)
    lines.push({
      text: `${uncheckedSign} Câu chữ hoặc mức đạt chuẩn chưa đối chiếu với văn bản gốc.`,
      italic: true,
      left: true,
    });
  return lines.map(line => ({ ...line, text: cellText(line.text) }));
}

function writeEnd(
  sheet: Worksheet,
  columns: readonly SheetColumn[],
  first: number,
  { dossier, set }: PackageContents,
): void {
  const { result } = dossier;
  const village = set.unitKind === 'village';
  writeRow(sheet, columns, first, ['', '', '', '', '', ''], false);
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
