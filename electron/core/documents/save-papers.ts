import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';
import { planSubmission } from '../packages/plan-submission.ts';
import type { RunTask } from '../work/run-task.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';

type Chosen = { number: number; name: string; file: { sha256: string } };
type Written = { path: string; fileName: string };

/** Writes papers as files: several into a folder, in the order of the dossier, one also under a name that is given. */
export async function savePapers(
  chosen: readonly Chosen[],
  target: string,
  context: { folders: Folders; parts: DossierParts; runTask: RunTask; now: Date; signal: AbortSignal },
): Promise<Written[]> {
  const isFile = chosen.length === 1 && extname(target).toLowerCase() === '.docx' && !isFolder(target);
  if (!isFile) makeFolder(target);
  const written = chosen.map(({ number, name, file }) => {
    const path = isFile ? target : join(target, `${String(number).padStart(2, '0')}_${name}.docx`);
    try {
      copyFileSync(storedPath(context.folders.store, file.sha256), path);
    } catch (error) {
      throw targetError(path, error);
    }
    return { path, fileName: basename(path) };
  });
  const table = isFile ? undefined : chosen.find(({ name }) => name === 'bieu-tong-hop');
  return table ? [...written, await saveTable(table, target, context)] : written;
}

/** The summary table is handed over in Excel too. */
async function saveTable(
  { number, name }: Chosen,
  folder: string,
  { parts, runTask, now, signal }: Parameters<typeof savePapers>[2],
): Promise<Written> {
  const path = join(folder, `${String(number).padStart(2, '0')}_${name}.xlsx`);
  const { contents } = planSubmission(parts, undefined, now);
  await runTask('writeSummaryTable', { contents, path }, { signal, onProgress: () => {} });
  return { path, fileName: basename(path) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const known = targetError(path, error);
    throw known instanceof AppError
      ? known
      : new AppError('notWritable', { path, reason: 'đây không phải thư mục' }, { cause: error });
  }
}
