import type { DossierDocument } from '#shared/contract/documents.ts';
import { type DocumentPlan, documentsOf } from '#shared/domain/dossier-documents.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import type { SurveyReport } from '#shared/domain/survey-report.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { copyToOpen } from '../evidence/open-evidence.ts';
import { planSubmission } from '../packages/plan-submission.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { type StandingPaper, viewDocument } from './document-view.ts';
import { listDocuments } from './documents-sql.ts';
import { packagedDocuments } from './for-package.ts';
import type { PackagedDocument } from './packaged-document.ts';
import { paperData } from './paper-data.ts';
import { chosenPapers, createPaperDesk, fileOf, type PaperPlace } from './paper-desk.ts';
import { createReceivedDocuments } from './received-documents.ts';
import { savePapers } from './save-papers.ts';
import { standingPapers } from './standing-papers.ts';
import type { TemplateService } from './template-service.ts';

export type DocumentService = ReturnType<typeof createDocumentService>;

/** The papers of a dossier: what they say now, the files drawn up, and the signed scans in their places. */
export function createDocumentService({
  db,
  folders,
  dossiers,
  changes,
  settings,
  templates,
  survey,
  runTask,
  openPath,
  now,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  changes: ChangeLog;
  settings: Pick<SettingsService, 'get'>;
  templates: TemplateService;
  /** What residents said, where a survey was held. */
  survey: (dossierId: string) => SurveyReport | null;
  runTask: RunTask;
  openPath: (path: string) => Promise<void>;
  now: () => Date;
}) {
  const received = createReceivedDocuments({ db, folders, runTask });
  const desk = createPaperDesk({
    db,
    folders,
    changes,
    runTask,
    now,
    standing,
    mustBeWritable: dossierId => void dossiers.mustFindWritable(dossierId),
  });

  /** Every paper with what it would say now; one computation for all of them. */
  async function standing(dossierId: string): Promise<StandingPaper[]> {
    const parts = dossiers.partsOf(dossiers.mustFind(dossierId));
    const dossier = dossiers.get({ dossierId });
    const plans: DocumentPlan[] = documentsOf(parts.set);
    const contents = listDocuments(db, dossierId);
    const data = paperData({
      dossier,
      parts,
      settings: settings.get(),
      plans,
      contents,
      survey: survey(dossierId),
    });
    return standingPapers(plans, contents, templates, data.of);
  }

  /** Where the bytes of a paper lie, and what they are called. */
  async function placeOfFile({ dossierId, name: paper }: PaperPlace, file: 'built' | 'scan') {
    const row = dossiers.mustFind(dossierId);
    if (row.folder !== null) return received.mustFindFile({ ...row, folder: row.folder }, paper, file);
    const { sha256, name } = fileOf(await desk.mustFindPaper({ dossierId, name: paper }), file);
    return { path: storedPath(folders.store, sha256), name };
  }

  return {
    async list({ dossierId }: { dossierId: string }): Promise<DossierDocument[]> {
      const row = dossiers.mustFind(dossierId);
      return row.folder === null
        ? (await standing(dossierId)).map(viewDocument)
        : received.list({ ...row, folder: row.folder }, dossiers.partsOf(row).set);
    },

    build: desk.build,
    describe: desk.describe,
    attachScan: desk.attachScan,
    removeScan: desk.removeScan,

    async open({ file, ...place }: PaperPlace & { file: 'built' | 'scan' }): Promise<Record<string, never>> {
      const { path, name } = await placeOfFile(place, file);
      const copy = { name, place: safeFileName(`${place.dossierId} ${place.name} ${file}`), folders };
      await openPath(await copyToOpen(path, copy));
      return {};
    },

    async save(
      { dossierId, names, target }: { dossierId: string; names: string[]; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }[]> {
      const chosen = chosenPapers(await standing(dossierId), names);
      const parts = dossiers.partsOf(dossiers.mustFind(dossierId));
      return savePapers(chosen, target ?? folders.exports, folders, {
        of: 'bieu-tong-hop',
        async write(path) {
          const { contents } = planSubmission(parts, undefined, now());
          await runTask('writeSummaryTable', { contents, path }, { signal, onProgress: () => {} });
        },
      });
    },

    /** What a package takes: each paper as drawn up, and its signed scan. */
    forPackage: (dossierId: string): Promise<PackagedDocument[]> =>
      standing(dossierId).then(papers => packagedDocuments(papers, folders)),
  };
}
