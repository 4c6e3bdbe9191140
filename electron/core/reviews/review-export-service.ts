import { basename } from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { PartFileResult } from '#shared/contract/parts.ts';
import { reviewStem } from '#shared/domain/package-names.ts';
import type { ReviewJson } from '#shared/domain/review-json.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { exportTarget } from '../packages/export-target.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import { noteExport } from '../packages/unfinished-exports.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { planReview } from './plan-review.ts';
import type { ReviewService } from './review-service.ts';

export type ReviewExportService = ReturnType<typeof createReviewExportService>;

/** Reviews on their way out: to the commune, or to those who review the same dossier. */
export function createReviewExportService({
  db,
  folders,
  dossiers,
  reviews,
  person,
  runTask,
  now,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  reviews: Pick<ReviewService, 'mustFindReceived' | 'partsOf'>;
  /** The name of whoever works here, where nobody said who reviews. */
  person: () => string;
  runTask: RunTask;
  now: () => Date;
}) {
  function suggestName({ dossierId }: { dossierId: string }): { fileName: string } {
    const row = reviews.mustFindReceived(dossierId);
    const reviewer = reviews.partsOf(dossierId).head?.reviewer.name ?? person();
    const shortCode = dossiers.partsOf(row).submissions[0]?.shortCode ?? 'ho-so';
    return { fileName: `${reviewStem({ shortCode, reviewer, createdAt: now() })}.zip` };
  }

  return {
    suggestName,

    /** @throws AppError notReceived, packageNotIntact, reviewNotReady, and what writing a package throws */
    async export(
      { dossierId, kind, target }: { dossierId: string; kind: ReviewJson['kind']; target: string | null },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<PartFileResult> {
      const row = reviews.mustFindReceived(dossierId);
      mustBeJudgeable(db, dossierId);
      // To the second: names and zip times hold no more.
      const writtenAt = now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      const contents = planReview(dossiers.partsOf(row), reviews.partsOf(dossierId), kind, writtenAt);
      const { review } = contents;
      const stem = reviewStem({
        shortCode: review.target.shortCode,
        reviewer: review.reviewers[0]?.name ?? '',
        createdAt: new Date(writtenAt),
      });
      const place = exportTarget(target ?? folders.exports, stem, folders);
      const takeBackNote = noteExport(folders.incoming, place);
      const { path, digest, shortCode, files, bytes } = await runTask(
        'exportReview',
        { contents, stem, target: place, store: folders.store },
        { signal, onProgress: (done, total) => report({ step: 'writing', done, total, unit: 'bytes' }) },
      ).finally(takeBackNote);
      return { path, fileName: basename(path), digest, shortCode, files, bytes };
    },
  };
}
