import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '#shared/contract/workspace.ts';
import { AppError } from '#shared/errors.ts';
import { createAssessmentService } from './assessments/assessment-service.ts';
import { createBookletService } from './booklet/booklet-service.ts';
import { createChangeLog } from './changes/change-log.ts';
import { systemUser } from './changes/system-user.ts';
import { createCheckService } from './checks/check-service.ts';
import { createCouncilPapers } from './councils/council-papers.ts';
import { createCouncilService } from './councils/council-service.ts';
import { createCriteriaService } from './criteria/criteria-service.ts';
import { createTableImportService } from './criteria/import/table-import-service.ts';
import { createMappingFiles } from './criteria/mapping-files.ts';
import { createMappingService } from './criteria/mapping-service.ts';
import { createOverlayService } from './criteria/overlay-service.ts';
import { createSetDraftService } from './criteria/set-draft-service.ts';
import { createDocumentService } from './documents/document-service.ts';
import { createTemplateService } from './documents/template-service.ts';
import { createDossierService } from './dossiers/dossier-service.ts';
import { createReuseService } from './dossiers/reuse-service.ts';
import { createSampleService } from './dossiers/sample-service.ts';
import { createSetMoveService } from './dossiers/set-move-service.ts';
import { createEvidenceService } from './evidence/evidence-service.ts';
import { createFindingService } from './findings/finding-service.ts';
import { createReviewMergeService } from './findings/review-merge-service.ts';
import { createLog } from './log.ts';
import { createAttachmentsOf } from './packages/attachments.ts';
import { createOpenService } from './packages/open-service.ts';
import { createOpenSource } from './packages/open-source.ts';
import { createPackageService } from './packages/package-service.ts';
import { endLeftChecks } from './packages/received-check-sql.ts';
import { createResumeService } from './packages/resume-service.ts';
import { createSubmissionComparison } from './packages/submission-comparison.ts';
import { removeUnfinishedExports } from './packages/unfinished-exports.ts';
import { createPartExportService } from './parts/part-export-service.ts';
import { createPartMergeService } from './parts/part-merge-service.ts';
import { createPeopleService } from './people/people-service.ts';
import { createProcedures } from './procedures.ts';
import { createProgressService } from './progress/progress-service.ts';
import { createProvinceService } from './province/province-service.ts';
import { readingLimits } from './reading/reading-limits.ts';
import { createReadingService } from './reading/reading-service.ts';
import { createSuggestService } from './reading/suggest-service.ts';
import { createResultService } from './results/result-service.ts';
import { createColleagueService } from './reviews/colleague-service.ts';
import { createReviewAttachments } from './reviews/review-attachments.ts';
import { createReviewExportService } from './reviews/review-export-service.ts';
import { createReviewReadService } from './reviews/review-read-service.ts';
import { createReviewService } from './reviews/review-service.ts';
import { createSincePrevious } from './reviews/since-previous.ts';
import { createRouter, type Router } from './router.ts';
import { createSearchService } from './search/search-service.ts';
import { createSettingsService } from './settings/settings-service.ts';
import { createSurveyService } from './surveys/survey-service.ts';
import { createUnitsService } from './units/units-service.ts';
import { version } from './version.ts';
import { createRunTask } from './work/run-task.ts';
import { createStoppableTasks } from './work/stoppable-tasks.ts';
import { openDatabase } from './workspace/database.ts';
import { makeFolders } from './workspace/folders.ts';
import { refuseLostDatabase } from './workspace/lost-database.ts';
import { createOpenedByNote } from './workspace/opened-by-note.ts';
import { createWorkspaceService } from './workspace/workspace-service.ts';

export type CoreOptions = {
  workspaceDir: string;
  /** Criteria sets, administrative units, the sample dossier. */
  resourcesDir: string;
  /** The built worker, or `work/worker.ts` when run from the sources. */
  workerUrl: URL;
  shell: Shell;
  now?: () => Date;
  newId?: () => string;
  /** The name of the person at the machine, for the history of a dossier; empty where it is not known. */
  who?: () => string;
  /** Opens a file with the system's program; a shell that cannot leaves it out. */
  openPath?: (path: string) => Promise<void>;
};

export type Core = { router: Router; close(): Promise<void> };

/**
 * Opens a workspace, making it where there is none, and everything that can be done in it.
 * @throws AppError workspaceInUse, workspaceDamaged, workspaceNewer, workspaceUnusable
 */
export async function openCore({
  workspaceDir,
  resourcesDir,
  workerUrl,
  shell,
  now = () => new Date(),
  newId = randomUUID,
  who = systemUser,
  openPath = refuseToOpen,
}: CoreOptions): Promise<Core> {
  const folders = makeFolders(workspaceDir);
  const openedBy = createOpenedByNote(folders);
  refuseLostDatabase(folders);
  const db = openDatabase(folders.database, openedBy.describe);
  openedBy.write(shell);
  endLeftChecks(db);
  removeUnfinishedExports(folders.incoming);
  for (const folder of [folders.incoming, folders.opened]) removeLeft(folder, () => true);
  for (const folder of [folders.received, folders.exports])
    removeLeft(folder, name => name.endsWith('.partial'));

  const log = createLog(folders.logs, now);
  const { runTask, stop } = createStoppableTasks(createRunTask(workerUrl, undefined, shell !== 'cli'));
  const criteria = createCriteriaService({ db, resourcesDir, now });
  const units = createUnitsService({ resourcesDir });
  const overlays = createOverlayService({ db, folders, criteria, now });
  const dossiers = createDossierService({
    db,
    criteria,
    overlays,
    mustFindCommune: units.mustFindCommune,
    now,
    newId,
  });
  const mappings = createMappingService({ db, criteria, shipped: createMappingFiles(resourcesDir) });
  const settings = createSettingsService({ db });
  const person = () => settings.get().person || who();
  const changes = createChangeLog({ db, dossiers, now, who: person });
  const assessments = createAssessmentService({ db, dossiers, changes });
  const surveys = createSurveyService({
    db,
    folders,
    dossiers,
    changes,
    assessments,
    runTask,
    now,
    newId,
  });
  const templates = createTemplateService({ folders, resourcesDir, runTask });
  const documents = createDocumentService({
    db,
    folders,
    dossiers,
    changes,
    settings,
    templates,
    survey: surveys.surveyForDocuments,
    runTask,
    openPath,
    now,
  });
  const progress = createProgressService({ db, folders, criteria, dossiers, runTask, now });
  const checks = createCheckService({
    db,
    folders,
    dossiers,
    changes,
    papersOf: dossierId => documents.list({ dossierId }),
    surveyOf: dossierId => surveys.get({ dossierId }),
    now,
  });
  const attachmentsOf = createAttachmentsOf(documents, surveys, checks);
  const openSource = createOpenSource({ folders, runTask });
  const reviewReads = createReviewReadService({ db, folders, dossiers, runTask, now, newId });
  const partMerges = createPartMergeService({
    db,
    folders,
    criteria,
    dossiers,
    changes,
    openSource,
    runTask,
    now,
    newId,
  });
  const reviews = createReviewService({ db, criteria, dossiers, changes, person, now, newId });
  const reading = createReadingService({
    db,
    folders,
    dossiers,
    runReading: createRunTask(readingWorkerUrl(workerUrl), {
      milliseconds: readingLimits.deadMilliseconds,
      megabytes: readingLimits.deadMegabytes,
    }),
    log,
  });
  const councils = createCouncilService({ db, dossiers, changes, now, newId });
  const router = createRouter(createProcedures({ log, folders, afterCall: reading.wake }), {
    workspace: createWorkspaceService({ db, folders, shell, version, runTask }),
    settings,
    units,
    criteria,
    overlays,
    setDrafts: createSetDraftService({ db, criteria, now, newId }),
    mappings,
    tableImport: createTableImportService({ folders, criteria, runTask, now }),
    dossiers,
    moves: createSetMoveService({ db, criteria, overlays, dossiers, changes, now }),
    reuse: createReuseService({
      db,
      dossiers,
      changes,
      pairsBetween: mappings.pairsBetween,
      now,
      newId,
    }),
    checks,
    results: createResultService({ folders, dossiers, runTask, now }),
    sample: createSampleService({ db, folders, criteria, resourcesDir, runTask, now, newId }),
    assessments,
    evidence: createEvidenceService({ db, folders, dossiers, changes, runTask, openPath, now, newId }),
    changes,
    documents,
    templates,
    submissionComparison: createSubmissionComparison({ db, dossiers, attachmentsOf, now }),
    booklet: createBookletService({ db, folders, resourcesDir, dossiers, runTask, now }),
    packages: createPackageService({ db, folders, dossiers, progress, attachmentsOf, runTask, now }),
    resuming: createResumeService({ db, folders, dossiers, runTask, now, newId }),
    opening: createOpenService({
      db,
      folders,
      criteria,
      dossiers,
      parts: partMerges,
      reviews: reviewReads,
      openSource,
      now,
      newId,
    }),
    progress,
    province: createProvinceService({
      db,
      folders,
      resourcesDir,
      criteria,
      dossiers,
      units,
      runTask,
      now,
      newId,
      who: person,
    }),
    people: createPeopleService({ db, dossiers, changes, newId }),
    reading,
    suggestions: createSuggestService({ db, criteria, dossiers }),
    search: createSearchService({ db, criteria, dossiers, resourcesDir }),
    partExports: createPartExportService({ db, folders, dossiers, runTask, now, newId }),
    partMerges,
    surveys,
    reviews,
    reviewReads,
    reviewMerges: createReviewMergeService({ db, dossiers, changes }),
    findings: createFindingService({ db, dossiers, changes, person }),
    reviewExports: createReviewExportService({ db, folders, dossiers, reviews, person, runTask, now }),
    councils,
    colleagues: createColleagueService({ db, reviews, changes }),
    councilPapers: createCouncilPapers({
      db,
      folders,
      dossiers,
      reviews,
      councils,
      changes,
      settings,
      templates,
      runTask,
      openPath,
      now,
    }),
    reviewAttachments: createReviewAttachments({ db, folders, reviews, runTask, openPath }),
    sincePrevious: createSincePrevious({ db, reviews }),
  });
  return {
    router,
    close: async () => {
      await reading.stop();
      await stop();
      db.close();
      openedBy.clear();
    },
  };
}

/** The thread that reads files lies beside the other one, under its own name. */
function readingWorkerUrl(workerUrl: URL): URL {
  return new URL(workerUrl.pathname.endsWith('.ts') ? 'reading-worker.ts' : 'reading-worker.js', workerUrl);
}

/** Left from an interrupted run; what cannot be removed now is tried again at the next start. */
function removeLeft(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isLeft)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
}

function refuseToOpen(path: string): Promise<void> {
  return Promise.reject(
    new AppError('cannotOpen', { name: path, reason: 'máy này không có màn hình để mở tệp' }),
  );
}
