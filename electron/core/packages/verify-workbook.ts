import fs from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { VerifyResult } from '#shared/contract/packages.ts';
import { verdictWords } from '#shared/domain/verify-words.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { cellText, pageOfTable, type SheetColumn, writeGroup, writeHead } from '../sheets/sheet-table.ts';
import { replaceFile } from './replace-file.ts';

const columns: SheetColumn[] = [
  { title: 'TT', width: 5, isCentred: true },
  { title: 'Đơn vị', width: 26 },
  { title: 'Bộ tiêu chí', width: 26 },
  { title: 'Năm', width: 7, isCentred: true },
  { title: 'Lần trình', width: 8, isCentred: true },
  { title: 'Mã kiểm tra', width: 15, isCentred: true },
  { title: 'Kết quả', width: 16, isCentred: true },
  { title: 'Lỗi, điều cần lưu ý', width: 48 },
  { title: 'Tệp', width: 34 },
];

/** Task: writes the verdicts on many packages as a workbook, whole or not at all. */
export async function writeVerifyReport({
  path,
  reports,
  at,
}: {
  path: string;
  reports: readonly VerifyResult[];
  at: string;
}): Promise<void> {
  const workbook = new Workbook();
  workbook.title = 'Kết quả kiểm tra gói hồ sơ';
  const sheet = workbook.addWorksheet('Kiểm tra gói', pageOfTable(''));
  const good = reports.filter(({ valid }) => valid).length;
  let next = writeHead(sheet, columns, [
    { text: 'KẾT QUẢ KIỂM TRA GÓI HỒ SƠ', bold: true, large: true },
    { text: `Kiểm tra lúc ${vietnamTimeText(at)}: ${good}/${reports.length} gói hợp lệ.`, italic: true },
  ]);
  for (const [index, report] of reports.entries()) {
    const { about, shortCode, errors, warnings, path: file } = report;
    const told = [...errors, ...warnings].map(({ message }) => message);
    const row = [
      about?.set ?? '',
      about ? String(about.year) : '',
      about?.submission ? String(about.submission) : '',
      shortCode ?? '',
      verdictWords(report),
      told.slice(0, 10).join('\n') + (told.length > 10 ? `\n… (${told.length} mục)` : ''),
      file.replace(/^.*[\\/]/, ''),
    ];
    next = writeGroup(sheet, columns, next, {
      code: String(index + 1),
      name: cellText(about?.unit ?? ''),
      rows: [row.map(cellText)],
    });
  }
  const bytes = await workbook.xlsx.writeBuffer();
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}
