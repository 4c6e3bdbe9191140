import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import { readDossierJson } from '#shared/domain/dossier-json.ts';
import { AppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { findDossier } from '../dossiers/dossiers-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { dossierPath } from './package-data.ts';
import { mustBeJudgeable } from './received-check-sql.ts';
import { insertResumed } from './resume-dossier.ts';
import { listSubmissions } from './submissions-sql.ts';

/** A working dossier again out of its own package, where the machine it was made on is lost. */
export function createResumeService({
  db,
  folders,
  dossiers,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  /** Read from the opened package, of which every file was compared with the digest of its submission. */
  function readPackaged(folder: string, name: string) {
    let text: string;
    try {
      text = readFileSync(join(folders.received, folder, dossierPath), 'utf8');
      const manifest = readFileSync(join(folders.received, folder, 'manifest-sha256.txt'), 'utf8');
      if (!manifest.includes(createHash('sha256').update(text).digest('hex')))
        throw new AppError('fileChanged', { path: dossierPath });
    } catch (error) {
      throw sourceError(name, error);
    }
    const read = readDossierJson(text);
    if (!read.ok) throw new AppError('fileChanged', { path: dossierPath });
    return read.dossier;
  }

  return {
    async resume(
      { dossierId }: { dossierId: string },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<{ id: string }> {
      const row = dossiers.mustFind(dossierId);
      const last = listSubmissions(db, dossierId).at(-1);
      if (row.folder === null || !last) throw new AppError('notReceived', { id: dossierId });
      mustBeJudgeable(db, dossierId);
      const { folder } = row;
      const dossier = readPackaged(folder, last.fileName);
      if (dossier.copy)
        throw new AppError('resumeRefused', {
          reason: 'đây là bản sao đã bỏ dữ liệu cá nhân, không đủ minh chứng để làm tiếp',
        });
      refuseIfHere(dossier.id);
      const files = [...dossier.evidence, ...(dossier.papers ?? [])];
      const { stored, failed } = await runTask(
        'storeFiles',
        {
          files: files.map(({ path, name }) => ({
            path: join(folders.received, folder, path),
            name,
            uploaded: false,
          })),
          store: folders.store,
          incoming: folders.incoming,
        },
        { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
      );
      const [fault] = failed.filter(({ code }) => code !== 'fileEmpty');
      if (fault) throw new AppError('resumeRefused', { reason: fault.message.replace(/\.$/, '') });
      const changed = stored.find(({ at, sha256 }) => files[at]?.sha256 !== sha256);
      if (changed) throw new AppError('fileChanged', { path: changed.name });
      db.transaction(() => {
        refuseIfHere(dossier.id);
        insertResumed(db, { dossier, setDigest: row.setDigest, last, newId, at: now().toISOString() });
      })();
      return { id: dossier.id };
    },
  };

  function refuseIfHere(id: string): void {
    const here = findDossier(db, id);
    if (!here) return;
    const reason =
      here.removedAt === null
        ? 'hồ sơ này đang có trên máy, hãy mở hồ sơ đó để làm tiếp'
        : 'hồ sơ này đang ở thùng rác của máy, hãy khôi phục từ thùng rác để làm tiếp';
    throw new AppError('resumeRefused', { reason });
  }
}
