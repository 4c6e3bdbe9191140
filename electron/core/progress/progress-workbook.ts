import fs from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { type Snapshot, snapshotKindLabel } from '#shared/contract/progress.ts';
import { type Standing, signedText } from '#shared/domain/progress.ts';
import { type QuarterCell, quarterTable } from '#shared/domain/progress-quarters.ts';
import { vietnamDateText, vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { replaceFile } from '../packages/replace-file.ts';
import { cellText, pageOfTable, type SheetColumn, writeGroup, writeHead } from '../sheets/sheet-table.ts';

type Input = { title: string; snapshots: readonly Snapshot[]; current: Standing; isSample: boolean };

/** Task: writes the quarterly table and all snapshots as a workbook, whole or not at all. */
export async function writeProgressWorkbook({ path, ...input }: Input & { path: string }): Promise<void> {
  const bytes = await progressWorkbook(input);
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}

async function progressWorkbook(input: Input): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = `Tiến độ: ${cellText(input.title)}`;
  writeQuarters(workbook, input);
  writeSnapshots(workbook, input);
  return workbook.xlsx.writeBuffer();
}

function writeQuarters(workbook: Workbook, { title, snapshots, current, isSample }: Input): void {
  const { quarters, rows, total } = quarterTable(snapshots, current);
  const sheet = workbook.addWorksheet('Theo quý', pageOfTable(isSample ? sampleWarning : ''));
  const columns: SheetColumn[] = [
    { title: 'TT', width: 6, isCentred: true },
    { title: 'Tiêu chí', width: 44 },
    ...quarters.map(({ label, isOpen }): SheetColumn => {
      const until = isOpen ? `\n(đến ${vietnamDateText(current.takenAt)})` : '';
      return { title: `${label}${until}`, width: 15, isCentred: true };
    }),
  ];
  let next = writeHead(sheet, columns, [
    { text: 'SỐ CHỈ TIÊU ĐẠT THEO QUÝ', bold: true, large: true },
    { text: cellText(title), bold: true },
    { text: 'Trong ngoặc: tăng, giảm so với quý ở cột bên trái.', italic: true },
  ]);
  for (const { code, name, cells } of rows)
    next = writeGroup(sheet, columns, next, { code, name: cellText(name), rows: [cells.map(quarterText)] });
  writeGroup(sheet, columns, next, { code: '', name: 'Cả bộ', rows: [total.map(quarterText)] });
}

function quarterText(cell: QuarterCell | null): string {
  if (!cell) return '–';
  const change = cell.difference ? ` (${signedText(cell.difference)})` : '';
  return `${cell.met}/${cell.total}${change}`;
}

function writeSnapshots(workbook: Workbook, { title, snapshots, current, isSample }: Input): void {
  const sheet = workbook.addWorksheet('Các mốc', pageOfTable(isSample ? sampleWarning : ''));
  const columns: SheetColumn[] = [
    { title: 'Mốc', width: 20 },
    { title: 'Ghi chú', width: 40 },
    { title: 'Cách lưu', width: 16 },
    { title: 'Tiêu chí đạt', width: 12, isCentred: true },
    { title: 'Chỉ tiêu đạt', width: 12, isCentred: true },
    { title: 'Chưa đánh giá', width: 12, isCentred: true },
    { title: 'Thiếu minh chứng', width: 12, isCentred: true },
  ];
  let next = writeHead(sheet, columns, [
    { text: 'CÁC MỐC TIẾN ĐỘ', bold: true, large: true },
    { text: cellText(title), bold: true },
  ]);
  for (const { takenAt, note, kind, counts } of snapshots)
    next = writeGroup(sheet, columns, next, {
      code: vietnamTimeText(takenAt),
      name: cellText(note),
      rows: [[snapshotKindLabel[kind], ...countTexts(counts)]],
    });
  writeGroup(sheet, columns, next, {
    code: vietnamTimeText(current.takenAt),
    name: 'Hiện nay',
    rows: [['', ...countTexts(current.counts)]],
  });
}

function countTexts(counts: Standing['counts']): string[] {
  return [
    `${counts.criteriaMet}/${counts.criteriaTotal}`,
    `${counts.indicatorsMet}/${counts.indicatorsTotal}`,
    String(counts.indicatorsUnassessed),
    String(counts.evidenceMissing),
  ];
}
