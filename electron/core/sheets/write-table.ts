import fs from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { replaceFile } from '../packages/replace-file.ts';
import {
  pageOfTable,
  type SheetColumn,
  type SheetGroup,
  type TitleLine,
  writeGroup,
  writeHead,
} from './sheet-table.ts';

/** Task: a table of criteria as a workbook ready to print; whole or not at all. Every cell is text, never a formula. */
export async function writeTable({
  table,
  path,
}: {
  table: {
    sheetName: string;
    warning: string;
    columns: readonly SheetColumn[];
    lines: readonly TitleLine[];
    groups: readonly SheetGroup[];
  };
  path: string;
}): Promise<void> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(table.sheetName, pageOfTable(table.warning));
  let next = writeHead(sheet, table.columns, table.lines);
  for (const group of table.groups) next = writeGroup(sheet, table.columns, next, group);
  const bytes = await workbook.xlsx.writeBuffer();
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}
