import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Progress } from '#shared/contract/base.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { findDossier } from '../dossiers/dossiers-sql.ts';
import { listAllEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from './database.ts';
import type { Folders } from './folders.ts';

export type Shell = 'desktop' | 'web' | 'cli';

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

    async check(report: (progress: Progress) => void, signal: AbortSignal) {
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
      const files = listAllEvidence(db).map(row => {
        if (!folderOf.has(row.dossierId))
          folderOf.set(row.dossierId, findDossier(db, row.dossierId)?.folder ?? null);
        const path = evidencePath(row, folderOf.get(row.dossierId) ?? null, folders);
        return { path, name: row.name, sha256: row.sha256, sizeBytes: row.sizeBytes };
      });
      const { problems } = await runTask(
        'checkStore',
        { files: [...new Map(files.map(file => [file.path, file])).values()] },
        { signal, onProgress: (done, total) => report({ step: 'verifying', done, total, unit: 'bytes' }) },
      );
      return { ok: damage.length + problems.length === 0, problems: [...damage, ...problems] };
    },
  };
}

const shellNames: Record<Shell, string> = {
  desktop: 'cửa sổ ứng dụng Hồ sơ NTM',
  web: 'Hồ sơ NTM trên trình duyệt',
  cli: 'một lệnh ho-so-ntm',
};
const openedBySchema = z.object({
  shell: z.enum(['desktop', 'web', 'cli']),
  host: z.string(),
  pid: z.number(),
});

/**
 * Who has the workspace open, for the sentence a second copy shows. The lock itself is the database
 * (openDatabase): this note may outlive a crash and is never believed on its own.
 */
export function createOpenedByNote({ root }: Folders) {
  const path = join(root, 'opened-by.json');
  return {
    write: (shell: Shell): void =>
      writeFileSync(path, JSON.stringify({ shell, host: hostname(), pid: process.pid })),
    clear: (): void => rmSync(path, { force: true }),
    describe(): string {
      try {
        const { shell, host, pid } = openedBySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
        return `${shellNames[shell]} trên máy ${host} (tiến trình ${pid})`;
      } catch {
        return 'một chương trình khác';
      }
    },
  };
}
