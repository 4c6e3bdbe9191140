import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { InterpretTableInput, ReadTableResult } from '#shared/contract/criteria.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { type Interpretation, interpretTable } from '#shared/domain/table-import-set.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import { AppError } from '#shared/errors.ts';
import { pathOfSource } from '../../evidence/evidence-service.ts';
import { replaceFile } from '../../packages/replace-file.ts';
import type { RunTask } from '../../work/run-task.ts';
import type { Folders } from '../../workspace/folders.ts';
import type { CriteriaService } from '../criteria-service.ts';
import { refusals } from './refuse-table.ts';

type Report = (progress: Progress) => void;
type ExportRequest = { id: string; target: string | null };
type Exported = { path: string; fileName: string };
export type TableImportService = ReturnType<typeof createTableImportService>;

/** Reads criteria sets from tables and writes them as workbooks; nothing is kept here until a set is imported whole. */
export function createTableImportService({
  folders,
  criteria,
  runTask,
  now,
}: {
  folders: Folders;
  criteria: CriteriaService;
  runTask: RunTask;
  now: () => Date;
}) {
  /** A folder gets the file under the set's id. */
  function placeOf({ id, version }: CriteriaSet, target: string | null, extension: string): string {
    const place = target ?? folders.exports;
    const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
    return isFolder ? join(place, `${id}-${version}.${extension}`) : place;
  }

  return {
    async readTable(
      { source }: { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<ReadTableResult> {
      const fileName = 'path' in source ? basename(source.path) : source.name;
      report({ step: 'reading', done: 0, total: 1, unit: 'files' });
      const input = { path: pathOfSource(source, folders), name: fileName };
      const tables = await runTask('readTables', input, { signal, onProgress: () => {} });
      const suggestion = suggestImport(tables, fileName, now().getFullYear());
      if (!suggestion) return { fileName, tables, suggestion: null, interpretation: null };
      const { table: at, mapping, meta, known, problems } = suggestion;
      const table = tables[at];
      if (table === undefined)
        throw new AppError('tableRefused', { path: fileName, reason: refusals.noTable });
      const read = interpretTable({
        table,
        mapping,
        corrections: [],
        meta,
        fileName,
        known: known ?? undefined,
      });
      // Two columns for one thing are settled by the office, never by us.
      const interpretation =
        problems.length === 0 ? read : { ...read, problems: [...problems, ...read.problems], set: null };
      return { fileName, tables, suggestion, interpretation };
    },

    interpretTable: ({ known, ...input }: InterpretTableInput): Interpretation =>
      interpretTable({ ...input, known: known ?? undefined }),

    async exportWorkbook({ id, target }: ExportRequest, signal: AbortSignal): Promise<Exported> {
      const set = criteria.get({ id });
      const path = placeOf(set, target, 'xlsx');
      await runTask('writeSetWorkbook', { set, path }, { signal, onProgress: () => {} });
      return { path, fileName: basename(path) };
    },

    async exportJson({ id, target }: ExportRequest): Promise<Exported> {
      const set = criteria.get({ id });
      const path = placeOf(set, target, 'json');
      await replaceFile(path, async fd => {
        writeFileSync(fd, `${JSON.stringify(set, null, 2)}\n`);
        return async () => {};
      });
      return { path, fileName: basename(path) };
    },
  };
}
