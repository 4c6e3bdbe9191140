import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { InterpretTableInput, ReadTableResult } from '#shared/contract/criteria.ts';
import { fitsFrame, withFrame } from '#shared/domain/table-import-frame.ts';
import { type Interpretation, interpretTable } from '#shared/domain/table-import-set.ts';
import { type Suggestion, suggestImport } from '#shared/domain/table-import-suggest.ts';
import { AppError } from '#shared/errors.ts';
import { pathOfSource } from '../../evidence/evidence-service.ts';
import type { RunTask } from '../../work/run-task.ts';
import type { Folders } from '../../workspace/folders.ts';
import type { CriteriaService } from '../criteria-service.ts';
import { type ExportedFile, exportAsJson, placeOfExport } from '../export-file.ts';
import { refusals } from './refuse-table.ts';

type Report = (progress: Progress) => void;
type ExportRequest = { id: string; version?: string | undefined; target: string | null };
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
      const found = suggestImport(tables, fileName, now().getFullYear());
      const suggestion = found && inFrame(found, criteria);
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

    async exportWorkbook({ target, ...which }: ExportRequest, signal: AbortSignal): Promise<ExportedFile> {
      const set = criteria.get(which);
      const path = placeOfExport(set, target, 'xlsx', folders);
      await runTask('writeSetWorkbook', { set, path }, { signal, onProgress: () => {} });
      return { path, fileName: basename(path) };
    },

    exportJson: ({ target, ...which }: ExportRequest): Promise<ExportedFile> =>
      exportAsJson(criteria.get(which), target, folders),
  };
}

/** The table of a decision of which the frame is known already is the next version of that set. */
function inFrame(suggestion: Suggestion, criteria: CriteriaService): Suggestion {
  const frame = criteria
    .list()
    .filter(({ indicatorCount, retiredAt }) => indicatorCount === 0 && retiredAt === null)
    .map(({ id }) => criteria.get({ id }))
    .find(set => fitsFrame(suggestion, set));
  if (!frame) return suggestion;
  return withFrame(
    suggestion,
    frame,
    criteria.versions({ id: frame.id }).map(({ version }) => version),
  );
}
