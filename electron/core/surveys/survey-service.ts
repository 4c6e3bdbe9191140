import type { Survey, SurveyInput } from '#shared/contract/surveys.ts';
import type { SurveyFigures } from '#shared/domain/survey.ts';
import type { PackagedSurvey, SurveyReport } from '#shared/domain/survey-report.ts';
import { satisfactionCondition, startingSurvey } from '#shared/domain/survey-start.ts';
import { rateText, surveyTotals } from '#shared/domain/survey-totals.ts';
import type { AssessmentService } from '../assessments/assessment-service.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { findReceivedContent } from '../packages/received-content-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { changedDefinition } from './change-definition.ts';
import { viewReceivedSurvey } from './received-survey.ts';
import { checkFigures, mustTakeBallots, onlyAsked } from './survey-answers.ts';
import { createSurveyDesk, refused } from './survey-desk.ts';
import { createSurveyFiles } from './survey-files.ts';
import { limitsOf, packagedSurvey, rateEntry, reportOf, type StoredSurvey } from './survey-view.ts';
import { surveyKey } from './surveys-recorded.ts';
import {
  clearPending,
  countPending,
  findBatch,
  findDefinition,
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
  const desk = createSurveyDesk({ db, dossiers });
  const { findStored, mustFindOpen, placeOf, view } = desk;

  return {
    ...createSurveyFiles({ db, folders, desk, dossiers, changes, runTask, now, newId }),

    get({ dossierId }: { dossierId: string }): Survey | null {
      const row = dossiers.mustFind(dossierId);
      if (row.folder !== null) {
        const survey = findReceivedContent(db, dossierId)?.survey ?? null;
        return survey && viewReceivedSurvey(survey, placeOf(row));
      }
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
      // Called for every ballot: what was counted before is left alone.
      const { dossierId, villageId } = ballot;
      dossiers.mustFindWritable(dossierId);
      const definition = desk.mustFindDefinition(dossierId);
      mustTakeBallots({ definition, figures: listFigures(db, dossierId) }, villageId);
      countPending(db, ballot, 1);
      return {};
    },

    takeBallot(ballot: { dossierId: string; villageId: string; pattern: string }): Record<string, never> {
      dossiers.mustFindWritable(ballot.dossierId);
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

    takeOver({ dossierId }: { dossierId: string }): Survey {
      const { row, stored } = mustFindOpen(dossierId);
      const { main } = surveyTotals(stored);
      const place = placeOf(row);
      const condition = satisfactionCondition(place.set);
      const entry = rateEntry(main);
      if (!condition) throw refused('bộ tiêu chí của hồ sơ này không có điều kiện về tỷ lệ hài lòng');
      if (!entry) throw refused('chưa có phiếu nào để tính tỷ lệ hài lòng');
      assessments.setMany({
        dossierId,
        what: `Ghi tỷ lệ hài lòng ${rateText(main, limitsOf(main, place))} (${main.satisfied}/${main.asked} phiếu)`,
        items: [{ code: condition.code, change: { entry } }],
      });
      return view(row);
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
