import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ReadReview } from '#shared/contract/reviews.ts';
import type { ReviewJson } from '#shared/domain/review-json.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { type DossierRow, findDossier } from '../dossiers/dossiers-sql.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { findReviewMergeOf, insertReviewMerge } from '../findings/review-merge-sql.ts';
import { removeUpload } from '../packages/open-source.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import { findOwnBySubmission, findReceivedByDigest, listSubmissions } from '../packages/submissions-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import type { OpenedReview } from './open-review.ts';
import { findColleagueFile, findReview, putColleagueReview } from './reviews-sql.ts';

type Report = (progress: Progress) => void;

export type ReviewReadService = ReturnType<typeof createReviewReadService>;

/** Review files that arrive: the answer for a dossier of our own, or what a colleague says of a received one. */
export function createReviewReadService({
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
  function refuse({ fileName }: OpenedReview, reason: string): never {
    throw new AppError('reviewRefused', { path: fileName, reason });
  }

  /** The dossier of our own that was judged; undefined where it is not here. */
  function findOwn({ target }: ReviewJson): DossierRow | undefined {
    const named = findDossier(db, target.dossierId);
    const row = named ?? findDossier(db, findOwnBySubmission(db, target.digest) ?? '');
    return row?.folder === null && row.removedAt === null ? row : undefined;
  }

  /** Which dossier here the file is about. @throws AppError reviewRefused */
  function placeOf(opened: OpenedReview, wanted: string | undefined): DossierRow {
    const { review } = opened;
    const receivedId = findReceivedByDigest(db, review.target.digest);
    const received = receivedId === undefined ? undefined : dossiers.mustFind(receivedId);
    const own = findOwn(review);
    const { unit, year, shortCode, submission } = review.target;
    const about = `hồ sơ của ${unitText(unit)} năm ${year} (lần trình ${submission.number}, mã ${shortCode})`;
    if (wanted !== undefined) {
      const row = dossiers.mustFind(wanted);
      if (row.id === own?.id || row.id === received?.id) return row;
      if (row.originId !== null && row.originId === review.target.dossierId)
        return refuse(opened, `đây là ý kiến về ${about}, không phải lần trình đang mở`);
      return refuse(opened, `đây là ý kiến về ${about}, không phải hồ sơ đang mở`);
    }
    // What one reviewer says to the others is of use where the dossier is being reviewed.
    const row = review.kind === 'contribution' ? (received ?? own) : (own ?? received);
    return row ?? refuse(opened, `đây là ý kiến về ${about} mà thư mục làm việc này không có`);
  }

  /** By the number of the submission findings are closed: a file may not call one it judged by another. */
  function mustSpeakOf(opened: OpenedReview, row: DossierRow): void {
    const { digest, shortCode, submission, unit, year } = opened.review.target;
    const judged = listSubmissions(db, row.id).find(each => each.digest === digest);
    if (!judged) return;
    if (judged.number !== submission.number)
      refuse(
        opened,
        `tệp ghi lần trình ${submission.number} nhưng mã ${shortCode} là của lần trình ${judged.number}; tệp đã bị sửa, hãy yêu cầu nơi gửi xuất lại`,
      );
    if (unit.communeCode !== row.communeCode || unit.village !== row.village || year !== row.year)
      refuse(
        opened,
        `tệp ghi ${unitText(unit)} năm ${year} nhưng mã ${shortCode} là của ${unitText(row)} năm ${row.year}; tệp đã bị sửa, hãy yêu cầu nơi gửi xuất lại`,
      );
  }

  /** What a file is for a dossier of our own: a merge that is looked at first. */
  function keepMerge(opened: OpenedReview, row: DossierRow): ReadReview {
    const { digest, fileName, review, ignored } = opened;
    const known = listSubmissions(db, row.id).some(each => each.digest === review.target.digest);
    if (!known)
      return refuse(
        opened,
        `tệp thẩm định gói có mã ${review.target.shortCode}, không phải lần trình nào của hồ sơ này`,
      );
    const before = findReviewMergeOf(db, row.id, digest);
    if (before !== undefined) return { dossierId: row.id, mergeId: before, readBeforeAt: null };
    const id = newId();
    const readAt = now().toISOString();
    insertReviewMerge(db, { id, dossierId: row.id, digest, fileName, review, ignored, readAt });
    return { dossierId: row.id, mergeId: id, readBeforeAt: null };
  }

  function keepColleague(opened: OpenedReview, row: DossierRow): ReadReview {
    const { digest, fileName, review } = opened;
    mustBeJudgeable(db, row.id);
    if (findReview(db, row.id)?.id === review.id)
      return refuse(opened, 'đây là ý kiến do chính máy này xuất ra, không cần nhận lại');
    const before = findColleagueFile(db, digest);
    if (before && before.dossierId === row.id && before.removedAt === null)
      return { dossierId: row.id, mergeId: null, readBeforeAt: before.readAt };
    putColleagueReview(db, { dossierId: row.id, digest, fileName, review, readAt: now().toISOString() });
    dossiers.touch(row.id);
    return { dossierId: row.id, mergeId: null, readBeforeAt: null };
  }

  /** What a package that turned out to be a review becomes. @throws AppError reviewRefused, packageInvalid … */
  async function take(
    {
      zip,
      name,
      password,
      dossierId,
    }: { zip: string; name: string; password?: string | undefined; dossierId?: string | undefined },
    report: Report,
    signal: AbortSignal,
  ): Promise<ReadReview> {
    const opened = await runTask(
      'openReview',
      { zip, name, password, incoming: folders.incoming, store: folders.store },
      { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
    );
    if (signal.aborted) throw new AppError('cancelled', {});
    const row = placeOf(opened, dossierId);
    mustSpeakOf(opened, row);
    return row.folder === null ? keepMerge(opened, row) : keepColleague(opened, row);
  }

  return {
    take,

    read(
      { dossierId, source }: { dossierId?: string | undefined; source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<ReadReview> {
      const name = 'path' in source ? source.path : source.name;
      return take({ zip: pathOfSource(source, folders), name, dossierId }, report, signal).finally(() =>
        removeUpload(source, folders),
      );
    },
  };
}
