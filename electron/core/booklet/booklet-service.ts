import { basename, join } from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { BookletResult } from '#shared/contract/booklet.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { slug } from '#shared/domain/package-names.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import { exportTarget } from '../packages/export-target.ts';
import { noteExport } from '../packages/unfinished-exports.ts';
import { version } from '../version.ts';
import type { RunTask } from '../work/run-task.ts';
import { createTurns } from '../work/turns.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { planBooklet } from './plan-booklet.ts';

export type BookletService = ReturnType<typeof createBookletService>;

/** The evidence of a dossier bound into one PDF. */
export function createBookletService({
  db,
  folders,
  resourcesDir,
  dossiers,
  runTask,
  now,
}: {
  db: Db;
  folders: Folders;
  resourcesDir: string;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
}) {
  const fonts = {
    regular: join(resourcesDir, 'fonts', 'Tinos-Regular.ttf'),
    bold: join(resourcesDir, 'fonts', 'Tinos-Bold.ttf'),
  };

  /** One at a time: two windows may ask for the same file. */
  const inTurn = createTurns();

  const stemOf = ({ village, communeName, year }: DossierRow) =>
    `minh-chung-${slug(village ?? communeName).slice(0, 60) || 'ho-so'}-${year}`;

  /** The last submission, where the dossier still is what was submitted. */
  function submissionOf({ state, submissions }: Dossier) {
    const last = state === 'submitted' || state === 'received' ? submissions.at(-1) : undefined;
    return last ? { number: last.number, shortCode: last.shortCode } : null;
  }

  return {
    suggestName: ({ dossierId }: { dossierId: string }) => ({
      fileName: `${stemOf(dossiers.mustFind(dossierId))}.pdf`,
    }),

    async write(
      {
        dossierId,
        target,
        withoutPersonal = false,
      }: { dossierId: string; target: string | null; withoutPersonal?: boolean | undefined },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<BookletResult> {
      const row = dossiers.mustFind(dossierId);
      const dossier = dossiers.get({ dossierId });
      const submission = submissionOf(dossier);
      const paths = new Map(
        listEvidence(db, dossierId).map(each => [each.id, evidencePath(each, row.folder, folders)]),
      );
      const plan = planBooklet(dossier, dossiers.partsOf(row).evidence, {
        pathOf: id => paths.get(id) ?? '',
        submission,
        withoutPersonal,
      });
      const path = exportTarget(target ?? folders.exports, stemOf(row), folders, 'pdf');
      const takeBackNote = noteExport(folders.incoming, path);
      const task = { plan, target: path, fonts, software: `Hồ sơ NTM ${version}`, at: now().toISOString() };
      const onProgress = (done: number, total: number) =>
        report({ step: 'writing', done, total, unit: 'bytes' });
      const written = await inTurn(signal, () =>
        runTask('writeBooklet', task, { signal, onProgress }),
      ).finally(takeBackNote);
      return { ...written, path, fileName: basename(path), shortCode: submission?.shortCode ?? null };
    },
  };
}
