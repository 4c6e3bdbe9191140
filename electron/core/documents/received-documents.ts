import { join } from 'node:path';
import type { DossierDocument, PdfSignature } from '#shared/contract/documents.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { documentsOf } from '#shared/domain/dossier-documents.ts';
import type { PackagedPaper } from '#shared/domain/dossier-json.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { receivedUrl } from '../evidence/evidence-view.ts';
import { findReceivedContent } from '../packages/received-content-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';

/** A dossier whose package was opened here. */
type ReceivedRow = Pick<DossierRow, 'id'> & { folder: string };

/** The papers that came with a package: to be looked at, never drawn up or changed. */
export function createReceivedDocuments({
  db,
  folders,
  runTask,
}: {
  db: Db;
  folders: Folders;
  runTask: RunTask;
}) {
  /** By the scan's SHA-256: a received file never changes, and a scan may be long. */
  const signaturesOf = new Map<string, PdfSignature[] | null>();

  async function readSignatures({ sha256, path }: PackagedPaper, folder: string) {
    const known = signaturesOf.get(sha256);
    if (known !== undefined) return known;
    try {
      const read = await runTask(
        'readPdfSignatures',
        { path: join(folders.received, folder, path) },
        { signal: new AbortController().signal, onProgress: () => {} },
      );
      signaturesOf.set(sha256, read);
      return read;
    } catch (error) {
      // Harmed since or not there yet: that is told of the whole dossier, and its papers are listed all the same.
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  return {
    /** What the set asks for with what came of it, then what came besides; none where the package holds no papers. */
    async list({ id, folder }: ReceivedRow, set: CriteriaSet): Promise<DossierDocument[]> {
      const papers = findReceivedContent(db, id)?.papers ?? [];
      if (papers.length === 0) return [];
      const plans = documentsOf(set);
      const planned = new Set(plans.map(({ name }) => name));
      const others = new Map(
        papers
          .filter(({ document }) => !planned.has(document))
          .map(({ document, title }) => [
            document,
            { name: document, title, required: false, signed: false, sourceMark: null },
          ]),
      );
      return Promise.all(
        [...plans, ...others.values()].map(async ({ name, title, required, signed, sourceMark }) => {
          const theirs = papers.filter(({ document }) => document === name);
          const built = theirs.find(({ kind }) => kind === 'built');
          const scan = theirs.find(({ kind }) => kind === 'scan');
          const known = scan ?? built;
          return {
            name,
            title: known?.title ?? title,
            required,
            needsSignature: signed,
            sourceMark,
            state: scan ? 'signed' : built ? 'built' : 'missing',
            template: null,
            templateProblem: null,
            number: known?.number ?? null,
            issuedOn: known?.issuedOn ?? null,
            asks: [],
            inputs: {},
            built: built ? viewFile(built, folder) : null,
            scan: scan ? { ...viewFile(scan, folder), signatures: await readSignatures(scan, folder) } : null,
          };
        }),
      );
    },

    /** @throws AppError notFound */
    mustFindFile({ id, folder }: ReceivedRow, document: string, kind: PackagedPaper['kind']) {
      const paper = findReceivedContent(db, id)?.papers.find(
        each => each.document === document && each.kind === kind,
      );
      if (!paper) throw new AppError('notFound', { what: 'document', id: document });
      return { path: join(folders.received, folder, paper.path), name: paper.name };
    },
  };
}

function viewFile({ name, sha256, sizeBytes, path }: PackagedPaper, folder: string) {
  return { name, sha256, sizeBytes, at: null, url: receivedUrl({ folder, path, name }) };
}
