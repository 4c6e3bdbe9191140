import {
  type Opinion,
  opinionSchema,
  paperOf,
  type Resolution,
  type ReviewHead,
  resolutionSchema,
  reviewHeadSchema,
} from '#shared/domain/review.ts';
import type { Recorded } from '../changes/recorded.ts';
import {
  findOpinion,
  findResolution,
  findReview,
  putOpinion,
  putResolution,
  putReview,
} from './reviews-sql.ts';

/** Who reviews a received dossier here, and what they conclude; a dossier has one, under the empty key. */
export const recordedReview: Recorded<ReviewHead> = {
  schema: reviewHeadSchema,
  read: (db, dossierId) => findReview(db, dossierId) ?? null,
  write: (db, { dossierId }, value) => putReview(db, dossierId, value),
  codes: () => [],
};

/** What is said here of an indicator, a condition or a paper, by its target. */
export const recordedOpinion: Recorded<Opinion> = {
  schema: opinionSchema,
  read: (db, dossierId, target) => findOpinion(db, dossierId, target) ?? null,
  write: (db, { dossierId, key }, value) => putOpinion(db, dossierId, key, value),
  codes: (_db, _dossierId, target) => codesOf(target),
};

/** What stands where reviewers disagree, by target. */
export const recordedResolution: Recorded<Resolution> = {
  schema: resolutionSchema,
  read: (db, dossierId, target) => findResolution(db, dossierId, target) ?? null,
  write: (db, { dossierId, key }, value) => putResolution(db, dossierId, key, value),
  codes: (_db, _dossierId, target) => codesOf(target),
};

function codesOf(target: string): string[] {
  return paperOf(target) === undefined ? [target] : [];
}
