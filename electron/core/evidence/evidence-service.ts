import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { AddedEvidence, DroppedSource, Evidence, EvidenceEdit } from '#shared/contract/evidence.ts';
import { emptyMetadata } from '#shared/domain/document-metadata.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { type Described, editsOf, given, refuse } from './evidence-edits.ts';
import { linkKey } from './evidence-recorded.ts';
import {
  type EvidenceContent,
  evidenceContentSchema,
  findEvidence,
  findEvidenceByContent,
  findLink,
  type LinkedEvidenceRow,
  listEvidence,
  listPageCounts,
  listRemovedEvidence,
} from './evidence-sql.ts';
import { evidencePath, viewEvidence } from './evidence-view.ts';
import { copyToOpen } from './open-evidence.ts';
import type { StoredFile } from './store-files.ts';

type Bytes = Pick<StoredFile, 'name' | 'sha256' | 'sizeBytes'>;
type Report = (progress: Progress) => void;

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

  function view(id: string): Evidence {
    const { row, folder } = mustFind(id);
    return viewEvidence(row, folder);
  }

  /** A file that is in a dossier and may be changed. @throws AppError notFound, dossierReadOnly */
  function mustFindWritable(id: string): LinkedEvidenceRow {
    const { row } = mustFind(id);
    dossiers.mustFindWritable(row.dossierId);
    if (row.removedAt !== null) throw new AppError('notFound', { what: 'evidence', id });
    return row;
  }

  /** The files that are to be edited, by id: one by one, or all of the dossier at once where they are many. */
  function rowsOf(dossierId: string, items: readonly EvidenceEdit[]): Map<string, LinkedEvidenceRow> {
    const isMany = items.length > 50;
    const found = isMany
      ? [...listEvidence(db, dossierId), ...listRemovedEvidence(db, dossierId)]
      : items.map(({ evidenceId }) => findEvidence(db, evidenceId));
    return new Map(found.flatMap(row => (row?.dossierId === dossierId ? [[row.id, row]] : [])));
  }

  /** @throws AppError notFound, dossierReadOnly, invalidInput; then nothing was changed */
  function editMany({
    dossierId,
    what,
    items,
  }: {
    dossierId: string;
    what?: string | undefined;
    items: readonly EvidenceEdit[];
  }): Evidence[] {
    const dossier = dossiers.mustFindWritable(dossierId);
    const assessed = new Set<string>();
    const mustBeAssessed = (code: string) => {
      if (!assessed.has(code)) dossiers.mustFindAssessed(dossier, code);
      assessed.add(code);
    };
    const findTwin = ({ sha256 }: LinkedEvidenceRow) => {
      const id = findEvidenceByContent(db, dossierId, sha256);
      return id === undefined ? undefined : findEvidence(db, id);
    };
    const rows = rowsOf(dossierId, items);
    const namesPages = items.some(({ link }) => link?.some(({ pages }) => pages));
    const counts = namesPages ? listPageCounts(db, dossierId) : new Map<string, number>();
    const pageCountOf = ({ sha256 }: LinkedEvidenceRow) => counts.get(sha256) ?? null;
    const edits = items.flatMap(item => {
      const row = rows.get(item.evidenceId);
      if (!row) throw new AppError('notFound', { what: 'evidence', id: item.evidenceId });
      return editsOf(row, item, { mustBeAssessed, findTwin, pageCount: pageCountOf(row) });
    });
    changes.apply({ dossierId, what: what ?? `Sửa ${items.length} minh chứng` }, edits);
    const after = rowsOf(dossierId, items);
    return items.flatMap(({ evidenceId }) => {
      const row = after.get(evidenceId);
      return row ? [viewEvidence(row, null)] : [];
    });
  }

  /** One file, with words that name it. */
  function editOne(
    evidenceId: string,
    wordsOf: (name: string) => string,
    edit: Omit<EvidenceEdit, 'evidenceId'>,
  ) {
    const { row } = mustFind(evidenceId);
    editMany({ dossierId: row.dossierId, what: wordsOf(row.name), items: [{ ...edit, evidenceId }] });
    return view(evidenceId);
  }

  type Taken = StoredFile & { folder: string };

  /** The edits that bring stored files into a dossier; the same bytes are one evidence. */
  function attach(dossierId: string, code: string | null, stored: readonly Taken[], metadata: Described) {
    const ids = new Map<string, string>();
    const edits: Edit[] = [];
    const known: AddedEvidence['known'] = [];
    const addedAt = now().toISOString();
    const names = new Map<string, string>();
    for (const { name, sha256, sizeBytes, folder } of stored) {
      const present = ids.get(sha256) ?? findEvidenceByContent(db, dossierId, sha256);
      const id = present ?? newId();
      ids.set(sha256, id);
      if (present === undefined) {
        names.set(id, name);
        const content = { ...emptyMetadata, ...given(metadata), personal: null, revisions: [], path: null };
        edits.push({
          kind: 'evidence',
          key: id,
          after: { ...content, sha256, sizeBytes, name, folder, addedAt },
        });
      } else {
        const first = names.get(id);
        const twice = first !== undefined;
        known.push({ file: name, evidenceId: id, name: first ?? mustFind(id).row.name, twice });
      }
      if (code !== null && !findLink(db, id, code))
        edits.push({ kind: 'link', key: linkKey(id, code), after: { pages: null } });
    }
    return { ids: [...new Set(ids.values())], edits, known };
  }

  async function store(sources: readonly DroppedSource[], report: Report, signal: AbortSignal) {
    const files = sources.map(source => ({
      path: pathOfSource(source, folders),
      name: 'path' in source ? basename(source.path) : source.name,
      uploaded: 'upload' in source,
    }));
    return await runTask(
      'storeFiles',
      { files, store: folders.store, incoming: folders.incoming },
      { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
    );
  }

  /** Puts other bytes in the place of those of a file; what they were is kept. */
  function replaceBytes(row: LinkedEvidenceRow, bytes: Bytes, what: string): Evidence {
    const content = evidenceContentSchema.parse(row);
    const { sha256, sizeBytes, name } = content;
    const left = { sha256, sizeBytes, name, replacedAt: now().toISOString() };
    const revisions = [left, ...content.revisions].filter(each => each.sha256 !== bytes.sha256);
    const after: EvidenceContent = {
      ...content,
      name: bytes.name,
      sha256: bytes.sha256,
      sizeBytes: bytes.sizeBytes,
      revisions,
    };
    changes.apply({ dossierId: row.dossierId, what }, [{ kind: 'evidence', key: row.id, after }]);
    return view(row.id);
  }

  return {
    list: ({ dossierId }: { dossierId: string }): Evidence[] => {
      const { folder } = dossiers.mustFind(dossierId);
      return listEvidence(db, dossierId).map(row => viewEvidence(row, folder));
    },

    trash: ({ dossierId }: { dossierId: string }): Evidence[] => {
      const { folder } = dossiers.mustFind(dossierId);
      return listRemovedEvidence(db, dossierId).map(row => viewEvidence(row, folder));
    },

    async add(
      input: {
        dossierId: string;
        code: string | null;
        sources: DroppedSource[];
        metadata?: Described | undefined;
      },
      report: Report,
      signal: AbortSignal,
    ): Promise<AddedEvidence> {
      const { dossierId, code, sources } = input;
      const dossier = dossiers.mustFindWritable(dossierId);
      if (code !== null) dossiers.mustFindAssessed(dossier, code);
      const { stored, failed } = await store(sources, report, signal);
      dossiers.mustFindWritable(dossierId);
      const taken = stored.map(file => ({ ...file, folder: sources[file.at]?.folder ?? '' }));
      const { ids, edits, known } = attach(dossierId, code, taken, input.metadata ?? {});
      const what = stored.length === 1 ? `“${stored[0]?.name}”` : `${stored.length} tệp`;
      changes.apply(
        { dossierId, what: code === null ? `Thêm ${what}` : `Đính kèm ${what} vào ${code}` },
        edits,
      );
      return { added: ids.map(view), failed, known };
    },

    editMany,

    describe: ({ evidenceId, metadata }: { evidenceId: string; metadata: Described }): Evidence =>
      editOne(evidenceId, name => `Sửa thông tin “${name}”`, { metadata }),
    link: ({ evidenceId, code }: { evidenceId: string; code: string }): Evidence =>
      editOne(evidenceId, name => `Gắn “${name}” vào ${code}`, { link: [{ code }] }),
    unlink: ({ evidenceId, code }: { evidenceId: string; code: string }): Evidence =>
      editOne(evidenceId, name => `Gỡ “${name}” khỏi ${code}`, { unlink: [code] }),
    remove({ evidenceId }: { evidenceId: string }): Record<string, never> {
      editOne(evidenceId, name => `Xóa minh chứng “${name}”`, { removed: true });
      return {};
    },
    restore: ({ evidenceId }: { evidenceId: string }): Evidence =>
      editOne(evidenceId, name => `Khôi phục minh chứng “${name}”`, { removed: false }),

    async replace(
      { evidenceId, source }: { evidenceId: string; source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ evidence: Evidence; failed: PackageProblem[] }> {
      mustFindWritable(evidenceId);
      const { stored, failed } = await store([source], report, signal);
      const row = mustFindWritable(evidenceId);
      const [file] = stored;
      if (!file || file.sha256 === row.sha256) return { evidence: view(evidenceId), failed };
      const twin = findEvidenceByContent(db, row.dossierId, file.sha256);
      if (twin !== undefined) refuse(`tệp này đang có trong hồ sơ với tên “${mustFind(twin).row.name}”`);
      return { evidence: replaceBytes(row, file, `Thay tệp “${row.name}”`), failed };
    },

    revert({ evidenceId, sha256 }: { evidenceId: string; sha256: string }): Evidence {
      const row = mustFindWritable(evidenceId);
      const revision = row.revisions.find(each => each.sha256 === sha256);
      if (!revision) throw new AppError('notFound', { what: 'evidence', id: evidenceId });
      const twin = findEvidenceByContent(db, row.dossierId, sha256);
      if (twin !== undefined) refuse(`bản cũ này đang có trong hồ sơ với tên “${mustFind(twin).row.name}”`);
      return replaceBytes(row, revision, `Dùng lại bản cũ của “${row.name}”`);
    },

    async open({ evidenceId, sha256 }: { evidenceId: string; sha256?: string | undefined }) {
      const { row, folder } = mustFind(evidenceId);
      const revision = row.revisions.find(each => each.sha256 === sha256);
      const source = revision
        ? storedPath(folders.store, revision.sha256)
        : evidencePath(row, folder, folders);
      const name = revision?.name ?? row.name;
      await openPath(await copyToOpen(source, { name, place: evidenceId, folders }));
      return {};
    },
  };
}

/** Where a source lies on this machine; an upload waits in the incoming folder under its id. */
export function pathOfSource(source: FileSource, folders: Folders): string {
  return 'path' in source ? source.path : join(folders.incoming, source.upload);
}
