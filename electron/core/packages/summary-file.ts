import fs from 'node:fs';
import type { PackageContents } from './package-contents.ts';
import { replaceFile } from './replace-file.ts';
import { summaryTable } from './summary-table.ts';

/** Task: the official summary table as a file of its own, whole or not at all. */
export async function writeSummaryTable({
  contents,
  path,
}: {
  contents: PackageContents;
  path: string;
}): Promise<void> {
  const bytes = await summaryTable(contents);
  await replaceFile(path, async fd => {
    fs.writeFileSync(fd, bytes);
    return async () => {};
  });
}
