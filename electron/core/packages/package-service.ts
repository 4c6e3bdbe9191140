import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ExportOptions, ExportResult, VerifyResult } from '#shared/contract/packages.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { unconfirmedCodes } from '../dossiers/dossier-view.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath as storedEvidencePath } from '../evidence/evidence-view.ts';
import type { ProgressService } from '../progress/progress-service.ts';
import type { RunTask } from '../work/run-task.ts';
import { createTurns } from '../work/turns.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import type { Attachments, AttachmentsOf } from './attachments.ts';
import { exportTarget } from './export-target.ts';
import { removeQuietly, removeUpload } from './open-source.ts';
import { type PlannedSubmission, planSubmission, submissionContentOf } from './plan-submission.ts';
import { insertSubmission, insertSubmissionContent, listSubmissions } from './submissions-sql.ts';
import type { WrittenVolumes } from './write-volumes.ts';

type Report = (progress: Progress) => void;
type ExportInput = { dossierId: string; target: string | null; options?: ExportOptions | undefined };

const plainExport: ExportOptions = { volumeBytes: null, password: null, withoutPersonal: false };

export function createPackageService({
  db,
  folders,
  dossiers,
  progress,
  attachmentsOf,
  runTask,
  now,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  progress: Pick<ProgressService, 'look'>;
  attachmentsOf: AttachmentsOf;
  runTask: RunTask;
  now: () => Date;
}) {
  /** One export at a time: the second of two would take the number of the first. */
  const inTurn = createTurns();

  /** @throws AppError answersUnconfirmed: what was answered for the former words must not go out under the new ones */
  function plan(dossierId: string, attachments?: Attachments, withoutPersonal = false): PlannedSubmission {
    const parts = dossiers.partsOf(dossiers.mustFindWritable(dossierId));
    if (parts.part) throw new AppError('dossierIsPart', { id: dossierId });
    const last = listSubmissions(db, dossierId).at(-1);
    const planned = planSubmission(parts, last, now(), attachments, withoutPersonal);
    const { criteria: groups, conditions } = planned.contents.dossier;
    const codes = unconfirmedCodes([...groups.flatMap(({ indicators }) => indicators), ...conditions]);
    if (codes.length > 0) throw new AppError('answersUnconfirmed', { count: codes.length, codes });
    return planned;
  }

  async function exportOne(
    { dossierId, target, options = plainExport }: ExportInput,
    report: Report,
    signal: AbortSignal,
  ): Promise<ExportResult> {
    const { files: paperFiles, ...attachments } = await attachmentsOf(dossierId);
    const { contents, contentDigest, stem, again } = plan(dossierId, attachments, options.withoutPersonal);
    const keepSnapshot = progress.look(dossierId);
    const files = new Map([
      ...listEvidence(db, dossierId).map(row => [row.id, storedEvidencePath(row, null, folders)] as const),
      ...paperFiles,
    ]);
    const place = exportTarget(target ?? folders.exports, stem, folders);
    const written = await runTask(
      'exportPackage',
      { contents, stem, target: place, files, options, incoming: folders.incoming },
      { signal, onProgress: (done, total) => report({ step: 'writing', done, total, unit: 'bytes' }) },
    );
    const { digest, shortCode } = written;
    const { number, createdAt } = contents.submission;
    const fileName = `${stem}.zip`;
    if (!again && !contents.copy)
      // A package that is not in the list of submissions would be a second one with the next one's number.
      orElse(pathsOf(written), () =>
        db.transaction(() => {
          insertSubmission(db, {
            dossierId,
            number,
            createdAt,
            contentDigest,
            digest,
            shortCode,
            fileName,
            isCopy: false,
          });
          insertSubmissionContent(db, { dossierId, number, content: submissionContentOf(contents) });
          keepSnapshot({ kind: 'export', note: `Lần trình ${number}`, takenAt: createdAt });
          dossiers.touch(dossierId);
        })(),
      );
    return {
      ...written,
      fileName: basename(written.path),
      submission: number,
      unchanged: again !== undefined,
      leftOut: contents.copy?.leftOut.length ?? null,
      volumes: written.volumes.map(volume => ({ ...volume, fileName: basename(volume.path) })),
    };
  }

  return {
    suggestName: ({
      dossierId,
      withoutPersonal,
    }: {
      dossierId: string;
      withoutPersonal?: boolean | undefined;
    }) => ({ fileName: `${plan(dossierId, undefined, withoutPersonal).stem}.zip` }),

    export(input: ExportInput, report: Report, signal: AbortSignal) {
      return inTurn(signal, () => exportOne(input, report, signal));
    },

    async verify(
      { source, password }: { source: FileSource; password?: string | undefined },
      report: Report,
      signal: AbortSignal,
    ): Promise<VerifyResult> {
      const found = await runTask(
        'verifyBag',
        { path: pathOfSource(source, folders), password },
        { signal, onProgress: (done, total) => report({ step: 'verifying', done, total, unit: 'bytes' }) },
      ).finally(() => removeUpload(source, folders));
      return { ...found, path: 'path' in source ? source.path : source.name };
    },

    async saveVerifyReport(
      { reports, target }: { reports: VerifyResult[]; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const at = now().toISOString();
      const path = exportTarget(
        target ?? folders.exports,
        `kiem-tra-goi-${vietnamToday(now())}`,
        folders,
        'xlsx',
      );
      await runTask('writeVerifyReport', { path, reports, at }, { signal, onProgress: () => {} });
      return { path, fileName: basename(path) };
    },
  };
}

function pathsOf({ volumes }: WrittenVolumes): string[] {
  return volumes.map(({ path }) => path);
}

/** What could not be recorded must not lie about either. */
function orElse(paths: readonly string[], record: () => void): void {
  try {
    record();
  } catch (error) {
    for (const path of paths) removeQuietly(path);
    throw error;
  }
}
