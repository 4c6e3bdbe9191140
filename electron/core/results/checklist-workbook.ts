import fs from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { replaceFile } from '../packages/replace-file.ts';
import { requirementLines, resultText } from '../packages/result-lines.ts';
import { cellText, pageOfTable, type SheetColumn, writeGroup, writeHead } from '../sheets/sheet-table.ts';

const columns: readonly SheetColumn[] = [
  { title: 'TT', width: 5, isBold: true, isCentred: true },
  { title: 'Tên tiêu chí', width: 18, isBold: true },
  { title: 'Nội dung tiêu chí', width: 46 },
  { title: 'Yêu cầu tiêu chí (mức đạt chuẩn)', width: 22, isCentred: true },
  { title: 'Kết quả thực hiện', width: 27 },
  { title: 'Kết quả tự đánh giá', width: 15, isBold: true, isCentred: true },
  { title: 'Ghi chú', width: 25 },
];

/** Task: the checklist as it stands, to be printed, sent round and read back; whole or not at all. */
export async function writeChecklist({
  dossier,
  path,
  at,
}: {
  dossier: Dossier;
  path: string;
  /** The moment it is written, ISO. */
  at: string;
}): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Tiêu chí', pageOfTable(dossier.sample ? sampleWarning : ''));
  const { unit, set, variant, year } = dossier;
  let next = writeHead(sheet, columns, [
    ...(dossier.sample ? [{ text: sampleWarning, bold: true, red: true }] : []),
    { text: cellText(unitText(unit).toLocaleUpperCase('vi')), left: true, bold: true },
    { text: 'KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ', bold: true, large: true },
    { text: cellText(`${set.title} – ${variant.name}`), bold: true },
    { text: `Năm ${year}. Số liệu đến ngày ${vietnamDateText(at)}`, italic: true },
    {
      text: 'Điền vào hai cột “Kết quả thực hiện” và “Kết quả tự đánh giá” rồi nhập lại vào phần mềm.',
      italic: true,
    },
  ]);
  const groups = [...dossier.criteria, ...conditionsOf(dossier)];
  for (const { code, name, indicators } of groups) {
    const rows = indicators.map(row => cellsOf(row, dossier).map(cellText));
    if (rows.length > 0) next = writeGroup(sheet, columns, next, { code, name: cellText(name), rows });
  }
  const bytes = await workbook.xlsx.writeBuffer();
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}

function conditionsOf({ conditions }: Dossier) {
  return conditions.length === 0 ? [] : [{ code: '', name: 'Điều kiện khác', indicators: conditions }];
}

/** Only what reads back as the same answer; what a person cannot change here is left to the other columns. */
function cellsOf(row: IndicatorRow, dossier: Dossier): string[] {
  const { assessment, verdict } = row;
  const { figure, basis } = resultText(row);
  const isPlain = verdict === 'notApplicable' || basis === '';
  const own = assessment.override?.reason.trim();
  return [
    `${row.code}. ${row.text}`,
    requirementLines(row, dossier).join('\n'),
    isPlain ? figure : `${figure}\n${basis}`,
    own && verdict !== 'notApplicable'
      ? `${verdictLabel[verdict]}\nTự kết luận: ${own}`
      : verdictLabel[verdict],
    [
      assessment.notApplicable ? `Lý do: ${assessment.notApplicable.reason.trim()}` : '',
      assessment.note.trim(),
    ]
      .filter(text => text !== '')
      .join('\n'),
  ];
}
