import {
  type FindingAnswer,
  type FindingContent,
  findingAnswerSchema,
  findingContentSchema,
  type MergedReview,
  mergedReviewSchema,
} from '#shared/domain/finding.ts';
import { paperOf } from '#shared/domain/review.ts';
import type { Recorded } from '../changes/recorded.ts';
import type { Db } from '../workspace/database.ts';
import { findAnswer, findFact, putAnswer, putFact, withdrawFact } from './facts-sql.ts';

/** One opinion of a review that was merged, by the id of the finding. */
export const recordedFinding: Recorded<FindingContent> = {
  schema: findingContentSchema,
  read: (db, dossierId, id) => findFact(db, dossierId, 'finding', id) ?? null,
  write(db, { dossierId, key: id, at }, value) {
    if (value === null) withdrawFact(db, dossierId, 'finding', id);
    else putFact(db, { dossierId, kind: 'finding', id, at }, value);
  },
  codes: codesOf,
};

/** A review that was merged, by the digest of its file. */
export const recordedMergedReview: Recorded<MergedReview> = {
  schema: mergedReviewSchema,
  read: (db, dossierId, id) => findFact(db, dossierId, 'mergedReview', id) ?? null,
  write(db, { dossierId, key: id, at }, value) {
    if (value === null) withdrawFact(db, dossierId, 'mergedReview', id);
    else putFact(db, { dossierId, kind: 'mergedReview', id, at }, value);
  },
  codes: () => [],
};

/** What the office answered, by the id of the finding. */
export const recordedFindingAnswer: Recorded<FindingAnswer> = {
  schema: findingAnswerSchema,
  read: (db, dossierId, id) => findAnswer(db, dossierId, id) ?? null,
  write: (db, { dossierId, key: id, at }, value) => putAnswer(db, { dossierId, id, at }, value),
  codes: codesOf,
};

function codesOf(db: Db, dossierId: string, id: string): string[] {
  const target = findFact(db, dossierId, 'finding', id)?.target;
  return target === undefined || paperOf(target) !== undefined ? [] : [target];
}
