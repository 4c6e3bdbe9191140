import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { DossierDocument } from '#shared/contract/documents.ts';
import { type DocumentPlan, documentsOf } from '#shared/domain/dossier-documents.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import type { SurveyReport } from '#shared/domain/survey-report.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { copyToOpen } from '../evidence/open-evidence.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { buildPapers } from './build-papers.ts';
import { isCurrent, type StandingPaper, stateOf, viewDocument } from './document-view.ts';
import { type DocumentContent, emptyDocument, listDocuments } from './documents-sql.ts';
import { packagedDocuments } from './for-package.ts';
import type { PackagedDocument } from './packaged-document.ts';
import { digestsOf, paperData } from './paper-data.ts';
import { createReceivedDocuments } from './received-documents.ts';
import { savePapers } from './save-papers.ts';
import type { TemplateService } from './template-service.ts';

type Report = (progress: Progress) => void;
type Place = { dossierId: string; name: string };

const scannedName = /\.(?:pdf|jpe?g|png|tiff?)$/i;

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
    return Promise.all(
      plans.map(async (plan): Promise<StandingPaper> => {
        const content = contents.get(plan.name) ?? emptyDocument;
        if (plan.form === null) return { plan, content, now: null };
        const template = templates.placeOf(plan.name);
        const { fields, problem } = await templates.scan(template.path);
        const filled = data.of(plan.form);
        const says = { data: filled, problem, ...digestsOf(filled, fields) };
        return { plan, content, now: { form: plan.form, template, ...says } };
      }),
    );
  }

  async function mustFindPaper({ dossierId, name }: Place): Promise<StandingPaper> {
    const paper = (await standing(dossierId)).find(({ plan }) => plan.name === name);
    if (!paper) throw new AppError('notFound', { what: 'document', id: name });
    return paper;
  }

  /** A paper of a dossier that may be changed here. */
  async function mustFindWritable(place: Place): Promise<StandingPaper> {
    dossiers.mustFindWritable(place.dossierId);
    return mustFindPaper(place);
  }

  /** Writes one paper as a change, seeing what stands at that moment, and answers with how it is then. */
  async function change(
    { dossierId, name }: Place,
    what: string,
    amend: (content: DocumentContent) => DocumentContent,
  ): Promise<DossierDocument> {
    dossiers.mustFindWritable(dossierId);
    const content = amend(listDocuments(db, dossierId).get(name) ?? emptyDocument);
    changes.apply({ dossierId, what }, [{ kind: 'document', key: name, after: content }]);
    return viewDocument(await mustFindPaper({ dossierId, name }));
  }

  function fileOf({ content, plan }: StandingPaper, file: 'built' | 'scan') {
    const found = content[file];
    if (!found) throw new AppError('notFound', { what: 'document', id: plan.name });
    return found;
  }

  /** Where the bytes of a paper lie, and what they are called. */
  async function placeOfFile({ dossierId, name: paper }: Place, file: 'built' | 'scan') {
    const row = dossiers.mustFind(dossierId);
    if (row.folder !== null) return received.mustFindFile({ ...row, folder: row.folder }, paper, file);
    const { sha256, name } = fileOf(await mustFindPaper({ dossierId, name: paper }), file);
    return { path: storedPath(folders.store, sha256), name };
  }

  return {
    async list({ dossierId }: { dossierId: string }): Promise<DossierDocument[]> {
      const row = dossiers.mustFind(dossierId);
      return row.folder === null
        ? (await standing(dossierId)).map(viewDocument)
        : received.list({ ...row, folder: row.folder }, dossiers.partsOf(row).set);
    },

    async build(
      { dossierId, names }: { dossierId: string; names: string[] | null },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ built: DossierDocument[]; failed: PackageProblem[] }> {
      dossiers.mustFindWritable(dossierId);
      const papers = await standing(dossierId);
      const wanted = papers.filter(paper =>
        names === null
          ? paper.now !== null && stateOf(paper) !== 'signed' && !isCurrent(paper.content.built, paper.now)
          : names.includes(paper.plan.name),
      );
      const unknown = names?.find(name => !wanted.some(({ plan }) => plan.name === name));
      if (unknown !== undefined) throw new AppError('notFound', { what: 'document', id: unknown });
      const at = now().toISOString();
      const { files, failed } = await buildPapers(wanted, { folders, runTask, at }, report, signal);
      const contents = listDocuments(db, dossierId);
      dossiers.mustFindWritable(dossierId);
      const [only] = files;
      changes.apply(
        { dossierId, what: only && files.length === 1 ? `Lập ${only.title}` : `Lập ${files.length} văn bản` },
        files.map(({ name, built }) => ({
          kind: 'document' as const,
          key: name,
          after: { ...(contents.get(name) ?? emptyDocument), built },
        })),
      );
      const drawn = new Set(files.map(({ name }) => name));
      const after = await standing(dossierId);
      return { built: after.filter(({ plan }) => drawn.has(plan.name)).map(viewDocument), failed };
    },

    async describe({
      number,
      issuedOn,
      inputs = {},
      ...place
    }: Place & {
      number?: string | undefined;
      issuedOn?: string | null | undefined;
      inputs?: Record<string, string> | undefined;
    }): Promise<DossierDocument> {
      const { plan } = await mustFindWritable(place);
      const asked = new Map(plan.inputs.map(each => [each.name, each]));
      const problems = Object.entries(inputs).flatMap(([name, value]) => {
        const input = asked.get(name);
        if (!input) return [`${plan.title} không có mục “${name}”`];
        const isCount = input.kind !== 'count' || /^\d{0,7}$/.test(value.trim());
        return isCount ? [] : [`${input.label} phải là số nguyên`];
      });
      if (problems.length > 0) throw new AppError('invalidInput', { problems });
      return change(place, `Sửa thông tin ${plan.title}`, content => ({
        ...content,
        number: number === undefined ? content.number : number.normalize('NFC'),
        issuedOn: issuedOn === undefined ? content.issuedOn : issuedOn,
        inputs: Object.fromEntries(
          Object.entries({ ...content.inputs, ...inputs })
            .map(([name, value]): [string, string] => [name, value.normalize('NFC')])
            .filter(([, value]) => value.trim() !== ''),
        ),
      }));
    },

    async attachScan(
      { source, ...place }: Place & { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ document: DossierDocument; failed: PackageProblem[] }> {
      const { plan } = await mustFindWritable(place);
      const given = 'path' in source ? basename(source.path) : source.name;
      if (!scannedName.test(given))
        throw new AppError('invalidInput', { problems: [`bản ký “${given}” phải là tệp PDF hoặc ảnh`] });
      const file = {
        path: pathOfSource(source, folders),
        name: given,
        uploaded: 'upload' in source,
      };
      const { stored, failed } = await runTask(
        'storeFiles',
        { files: [file], store: folders.store, incoming: folders.incoming },
        { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
      );
      const [scan] = stored;
      if (!scan) return { document: viewDocument(await mustFindPaper(place)), failed };
      const path = storedPath(folders.store, scan.sha256);
      const signatures = await runTask('readPdfSignatures', { path }, { signal, onProgress: () => {} });
      if (signatures === null && /\.pdf$/i.test(given))
        throw new AppError('invalidInput', {
          problems: [`“${given}” không phải tệp PDF, dù tên có đuôi .pdf`],
        });
      const paper = await mustFindWritable(place);
      // What was signed is the paper as it was drawn up, which may be behind the figures by now.
      const figures = paper.content.built?.figures ?? paper.now?.figures ?? null;
      const { name, sha256, sizeBytes } = scan;
      const document = await change(place, `Đính kèm bản ký ${plan.title}`, content => ({
        ...content,
        scan: { name, sha256, sizeBytes, at: now().toISOString(), figures, signatures },
      }));
      return { document, failed };
    },

    async removeScan(place: Place): Promise<DossierDocument> {
      const { plan } = await mustFindWritable(place);
      return change(place, `Gỡ bản ký ${plan.title}`, content => ({ ...content, scan: null }));
    },

    async open({ file, ...place }: Place & { file: 'built' | 'scan' }): Promise<Record<string, never>> {
      const { path, name } = await placeOfFile(place, file);
      const copy = { name, place: safeFileName(`${place.dossierId} ${place.name} ${file}`), folders };
      await openPath(await copyToOpen(path, copy));
      return {};
    },

    async save(
      { dossierId, names, target }: { dossierId: string; names: string[]; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }[]> {
      const papers = await standing(dossierId);
      const chosen = names.map(name => {
        const at = papers.findIndex(({ plan }) => plan.name === name);
        const paper = papers[at];
        if (!paper) throw new AppError('notFound', { what: 'document', id: name });
        return { number: at + 1, name, file: fileOf(paper, 'built') };
      });
      const parts = dossiers.partsOf(dossiers.mustFind(dossierId));
      return savePapers(chosen, target ?? folders.exports, { folders, parts, runTask, now: now(), signal });
    },

    /** What a package takes: each paper as drawn up, and its signed scan. */
    forPackage: (dossierId: string): Promise<PackagedDocument[]> =>
      standing(dossierId).then(papers => packagedDocuments(papers, folders)),
  };
}
