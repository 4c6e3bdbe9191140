import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ExportResult, VerifyResult } from '#shared/contract/packages.ts';
import { AppError } from '#shared/errors.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { unconfirmedCodes } from '../dossiers/dossier-view.ts';
import { setFolder } from '../dossiers/dossiers-sql.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath as storedEvidencePath } from '../evidence/evidence-view.ts';
import type { PartMergeService } from '../parts/part-merge-service.ts';
import type { ProgressService } from '../progress/progress-service.ts';
import type { RunTask } from '../work/run-task.ts';
import { createTurns } from '../work/turns.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { exportTarget } from './export-target.ts';
import { type OpenSource, removeQuietly, removeUpload } from './open-source.ts';
import { type PlannedSubmission, planSubmission } from './plan-submission.ts';
import { insertReceived } from './receive-dossier.ts';
import { findReceivedByDigest, insertSubmission, listSubmissions } from './submissions-sql.ts';
import { noteExport } from './unfinished-exports.ts';

type Report = (progress: Progress) => void;

export function createPackageService({
  db,
  folders,
  criteria,
  dossiers,
  progress,
  parts,
  openSource,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  dossiers: DossierService;
  progress: Pick<ProgressService, 'look'>;
  parts: Pick<PartMergeService, 'take'>;
  openSource: OpenSource;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  /** One export at a time: the second of two would take the number of the first. */
  const inTurn = createTurns();

  /** @throws AppError answersUnconfirmed: what was answered for the former words must not go out under the new ones */
  function plan(dossierId: string): PlannedSubmission {
    const parts = dossiers.partsOf(dossiers.mustFindWritable(dossierId));
    if (parts.part) throw new AppError('dossierIsPart', { id: dossierId });
    const planned = planSubmission(parts, listSubmissions(db, dossierId).at(-1), now());
    const { criteria: groups, conditions } = planned.contents.dossier;
    const codes = unconfirmedCodes([...groups.flatMap(({ indicators }) => indicators), ...conditions]);
    if (codes.length > 0) throw new AppError('answersUnconfirmed', { count: codes.length, codes });
    return planned;
  }

  async function exportOne(
    { dossierId, target }: { dossierId: string; target: string | null },
    report: Report,
    signal: AbortSignal,
  ): Promise<ExportResult> {
    const { contents, contentDigest, stem, again } = plan(dossierId);
    const keepSnapshot = progress.look(dossierId);
    const files = new Map(
      listEvidence(db, dossierId).map(row => [row.id, storedEvidencePath(row, null, folders)]),
    );
    const place = exportTarget(target ?? folders.exports, stem, folders);
    const takeBackNote = noteExport(folders.incoming, place);
    const written = await runTask(
      'exportPackage',
      { contents, stem, target: place, files },
      { signal, onProgress: (done, total) => report({ step: 'writing', done, total, unit: 'bytes' }) },
    ).finally(takeBackNote);
    const { digest, shortCode } = written;
    const { number, createdAt } = contents.submission;
    const fileName = `${stem}.zip`;
    if (!again)
      // A package that is not in the list of submissions would be a second one with the next one's number.
      orElse(written.path, () =>
        db.transaction(() => {
          insertSubmission(db, { dossierId, number, createdAt, contentDigest, digest, shortCode, fileName });
          keepSnapshot({ kind: 'export', note: `Lần trình ${number}`, takenAt: createdAt });
          dossiers.touch(dossierId);
        })(),
      );
    return {
      ...written,
      fileName: basename(written.path),
      submission: number,
      unchanged: again !== undefined,
    };
  }

  return {
    suggestName: ({ dossierId }: { dossierId: string }) => ({ fileName: `${plan(dossierId).stem}.zip` }),

    export(input: { dossierId: string; target: string | null }, report: Report, signal: AbortSignal) {
      return inTurn(signal, () => exportOne(input, report, signal));
    },

    async verify(
      { source }: { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<VerifyResult> {
      const found = await runTask(
        'verifyBag',
        { path: pathOfSource(source, folders) },
        { signal, onProgress: (done, total) => report({ step: 'verifying', done, total, unit: 'bytes' }) },
      ).finally(() => removeUpload(source, folders));
      return { ...found, path: 'path' in source ? source.path : source.name };
    },

    async open(
      { source }: { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ id: string; mergeId: string | null }> {
      const opened = await openSource(source, report, signal);
      if (opened.part) return parts.take(opened, opened.part, report, signal);
      const folder = join(folders.received, opened.folder);
      const known = findReceivedByDigest(db, opened.digest);
      if (known !== undefined) {
        // The same bytes, checked just now: they take the place of a copy that may have been harmed since.
        const before = dossiers.mustFind(known).folder;
        orElse(folder, () => setFolder(db, known, opened.folder));
        if (before !== null) removeQuietly(join(folders.received, before));
        return { id: known, mergeId: null };
      }
      const id = newId();
      orElse(folder, () =>
        db.transaction(() => {
          criteria.keep({ set: opened.set, digest: opened.dossier.set.digest });
          insertReceived(db, { id, newId, opened, receivedAt: now().toISOString() });
        })(),
      );
      return { id, mergeId: null };
    },
  };
}

/** What could not be recorded must not lie about either. */
function orElse(path: string, record: () => void): void {
  try {
    record();
  } catch (error) {
    removeQuietly(path);
    throw error;
  }
}
