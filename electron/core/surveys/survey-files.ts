import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ReadSurvey, Survey } from '#shared/contract/surveys.ts';
import { slug } from '#shared/domain/package-names.ts';
import { findSurveyHeader } from '#shared/domain/survey-table-header.ts';
import { readSurveyTable } from '#shared/domain/survey-table-read.ts';
import { surveyTotals } from '#shared/domain/survey-totals.ts';
import type { Table } from '#shared/domain/table-import.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { type EnteredVillage, enterRead } from './enter-read.ts';
import { checkFigures, mustTakeBallots, onlyAsked } from './survey-answers.ts';
import type { SurveyDesk } from './survey-desk.ts';
import { reportOf } from './survey-view.ts';
import { surveyKey } from './surveys-recorded.ts';
import { listPending } from './surveys-sql.ts';

/** The survey as tables of Excel, in and out. Reading enters nothing. */
export function createSurveyFiles({
  db,
  folders,
  desk,
  dossiers,
  changes,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  desk: SurveyDesk;
  dossiers: DossierService;
  changes: ChangeLog;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  return {
    async readTable(
      { dossierId, source }: { dossierId: string; source: FileSource },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<{ fileName: string; tables: Table[]; table: number; reading: ReadSurvey }> {
      const { definition } = desk.mustFindOpen(dossierId).stored;
      const fileName = 'path' in source ? basename(source.path) : source.name;
      report({ step: 'reading', done: 0, total: 1, unit: 'files' });
      const input = { path: pathOfSource(source, folders), name: fileName };
      const tables = await runTask('readTables', input, { signal, onProgress: () => {} });
      const found = tables.findIndex(each => !each.isHidden && findSurveyHeader(each, definition.questions));
      const table = Math.max(0, found);
      const chosen = tables[table];
      if (!chosen) throw new AppError('tableRefused', { path: fileName, reason: 'tệp không có bảng nào' });
      return { fileName, tables, table, reading: readSurveyTable(chosen, definition) };
    },

    interpretTable({ dossierId, table }: { dossierId: string; table: Table }): ReadSurvey {
      return readSurveyTable(table, desk.mustFindOpen(dossierId).stored.definition);
    },

    enter(input: { dossierId: string; fileName: string; villages: EnteredVillage[] }): Survey {
      const { dossierId, fileName, villages } = input;
      const { row, stored } = desk.mustFindOpen(dossierId);
      const read = enterRead(stored, villages, newId);
      for (const { village, figures } of read.figures)
        checkFigures(read.stored, village, figures, listPending(db, dossierId));
      for (const { villageId } of read.batches) mustTakeBallots(read.stored, villageId);
      changes.apply({ dossierId, what: `Nhập phiếu lấy ý kiến từ tệp ${fileName}`.slice(0, 300) }, [
        { kind: 'survey', key: surveyKey, after: read.stored.definition },
        ...read.batches.map((after): Edit => ({ kind: 'surveyBatch', key: newId(), after })),
        ...read.figures.map(
          ({ village, figures }): Edit => ({
            kind: 'surveyFigures',
            key: village.id,
            after: onlyAsked(stored.definition, figures),
          }),
        ),
      ]);
      return desk.view(row);
    },

    /** @returns where the workbook was written; a folder gets it under the unit's name */
    async exportWorkbook(
      { dossierId, target }: { dossierId: string; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const row = dossiers.mustFind(dossierId);
      const stored = desk.mustFindStored(dossierId);
      const { sample, unit, set, year } = dossiers.get({ dossierId });
      const place = target ?? folders.exports;
      const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
      const name = `lay-y-kien-${slug(unit.village ?? unit.communeName)}-${year}.xlsx`;
      const path = isFolder ? join(place, name) : place;
      const { definition } = stored;
      await runTask(
        'writeSurveyWorkbook',
        {
          path,
          at: now().toISOString(),
          heading: { sample, unit, setTitle: set.title, year },
          report: reportOf(stored, desk.placeOf(row)),
          definition,
          totals: surveyTotals(stored),
        },
        { signal, onProgress: () => {} },
      );
      return { path, fileName: basename(path) };
    },
  };
}
