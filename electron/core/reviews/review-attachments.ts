import { basename } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { emptyOpinion, type Opinion, type ReviewAttachment } from '#shared/domain/review.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { copyToOpen } from '../evidence/open-evidence.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { type ReviewService, targetName } from './review-service.ts';
import { findOpinion, listColleagueReviews } from './reviews-sql.ts';

type Place = { dossierId: string; target: string };

/** So many files go with one opinion, see opinionSchema. */
const maxAttachments = 20;

/** The files that go with what is said of a received dossier; their bytes are in the store, like evidence. */
export function createReviewAttachments({
  db,
  folders,
  reviews,
  runTask,
  openPath,
}: {
  db: Db;
  folders: Folders;
  reviews: ReviewService;
  runTask: RunTask;
  openPath: (path: string) => Promise<void>;
}) {
  const standing = ({ dossierId, target }: Place): Opinion =>
    findOpinion(db, dossierId, target) ?? emptyOpinion;

  function write(place: Place, attachments: ReviewAttachment[], what: string): Review {
    const { dossierId, target } = place;
    const opinion = { ...standing(place), attachments };
    return reviews.writeOpinions(dossierId, [{ target, opinion }], `${what} ${targetName(target)}`);
  }

  return {
    async attach(
      { sources, ...place }: Place & { sources: FileSource[] },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<{ review: Review; failed: PackageProblem[] }> {
      reviews.mustBeTarget(reviews.mustFindJudgeable(place.dossierId), place.target);
      const files = sources.map(source => ({
        path: pathOfSource(source, folders),
        name: 'path' in source ? basename(source.path) : source.name,
        uploaded: 'upload' in source,
      }));
      const { stored, failed } = await runTask(
        'storeFiles',
        { files, store: folders.store, incoming: folders.incoming },
        { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'bytes' }) },
      );
      const taken = stored.map(({ name, sha256, sizeBytes }) => ({
        name: name.slice(-300),
        sha256,
        sizeBytes,
      }));
      const { attachments } = standing(place);
      const all = withoutTwins([...attachments, ...taken]);
      if (all.length > maxAttachments)
        throw new AppError('invalidInput', {
          problems: [`một ý kiến kèm được nhiều nhất ${maxAttachments} tệp`],
        });
      const words = taken.length === 1 ? `“${taken[0]?.name}”` : `${taken.length} tệp`;
      return { review: write(place, all, `Kèm ${words} vào ý kiến`), failed };
    },

    detach({ sha256, ...place }: Place & { sha256: string }): Review {
      reviews.mustFindJudgeable(place.dossierId);
      const { attachments } = standing(place);
      const gone = attachments.find(each => each.sha256 === sha256);
      if (!gone) throw new AppError('notFound', { what: 'evidence', id: sha256 });
      const left = attachments.filter(each => each !== gone);
      return write(place, left, `Gỡ “${gone.name}” khỏi ý kiến`);
    },

    async openAttachment({ sha256, ...place }: Place & { sha256: string }): Promise<Record<string, never>> {
      reviews.mustFindReceived(place.dossierId);
      const others = listColleagueReviews(db, place.dossierId).flatMap(({ review }) =>
        review.opinions.filter(({ target }) => target === place.target),
      );
      const file = [standing(place), ...others]
        .flatMap(({ attachments }): ReviewAttachment[] => attachments)
        .find(each => each.sha256 === sha256);
      if (!file) throw new AppError('notFound', { what: 'evidence', id: sha256 });
      const copy = { name: file.name, place: sha256, folders };
      await openPath(await copyToOpen(storedPath(folders.store, sha256), copy));
      return {};
    },
  };
}

function withoutTwins(files: readonly ReviewAttachment[]): ReviewAttachment[] {
  return [...new Map(files.map(file => [file.sha256, file])).values()];
}
