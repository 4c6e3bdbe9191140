import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ReadResults } from '#shared/contract/results.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { slug } from '#shared/domain/package-names.ts';
import type { ResultCorrection, ResultMapping, ResultReading } from '#shared/domain/result-table.ts';
import { findResultHeader } from '#shared/domain/result-table-header.ts';
import { type ResultTarget, readResultTable } from '#shared/domain/result-table-read.ts';
import type { Table } from '#shared/domain/table-import.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { exportTarget } from '../packages/export-target.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Folders } from '../workspace/folders.ts';

export type ResultService = ReturnType<typeof createResultService>;

/** The results of a dossier as tables of Excel or Word, in and out. Reading enters nothing. */
export function createResultService({
  folders,
  dossiers,
  runTask,
  now,
}: {
  folders: Folders;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
}) {
  function targetOf(dossierId: string): ResultTarget {
    const { row, set, assessments } = dossiers.partsOf(dossiers.mustFindWritable(dossierId));
    return {
      indicators: [...indicatorsOf(set), ...conditionIndicatorsOf(set)],
      assessments,
      place: { variant: row.variantId, year: row.year },
    };
  }

  return {
    async readTable(
      { dossierId, source }: { dossierId: string; source: FileSource },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<ReadResults> {
      const target = targetOf(dossierId);
      const fileName = 'path' in source ? basename(source.path) : source.name;
      report({ step: 'reading', done: 0, total: 1, unit: 'files' });
      const input = { path: pathOfSource(source, folders), name: fileName };
      const tables = await runTask('readTables', input, { signal, onProgress: () => {} });
      const [best] = tables
        .flatMap((table, at) => {
          const mapping = findResultHeader(table);
          return mapping ? [{ at, table, mapping, rows: table.isHidden ? 0 : table.rowCount }] : [];
        })
        .toSorted((a, b) => b.rows - a.rows);
      if (best === undefined) return { fileName, tables, suggestion: null, readings: [] };
      const { at, table, mapping } = best;
      const readings = readResultTable(table, mapping, target, []);
      return { fileName, tables, suggestion: { table: at, mapping }, readings };
    },

    interpretTable(input: {
      dossierId: string;
      table: Table;
      mapping: ResultMapping;
      corrections: ResultCorrection[];
    }): ResultReading[] {
      return readResultTable(input.table, input.mapping, targetOf(input.dossierId), input.corrections);
    },

    /** @returns where the workbook was written; a folder gets it under the unit's name */
    async exportWorkbook(
      { dossierId, target }: { dossierId: string; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const dossier = dossiers.get({ dossierId });
      const { communeName, village } = dossier.unit;
      const stem = `tieu-chi-${slug(village ?? communeName)}-${dossier.year}`;
      const path = exportTarget(target ?? folders.exports, stem, folders, 'xlsx');
      await runTask(
        'writeChecklist',
        { dossier, path, at: now().toISOString() },
        { signal, onProgress: () => {} },
      );
      return { path, fileName: basename(path) };
    },
  };
}
