import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ReadSurvey, Survey, SurveyInput } from '#shared/contract/surveys.ts';
import { slug } from '#shared/domain/package-names.ts';
import { type SurveyDefinition, type SurveyFigures, tallyFault } from '#shared/domain/survey.ts';
import type { PackagedSurvey, SurveyReport } from '#shared/domain/survey-report.ts';
import { satisfactionCondition, startingSurvey } from '#shared/domain/survey-start.ts';
import { findSurveyHeader } from '#shared/domain/survey-table-header.ts';
import { readSurveyTable } from '#shared/domain/survey-table-read.ts';
import { rateText, surveyTotals } from '#shared/domain/survey-totals.ts';
import type { Table } from '#shared/domain/table-import.ts';
import { AppError } from '#shared/errors.ts';
import type { AssessmentService } from '../assessments/assessment-service.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { changedDefinition } from './change-definition.ts';
import { type EnteredVillage, enterRead } from './enter-read.ts';
import {
  packagedSurvey,
  rateEntry,
  reportOf,
  type StoredSurvey,
  type SurveyPlace,
  viewSurvey,
} from './survey-view.ts';
import { surveyKey } from './surveys-recorded.ts';
import {
  clearPending,
  countPending,
  findBatch,
  findDefinition,
  listBatches,
  listFigures,
  listPending,
} from './surveys-sql.ts';

export type SurveyService = ReturnType<typeof createSurveyService>;

/** The residents' survey of a dossier. */
export function createSurveyService({
  db,
  folders,
  dossiers,
  changes,
  assessments,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  changes: ChangeLog;
  assessments: AssessmentService;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  function findStored(dossierId: string): StoredSurvey | undefined {
    const definition = findDefinition(db, dossierId);
    if (!definition) return undefined;
    const batchesById = listBatches(db, dossierId);
    const figures = listFigures(db, dossierId);
    return { definition, batchesById, batches: [...batchesById.values()], figures };
  }

  function mustFindStored(dossierId: string): StoredSurvey {
    const stored = findStored(dossierId);
    if (!stored) throw refused('hồ sơ này chưa bắt đầu lấy ý kiến');
    return stored;
  }

  function placeOf(row: DossierRow): SurveyPlace {
    const { set, assessments: standing } = dossiers.partsOf(row);
    return { set, variantId: row.variantId, year: row.year, assessments: standing };
  }

  function view(row: DossierRow): Survey {
    return viewSurvey(mustFindStored(row.id), listPending(db, row.id), placeOf(row));
  }

  /** A survey that may be changed. @throws AppError surveyRefused, dossierReadOnly, notFound */
  function mustFindOpen(dossierId: string): { row: DossierRow; stored: StoredSurvey } {
    const row = dossiers.mustFindWritable(dossierId);
    return { row, stored: mustFindStored(dossierId) };
  }

  function mustTakeBallots({ definition, figures }: StoredSurvey, villageId: string): void {
    const village = definition.villages.find(({ id }) => id === villageId);
    if (!village) throw refused('thôn này không còn trong danh sách');
    if (figures.has(villageId))
      throw refused(`${village.name} đã nhập số tổng; hãy xóa số tổng trước khi nhập từng phiếu`);
  }

  return {
    get({ dossierId }: { dossierId: string }): Survey | null {
      const row = dossiers.mustFind(dossierId);
      return findDefinition(db, dossierId) ? view(row) : null;
    },

    begin({ dossierId }: { dossierId: string }): Survey {
      const row = dossiers.mustFindWritable(dossierId);
      if (!findDefinition(db, dossierId)) {
        const village = row.village === null ? null : { id: newId(), name: row.village };
        const after = startingSurvey(dossiers.partsOf(row).set, village);
        changes.apply({ dossierId, what: 'Bắt đầu lấy ý kiến người dân' }, [
          { kind: 'survey', key: surveyKey, after },
        ]);
      }
      return view(row);
    },

    define({ dossierId, definition }: { dossierId: string; definition: SurveyInput }): Survey {
      const { row, stored } = mustFindOpen(dossierId);
      const after = changedDefinition(stored, definition, newId);
      const kept = new Set(after.villages.map(({ id }) => id));
      const gone = stored.definition.villages.filter(({ id }) => !kept.has(id));
      db.transaction(() => {
        for (const { id } of gone) clearPending(db, dossierId, id);
        changes.apply({ dossierId, what: definedWords(gone) }, [
          ...gone.flatMap(({ id }) => editsWithout(stored, id)),
          { kind: 'survey', key: surveyKey, after },
        ]);
      })();
      return view(row);
    },

    addBallot(ballot: { dossierId: string; villageId: string; pattern: string }): Record<string, never> {
      mustTakeBallots(mustFindOpen(ballot.dossierId).stored, ballot.villageId);
      countPending(db, ballot, 1);
      return {};
    },

    takeBallot(ballot: { dossierId: string; villageId: string; pattern: string }): Record<string, never> {
      mustFindOpen(ballot.dossierId);
      if (!countPending(db, ballot, -1)) throw refused('phiếu này đã được ghi vào kết quả');
      return {};
    },

    closeBatch({ dossierId }: { dossierId: string }): Survey {
      const { row, stored } = mustFindOpen(dossierId);
      const pending = listPending(db, dossierId);
      if (pending.length === 0) return view(row);
      for (const { villageId } of pending) mustTakeBallots(stored, villageId);
      db.transaction(() => {
        const edits = pending.map((batch): Edit => ({ kind: 'surveyBatch', key: newId(), after: batch }));
        changes.apply({ dossierId, what: `Ghi ${ballotsOf(pending)} phiếu lấy ý kiến` }, edits);
        clearPending(db, dossierId);
      })();
      return view(row);
    },

    removeBatch({ dossierId, batchId }: { dossierId: string; batchId: string }): Survey {
      const { row } = mustFindOpen(dossierId);
      const batch = findBatch(db, dossierId, batchId);
      if (batch)
        changes.apply({ dossierId, what: `Bỏ ${ballotsOf([batch])} phiếu lấy ý kiến` }, [
          { kind: 'surveyBatch', key: batchId, after: null },
        ]);
      return view(row);
    },

    setFigures(input: { dossierId: string; villageId: string; figures: SurveyFigures | null }): Survey {
      const { dossierId, villageId, figures } = input;
      const { row, stored } = mustFindOpen(dossierId);
      const village = stored.definition.villages.find(({ id }) => id === villageId);
      if (!village) throw refused('thôn này không còn trong danh sách');
      if (figures) checkFigures(stored, village, figures, listPending(db, dossierId));
      changes.apply({ dossierId, what: `Nhập số tổng lấy ý kiến của ${village.name}` }, [
        { kind: 'surveyFigures', key: villageId, after: figures && onlyAsked(stored.definition, figures) },
      ]);
      return view(row);
    },

    async readTable(
      { dossierId, source }: { dossierId: string; source: FileSource },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<{ fileName: string; tables: Table[]; table: number; reading: ReadSurvey }> {
      const { definition } = mustFindOpen(dossierId).stored;
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
      return readSurveyTable(table, mustFindOpen(dossierId).stored.definition);
    },

    enter(input: { dossierId: string; fileName: string; villages: EnteredVillage[] }): Survey {
      const { dossierId, fileName, villages } = input;
      const { row, stored } = mustFindOpen(dossierId);
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
      return view(row);
    },

    takeOver({ dossierId }: { dossierId: string }): Survey {
      const { row, stored } = mustFindOpen(dossierId);
      const { main } = surveyTotals(stored);
      const condition = satisfactionCondition(dossiers.partsOf(row).set);
      const entry = rateEntry(main);
      if (!condition) throw refused('bộ tiêu chí của hồ sơ này không có điều kiện về tỷ lệ hài lòng');
      if (!entry) throw refused('chưa có phiếu nào để tính tỷ lệ hài lòng');
      assessments.setMany({
        dossierId,
        what: `Ghi tỷ lệ hài lòng ${rateText(main)} (${main.satisfied}/${main.asked} phiếu)`,
        items: [{ code: condition.code, change: { entry } }],
      });
      return view(row);
    },

    /** @returns where the workbook was written; a folder gets it under the unit's name */
    async exportWorkbook(
      { dossierId, target }: { dossierId: string; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const row = dossiers.mustFind(dossierId);
      const stored = mustFindStored(dossierId);
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
          report: reportOf(stored, placeOf(row)),
          definition,
          totals: surveyTotals(stored),
        },
        { signal, onProgress: () => {} },
      );
      return { path, fileName: basename(path) };
    },

    /** What the papers say of the survey; null where nobody was asked. */
    surveyForDocuments(dossierId: string): SurveyReport | null {
      const stored = findStored(dossierId);
      return stored ? reportOf(stored, placeOf(dossiers.mustFind(dossierId))) : null;
    },

    /** What a package holds of the survey; null where there is none. */
    surveyForPackage(dossierId: string): PackagedSurvey | null {
      const stored = findStored(dossierId);
      return stored ? packagedSurvey(stored, dossiers.mustFind(dossierId).year) : null;
    },
  };
}

function refused(reason: string): AppError {
  return new AppError('surveyRefused', { reason });
}

function ballotsOf(batches: readonly { ballots: readonly (readonly [string, number])[] }[]): number {
  return batches.flatMap(({ ballots }) => ballots).reduce((sum, [, number]) => sum + number, 0);
}

function definedWords(gone: readonly { name: string }[]): string {
  return gone.length === 0
    ? 'Sửa nội dung, danh sách thôn lấy ý kiến'
    : `Bỏ ${gone.map(({ name }) => name).join(', ')} khỏi danh sách lấy ý kiến`.slice(0, 300);
}

/** What a village that is gone takes with it. */
function editsWithout({ batchesById, figures }: StoredSurvey, villageId: string): Edit[] {
  const theirs = [...batchesById].filter(([, batch]) => batch.villageId === villageId);
  return [
    ...theirs.map(([key]): Edit => ({ kind: 'surveyBatch', key, after: null })),
    ...(figures.has(villageId) ? [{ kind: 'surveyFigures', key: villageId, after: null } as const] : []),
  ];
}

/** @throws AppError surveyRefused naming village and question */
function checkFigures(
  { definition, batches }: StoredSurvey,
  village: { id: string; name: string },
  figures: SurveyFigures,
  pending: readonly { villageId: string }[],
): void {
  if ([...batches, ...pending].some(({ villageId }) => villageId === village.id))
    throw refused(`${village.name} đã nhập từng phiếu; hãy bỏ các phiếu đó trước khi nhập số tổng`);
  for (const { id, text } of definition.questions) {
    const fault = figures[id] && tallyFault(figures[id]);
    if (fault) throw refused(`${village.name}, “${text}”: ${fault}`);
  }
}

function onlyAsked({ questions }: SurveyDefinition, figures: SurveyFigures): SurveyFigures {
  return Object.fromEntries(
    questions.flatMap(({ id }) => (figures[id] ? [[String(id), figures[id]] as const] : [])),
  );
}
