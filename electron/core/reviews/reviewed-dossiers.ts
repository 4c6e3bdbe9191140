import type { Opinion } from '#shared/domain/review.ts';
import { standingOf } from '#shared/domain/review-standing.ts';
import type { Db } from '../workspace/database.ts';
import { voicesOn } from './review-view.ts';
import {
  findReview,
  listColleagueReviews,
  listOpinions,
  listResolutions,
  listReviewedIds,
} from './reviews-sql.ts';

/** What all reviewers together say of a dossier, for one who looks at many. */
export type ReviewedDossier = {
  /** What stands of each target that somebody judged. */
  joint: ReadonlyMap<string, Opinion>;
  /** The conclusion; null while there is none. */
  isMet: boolean | null;
};

/** The received dossiers that somebody judges, by their ids. */
export function listReviewed(db: Db): Map<string, ReviewedDossier> {
  return new Map(listReviewedIds(db).map(id => [id, reviewedDossier(db, id)]));
}

function reviewedDossier(db: Db, dossierId: string): ReviewedDossier {
  const head = findReview(db, dossierId) ?? null;
  const own = listOpinions(db, dossierId);
  const resolutions = listResolutions(db, dossierId);
  const colleagues = listColleagueReviews(db, dossierId);
  const targets = new Set([
    ...own.keys(),
    ...resolutions.keys(),
    ...colleagues.flatMap(({ review }) => review.opinions.map(({ target }) => target)),
  ]);
  const verdict = head?.conclusion.verdict ?? null;
  return {
    joint: new Map(
      [...targets].map(target => [
        target,
        standingOf(voicesOn(target, { head, own, colleagues }), resolutions.get(target) ?? null).opinion,
      ]),
    ),
    isMet: verdict === null ? null : verdict === 'met',
  };
}
