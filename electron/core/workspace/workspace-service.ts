import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Progress } from '#shared/contract/base.ts';
import type { Shell } from '#shared/contract/workspace.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { replaceChangedFiles } from '../checks/checks-sql.ts';
import { listDocumentFiles } from '../documents/documents-sql.ts';
import { findDossier } from '../dossiers/dossiers-sql.ts';
import { listAllEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import { findCheck } from '../packages/received-check-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from './database.ts';
import { type Folders, storedPath } from './folders.ts';

export function createWorkspaceService({
  db,
  folders,
  shell,
  version,
  runTask,
}: {
  db: Db;
  folders: Folders;
  shell: Shell;
  version: string;
  runTask: RunTask;
}) {
  return {
    info: () => ({ path: folders.root, shell, version }),

    async check(_input: unknown, report: (progress: Progress) => void, signal: AbortSignal) {
      const damage: PackageProblem[] = z
        .array(z.object({ integrity_check: z.string() }))
        .parse(db.pragma('integrity_check'))
        .filter(({ integrity_check }) => integrity_check !== 'ok')
        .map(({ integrity_check }) => ({
          code: 'databaseDamaged',
          message: `Cơ sở dữ liệu có chỗ hỏng: ${integrity_check}.`,
          file: folders.database,
        }));
      const folderOf = new Map<string, string | null>();
      const files = listAllEvidence(db).flatMap(row => {
        if (!folderOf.has(row.dossierId))
          folderOf.set(row.dossierId, findDossier(db, row.dossierId)?.folder ?? null);
        const path = evidencePath(row, folderOf.get(row.dossierId) ?? null, folders);
        const before = row.revisions.map(each => ({ ...each, path: storedPath(folders.store, each.sha256) }));
        // Of a package that was not found whole, the check of that package has said what is wrong.
        if ((findCheck(db, row.dossierId)?.state ?? 'intact') !== 'intact') return [];
        return [{ path, name: row.name, sha256: row.sha256, sizeBytes: row.sizeBytes }, ...before];
      });
      const papers = listDocumentFiles(db).map(file => ({
        ...file,
        path: storedPath(folders.store, file.sha256),
      }));
      const { problems, changed } = await runTask(
        'checkStore',
        { files: [...new Map([...files, ...papers].map(file => [file.path, file])).values()] },
        { signal, onProgress: (done, total) => report({ step: 'verifying', done, total, unit: 'bytes' }) },
      );
      replaceChangedFiles(
        db,
        changed.flatMap(path => {
          const found = statSync(path, { throwIfNoEntry: false });
          return found ? [{ path, modifiedMs: Math.trunc(found.mtimeMs) }] : [];
        }),
      );
      return { ok: damage.length + problems.length === 0, problems: [...damage, ...problems] };
    },
  };
}
