import type { DossierDocument } from '#shared/contract/documents.ts';
import { emptyMeeting } from '#shared/domain/council.ts';
import { councilForms, councilPlans } from '#shared/domain/council-papers.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import { criteriaData } from '../documents/criteria-data.ts';
import { type DocumentData, lineRows } from '../documents/document-data.ts';
import { type StandingPaper, viewDocument } from '../documents/document-view.ts';
import { listDocuments } from '../documents/documents-sql.ts';
import { addresseeOf } from '../documents/input-data.ts';
import { unitData } from '../documents/paper-data.ts';
import { chosenPapers, createPaperDesk, fileOf, type PaperPlace } from '../documents/paper-desk.ts';
import { savePapers } from '../documents/save-papers.ts';
import { standingPapers } from '../documents/standing-papers.ts';
import type { TemplateService } from '../documents/template-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { copyToOpen } from '../evidence/open-evidence.ts';
import { exportTarget } from '../packages/export-target.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import type { ReviewService } from '../reviews/review-service.ts';
import { targetNames } from '../reviews/target-names.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { type Appraisal, appraisalData } from './appraisal-data.ts';
import { appraisalTable } from './appraisal-table.ts';
import { asReviewed } from './as-reviewed.ts';
import { councilData } from './council-data.ts';
import { councilLetter } from './council-letter.ts';
import type { CouncilService } from './council-service.ts';

export type CouncilPapers = ReturnType<typeof createCouncilPapers>;

const tableName = councilForms[2].name;

/** The papers of those who appraise a received dossier: minutes, report, summary table. */
export function createCouncilPapers({
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
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  reviews: ReviewService;
  councils: CouncilService;
  changes: ChangeLog;
  settings: Pick<SettingsService, 'get'>;
  templates: TemplateService;
  runTask: RunTask;
  openPath: (path: string) => Promise<void>;
  now: () => Date;
}) {
  const desk = createPaperDesk({
    db,
    folders,
    changes,
    runTask,
    now,
    standing,
    mustBeWritable(dossierId) {
      reviews.mustFindReceived(dossierId);
      mustBeJudgeable(db, dossierId);
    },
  });

  function appraisalOf(dossierId: string): Appraisal {
    const parts = dossiers.partsOf(reviews.mustFindReceived(dossierId));
    const dossier = dossiers.get({ dossierId });
    const review = reviews.get({ dossierId });
    return {
      dossier,
      reviewed: asReviewed(parts, dossier, review.rows),
      review,
      names: targetNames(parts.set, parts.row.year),
    };
  }

  async function standing(dossierId: string): Promise<StandingPaper[]> {
    const appraisal = appraisalOf(dossierId);
    const { dossier } = appraisal;
    const { set } = dossiers.partsOf(dossiers.mustFind(dossierId));
    const council = councils.get({ dossierId });
    const meeting = council.meeting ?? emptyMeeting;
    const contents = listDocuments(db, dossierId);
    const body: DocumentData = {
      ...unitData(dossier),
      ...criteriaData(dossier, set),
      ...appraisalData(appraisal),
      ...councilData(council),
      td_kien_nghi: lineRows(contents.get(councilForms[1].name)?.inputs['td_kien_nghi'] ?? ''),
    };
    const common = { dossier, settings: settings.get(), meeting, contents };
    return standingPapers(councilPlans, contents, templates, form => ({
      ...body,
      ...councilLetter({ ...common, form }),
      kinh_gui: addresseeOf(dossier, contents.get(form.name)?.inputs ?? {}),
    }));
  }

  function writeTable(dossierId: string, path: string, signal: AbortSignal): Promise<void> {
    const table = appraisalTable(appraisalOf(dossierId), councils.get({ dossierId }), now());
    return runTask('writeTable', { table, path }, { signal, onProgress: () => {} });
  }

  return {
    build: desk.build,
    describe: desk.describe,
    attachScan: desk.attachScan,
    removeScan: desk.removeScan,

    list: async ({ dossierId }: { dossierId: string }): Promise<DossierDocument[]> =>
      (await standing(dossierId)).map(viewDocument),

    async open({ file, ...place }: PaperPlace & { file: 'built' | 'scan' }): Promise<Record<string, never>> {
      const { sha256, name } = fileOf(await desk.mustFindPaper(place), file);
      const copy = { name, place: safeFileName(`${place.dossierId} ${place.name} ${file}`), folders };
      await openPath(await copyToOpen(storedPath(folders.store, sha256), copy));
      return {};
    },

    async save(
      { dossierId, names, target }: { dossierId: string; names: string[]; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }[]> {
      const chosen = chosenPapers(await standing(dossierId), names);
      return savePapers(chosen, target ?? folders.exports, folders, {
        of: tableName,
        write: path => writeTable(dossierId, path, signal),
      });
    },

    /** The summary table alone, as a workbook. */
    async saveTable(
      { dossierId, target }: { dossierId: string; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const path = exportTarget(target ?? folders.exports, tableName, folders, 'xlsx');
      await writeTable(dossierId, path, signal);
      return { path, fileName: path.split(/[\\/]/).at(-1) ?? path };
    },
  };
}
