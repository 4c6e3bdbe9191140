import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { DossierDocument } from '#shared/contract/documents.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { buildPapers } from './build-papers.ts';
import { isCurrent, type StandingPaper, stateOf, viewDocument } from './document-view.ts';
import { type DocumentContent, emptyDocument, listDocuments } from './documents-sql.ts';

type Report = (progress: Progress) => void;
export type PaperPlace = { dossierId: string; name: string };

const scannedName = /\.(?:pdf|jpe?g|png|tiff?)$/i;

/** Drawing up papers, what is known of them and their signed scans: the same for a commune's and for a council's. */
export function createPaperDesk({
  db,
  folders,
  changes,
  runTask,
  now,
  standing,
  mustBeWritable,
}: {
  db: Db;
  folders: Folders;
  changes: ChangeLog;
  runTask: RunTask;
  now: () => Date;
  /** The papers with what they would say now. */
  standing: (dossierId: string) => Promise<StandingPaper[]>;
  /** Refuses where the papers may not be changed. */
  mustBeWritable: (dossierId: string) => void;
}) {
  async function mustFindPaper({ dossierId, name }: PaperPlace): Promise<StandingPaper> {
    const paper = (await standing(dossierId)).find(({ plan }) => plan.name === name);
    if (!paper) throw new AppError('notFound', { what: 'document', id: name });
    return paper;
  }

  /** A paper of a dossier that may be changed here. */
  async function mustFindWritable(place: PaperPlace): Promise<StandingPaper> {
    mustBeWritable(place.dossierId);
    return mustFindPaper(place);
  }

  /** Writes one paper as a change, seeing what stands at that moment, and answers with how it is then. */
  async function change(
    { dossierId, name }: PaperPlace,
    what: string,
    amend: (content: DocumentContent) => DocumentContent,
  ): Promise<DossierDocument> {
    mustBeWritable(dossierId);
    const content = amend(listDocuments(db, dossierId).get(name) ?? emptyDocument);
    changes.apply({ dossierId, what }, [{ kind: 'document', key: name, after: content }]);
    return viewDocument(await mustFindPaper({ dossierId, name }));
  }

  return {
    mustFindPaper,

    async build(
      { dossierId, names }: { dossierId: string; names: string[] | null },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ built: DossierDocument[]; failed: PackageProblem[] }> {
      mustBeWritable(dossierId);
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
      mustBeWritable(dossierId);
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
    }: PaperPlace & {
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
      { source, ...place }: PaperPlace & { source: FileSource },
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

    async removeScan(place: PaperPlace): Promise<DossierDocument> {
      const { plan } = await mustFindWritable(place);
      return change(place, `Gỡ bản ký ${plan.title}`, content => ({ ...content, scan: null }));
    },
  };
}

/** @throws AppError notFound where the paper was not drawn up, or not signed */
export function fileOf({ content, plan }: StandingPaper, file: 'built' | 'scan') {
  const found = content[file];
  if (!found) throw new AppError('notFound', { what: 'document', id: plan.name });
  return found;
}

/** Papers by their names as they are handed over, each with its place in the dossier. @throws AppError notFound */
export function chosenPapers(papers: readonly StandingPaper[], names: readonly string[]) {
  return names.map(name => {
    const at = papers.findIndex(({ plan }) => plan.name === name);
    const paper = papers[at];
    if (!paper) throw new AppError('notFound', { what: 'document', id: name });
    return { number: at + 1, name, file: fileOf(paper, 'built') };
  });
}
