import type { ColleagueFile } from '#shared/contract/review-colleagues.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import type { Db } from '../workspace/database.ts';
import { type KeptFile, listKeptFiles } from './colleague-files-sql.ts';
import type { ReviewService } from './review-service.ts';
import { listColleagueReviews } from './reviews-sql.ts';

export type ColleagueService = ReturnType<typeof createColleagueService>;

/** The files of those who judge the same dossier on machines of their own. */
export function createColleagueService({
  db,
  reviews,
  changes,
}: {
  db: Db;
  reviews: ReviewService;
  changes: ChangeLog;
}) {
  function view(dossierId: string): ColleagueFile[] {
    const counting = new Set(listColleagueReviews(db, dossierId).map(({ digest }) => digest));
    const files = listKeptFiles(db, dossierId);
    const own = reviews.get({ dossierId }).head;
    const ids = new Map<string, Set<string>>();
    const note = (name: string, id: string) =>
      ids.set(folded(name), (ids.get(folded(name)) ?? new Set()).add(id));
    if (own) note(own.reviewer.name, own.id);
    for (const { review } of files) note(nameOf(review), review.id);
    return files.map(({ digest, fileName, readAt, removedAt, review }) => ({
      digest,
      reviewId: review.id,
      reviewer: review.reviewers[0] ?? { name: fileName, office: '', role: '' },
      scope: review.scope,
      fileName,
      writtenAt: review.writtenAt,
      readAt,
      finishedAt: review.finishedAt,
      judged: review.opinions.filter(({ verdict }) => verdict !== null).length,
      state: removedAt !== null ? 'aside' : counting.has(digest) ? 'counts' : 'overtaken',
      isNamesake: (ids.get(folded(nameOf(review)))?.size ?? 0) > 1,
    }));
  }

  return {
    list: ({ dossierId }: { dossierId: string }): ColleagueFile[] =>
      view(reviews.mustFindReceived(dossierId).id),

    setAside({
      dossierId,
      digest,
      aside,
    }: {
      dossierId: string;
      digest: string;
      aside: boolean;
    }): ColleagueFile[] {
      reviews.mustFindReceived(dossierId);
      mustBeJudgeable(db, dossierId);
      const file = listKeptFiles(db, dossierId).find(each => each.digest === digest);
      if (!file) throw new AppError('notFound', { what: 'review', id: digest });
      const what = `${aside ? 'Để riêng' : 'Dùng lại'} ý kiến của ${nameOf(file.review)}`;
      changes.apply({ dossierId, what }, [
        { kind: 'colleagueAside', key: digest, after: aside ? { aside: true } : null },
      ]);
      return view(dossierId);
    },
  };
}

function nameOf({ reviewers }: KeptFile['review']): string {
  return reviewers[0]?.name ?? '';
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
