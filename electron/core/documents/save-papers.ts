import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';

type Chosen = { number: number; name: string; file: { sha256: string } };
type Written = { path: string; fileName: string };

/** Writes papers as files: several into a folder, in the order of the dossier, one also under a name that is given. */
export async function savePapers(
  chosen: readonly Chosen[],
  target: string,
  folders: Folders,
  /** The paper that is handed over as a workbook too, and what writes that. */
  table: { of: string; write: (path: string) => Promise<void> },
): Promise<Written[]> {
  const isFile = chosen.length === 1 && extname(target).toLowerCase() === '.docx' && !isFolder(target);
  if (!isFile) makeFolder(target);
  const written = chosen.map(({ number, name, file }) => {
    const path = isFile ? target : join(target, `${String(number).padStart(2, '0')}_${name}.docx`);
    try {
      copyFileSync(storedPath(folders.store, file.sha256), path);
    } catch (error) {
      throw targetError(path, error);
    }
    return { path, fileName: basename(path) };
  });
  const tabled = isFile ? undefined : chosen.find(({ name }) => name === table.of);
  if (!tabled) return written;
  const path = join(target, `${String(tabled.number).padStart(2, '0')}_${tabled.name}.xlsx`);
  await table.write(path);
  return [...written, { path, fileName: basename(path) }];
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
