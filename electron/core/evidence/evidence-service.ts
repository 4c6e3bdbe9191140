import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts';
import { isExecutableName } from '#shared/domain/executable-name.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import { AppError, isAppError, type PackageProblem } from '#shared/errors.ts';
import { sourceError, targetError } from '#shared/file-errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import {
  deleteLink,
  findEvidence,
  findEvidenceByContent,
  insertEvidence,
  insertLink,
  type LinkedEvidenceRow,
  listEvidence,
  setEvidenceRemoved,
  updateMetadata,
} from './evidence-sql.ts';
import { evidencePath, viewEvidence } from './evidence-view.ts';
import type { StoredFile } from './store-files.ts';

type Described = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

export function createEvidenceService({
  db,
  folders,
  dossiers,
  runTask,
  openPath,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  runTask: RunTask;
  openPath: (path: string) => Promise<void>;
  now: () => Date;
  newId: () => string;
}) {
  function mustFind(id: string): { row: LinkedEvidenceRow; folder: string | null } {
    const row = findEvidence(db, id);
    if (!row) throw new AppError('notFound', { what: 'evidence', id });
    return { row, folder: dossiers.mustFind(row.dossierId).folder };
  }

  /** Changes one evidence in a transaction and answers with what it became. */
  function change(id: string, apply: (row: LinkedEvidenceRow) => void): Evidence {
    const { row, folder } = mustFind(id);
    dossiers.mustFindWritable(row.dossierId);
    db.transaction(() => {
      apply(row);
      dossiers.touch(row.dossierId);
    })();
    return viewEvidence(mustFind(id).row, folder);
  }

  function attach(dossierId: string, code: string, file: StoredFile, metadata: Described): string {
    const known = findEvidenceByContent(db, dossierId, file.sha256);
    const id = known ?? newId();
    if (known === undefined)
      insertEvidence(db, {
        id,
        dossierId,
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        name: file.name,
        ...withoutUndefined({ number: null, subject: null, issuer: null, issuedOn: null }, metadata),
        path: null,
        addedAt: now().toISOString(),
      });
    insertLink(db, id, code);
    return id;
  }

  return {
    list: ({ dossierId }: { dossierId: string }): Evidence[] => {
      const { folder } = dossiers.mustFind(dossierId);
      return listEvidence(db, dossierId).map(row => viewEvidence(row, folder));
    },

    async add(
      input: { dossierId: string; code: string; sources: FileSource[]; metadata?: Described | undefined },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<{ added: Evidence[]; failed: PackageProblem[] }> {
      const { dossierId, code } = input;
      dossiers.mustFindIndicator(dossiers.mustFindWritable(dossierId), code);
      const files = input.sources.map(source => ({
        path: pathOfSource(source, folders),
        name: 'path' in source ? basename(source.path) : source.name,
        uploaded: 'upload' in source,
      }));
      const { stored, failed } = await runTask(
        'storeFiles',
        { files, store: folders.store, incoming: folders.incoming },
        { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
      );
      dossiers.mustFindWritable(dossierId);
      const ids = db.transaction(() => {
        if (stored.length > 0) dossiers.touch(dossierId);
        return new Set(stored.map(file => attach(dossierId, code, file, input.metadata ?? {})));
      })();
      return { added: [...ids].map(id => viewEvidence(mustFind(id).row, null)), failed };
    },

    describe: ({ evidenceId, metadata }: { evidenceId: string; metadata: Described }): Evidence =>
      change(evidenceId, ({ number, subject, issuer, issuedOn }) =>
        updateMetadata(db, evidenceId, withoutUndefined({ number, subject, issuer, issuedOn }, metadata)),
      ),

    link: ({ evidenceId, code }: { evidenceId: string; code: string }): Evidence =>
      change(evidenceId, row => {
        dossiers.mustFindIndicator(dossiers.mustFind(row.dossierId), code);
        insertLink(db, evidenceId, code);
      }),

    unlink: ({ evidenceId, code }: { evidenceId: string; code: string }): Evidence =>
      change(evidenceId, () => deleteLink(db, evidenceId, code)),

    remove({ evidenceId }: { evidenceId: string }): Record<string, never> {
      change(evidenceId, () => setEvidenceRemoved(db, evidenceId, now().toISOString()));
      return {};
    },

    restore: ({ evidenceId }: { evidenceId: string }): Evidence =>
      change(evidenceId, () => setEvidenceRemoved(db, evidenceId, null)),

    /** A copy, so that what a program saves over it never touches the stored proof. */
    async open({ evidenceId }: { evidenceId: string }): Promise<Record<string, never>> {
      const { row, folder } = mustFind(evidenceId);
      if (isExecutableName(row.name)) throw new AppError('executableNotOpened', { name: row.name });
      const copyFolder = join(folders.opened, evidenceId);
      const copy = join(copyFolder, safeFileName(row.name));
      try {
        await rm(copyFolder, { recursive: true, force: true });
        await mkdir(copyFolder, { recursive: true });
        await copyFile(evidencePath(row, folder, folders), copy, constants.COPYFILE_FICLONE);
        await chmod(copy, 0o444);
      } catch (error) {
        const known = targetError(folders.root, error);
        throw isAppError(known, 'diskFull') ? known : sourceError(row.name, error);
      }
      await openPath(copy);
      return {};
    },
  };
}

/** Where a source lies on this machine; an upload waits in the incoming folder under its id. */
export function pathOfSource(source: FileSource, folders: Folders): string {
  return 'path' in source ? source.path : join(folders.incoming, source.upload);
}

function withoutUndefined(base: DocumentMetadata, change: Described): DocumentMetadata {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...base, ...given };
}
