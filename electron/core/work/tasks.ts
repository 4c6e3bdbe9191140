import type { AppError } from '#shared/errors.ts';
import { writeBooklet } from '../booklet/write-booklet.ts';
import { readTables } from '../criteria/import/read-tables.ts';
import { writeSetWorkbook } from '../criteria/import/set-workbook.ts';
import { fillDocument } from '../documents/fill-document.ts';
import { readPdfSignatures } from '../documents/pdf-signatures.ts';
import { tryTemplate } from '../documents/try-template.ts';
import { checkStore } from '../evidence/check-store.ts';
import { storeFiles } from '../evidence/store-files.ts';
import { verifyBag } from '../packages/bag-verify.ts';
import { beginPackage } from '../packages/begin-package.ts';
import { exportPackage } from '../packages/export-package.ts';
import { extractPackage } from '../packages/extract.ts';
import { finishPackage } from '../packages/finish-package.ts';
import { writeSummaryTable } from '../packages/summary-file.ts';
import { writeVerifyReport } from '../packages/verify-workbook.ts';
import { exportPart } from '../parts/export-part.ts';
import { storePart } from '../parts/store-part.ts';
import { writeProgressWorkbook } from '../progress/progress-workbook.ts';
import { writeProvinceWorkbook } from '../province/province-workbook.ts';
import { writeChecklist } from '../results/checklist-workbook.ts';
import { exportReview } from '../reviews/export-review.ts';
import { openReview } from '../reviews/open-review.ts';
import { writeTable } from '../sheets/write-table.ts';
import { writeSurveyWorkbook } from '../surveys/survey-workbook.ts';
import type { Control } from './control.ts';

/**
 * Everything that runs off the core's thread: plain functions from cloneable input to cloneable output.
 * Nothing they need may be loaded with `import()`: in a thread of Electron's utility process it never settles.
 */
export const tasks = {
  storeFiles,
  checkStore,
  exportPackage,
  writeBooklet,
  verifyBag,
  writeVerifyReport,
  beginPackage,
  finishPackage,
  extractPackage,
  readTables,
  writeSetWorkbook,
  writeProgressWorkbook,
  writeProvinceWorkbook,
  writeChecklist,
  writeSurveyWorkbook,
  exportPart,
  storePart,
  exportReview,
  openReview,
  fillDocument,
  tryTemplate,
  readPdfSignatures,
  writeSummaryTable,
  writeTable,
} satisfies TaskTable;

export type TaskTable = Record<string, (input: never, control: Control) => unknown>;

export type TaskName = keyof typeof tasks;
export type TaskInput<N extends TaskName> = Parameters<(typeof tasks)[N]>[0];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;

export type WorkerStart = { name: string; input: unknown; cancelFlag: Int32Array };
export type WorkerMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; output: unknown }
  | { kind: 'refused'; code: AppError['code']; details: AppError['details'] }
  | { kind: 'failed'; message: string; stack: string | undefined };
