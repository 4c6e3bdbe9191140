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
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { linkKey } from './evidence-recorded.ts';
import {
  evidenceContentSchema,
  findEvidence,
  findEvidenceByContent,
  type LinkedEvidenceRow,
  listEvidence,
} from './evidence-sql.ts';
import { evidencePath, viewEvidence } from './evidence-view.ts';
import type { StoredFile } from './store-files.ts';

type Described = { [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined };

export function createEvidenceService({
  db,
  folders,
  dossiers,
  changes,
  runTask,
  openPath,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  changes: ChangeLog;
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

  /** A file that is in a dossier and may be changed. @throws AppError notFound, dossierReadOnly */
  function mustFindWritable(id: string): LinkedEvidenceRow {
    const { row } = mustFind(id);
    dossiers.mustFindWritable(row.dossierId);
    if (row.removedAt !== null) throw new AppError('notFound', { what: 'evidence', id });
    return row;
  }

  /** Makes one change of one evidence and answers with what it became. */
  function change({ id, dossierId }: LinkedEvidenceRow, what: string, ...edits: Edit[]): Evidence {
    changes.apply({ dossierId, what }, edits);
    const { row, folder } = mustFind(id);
    return viewEvidence(row, folder);
  }

  function link({ evidenceId, code }: { evidenceId: string; code: string }, isLinked: boolean): Evidence {
    const row = mustFindWritable(evidenceId);
    if (isLinked) dossiers.mustFindIndicator(dossiers.mustFind(row.dossierId), code);
    const what = isLinked ? `Gắn “${row.name}” vào ${code}` : `Gỡ “${row.name}” khỏi ${code}`;
    return change(row, what, { kind: 'link', key: linkKey(evidenceId, code), after: isLinked ? {} : null });
  }

  /** The edits that attach stored files to an indicator; the same bytes are one evidence. */
  function attach(dossierId: string, code: string, stored: readonly StoredFile[], metadata: Described) {
    const ids = new Map<string, string>();
    const edits: Edit[] = [];
    const addedAt = now().toISOString();
    for (const { name, sha256, sizeBytes } of stored) {
      const known = ids.get(sha256) ?? findEvidenceByContent(db, dossierId, sha256);
      const id = known ?? newId();
      ids.set(sha256, id);
      const described = withoutUndefined(
        { number: null, subject: null, issuer: null, issuedOn: null },
        metadata,
      );
      const after = { sha256, sizeBytes, name, ...described, path: null, addedAt };
      if (known === undefined) edits.push({ kind: 'evidence', key: id, after });
      edits.push({ kind: 'link', key: linkKey(id, code), after: {} });
    }
    return { ids: [...ids.values()], edits };
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
      const { ids, edits } = attach(dossierId, code, stored, input.metadata ?? {});
      const what = stored.length === 1 ? `“${stored[0]?.name}”` : `${stored.length} tệp`;
      changes.apply({ dossierId, what: `Đính kèm ${what} vào ${code}` }, edits);
      return { added: ids.map(id => viewEvidence(mustFind(id).row, null)), failed };
    },

    describe({ evidenceId, metadata }: { evidenceId: string; metadata: Described }): Evidence {
      const row = mustFindWritable(evidenceId);
      const content = evidenceContentSchema.parse(row);
      const after = { ...content, ...withoutUndefined(content, metadata) };
      return change(row, `Sửa thông tin “${row.name}”`, { kind: 'evidence', key: evidenceId, after });
    },

    link: (input: { evidenceId: string; code: string }): Evidence => link(input, true),
    unlink: (input: { evidenceId: string; code: string }): Evidence => link(input, false),

    remove({ evidenceId }: { evidenceId: string }): Record<string, never> {
      const row = mustFindWritable(evidenceId);
      change(row, `Xóa minh chứng “${row.name}”`, { kind: 'evidence', key: evidenceId, after: null });
      return {};
    },

    restore({ evidenceId }: { evidenceId: string }): Evidence {
      const { row } = mustFind(evidenceId);
      dossiers.mustFindWritable(row.dossierId);
      const after = evidenceContentSchema.parse(row);
      return change(row, `Khôi phục minh chứng “${row.name}”`, { kind: 'evidence', key: evidenceId, after });
    },

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
