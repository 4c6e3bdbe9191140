import { z } from 'zod';
import { type ReviewJson, reviewJsonSchema } from '#shared/domain/review-json.ts';
import { type Db, readStored } from '../workspace/database.ts';

const rowSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  digest: z.string(),
  fileName: z.string(),
  json: z.string(),
  ignored: z.string(),
  readAt: z.string(),
});

/** A review file that was read for a dossier of our own; each file once, none is changed. */
export type ReviewMergeRow = {
  id: string;
  dossierId: string;
  digest: string;
  fileName: string;
  review: ReviewJson;
  /** What a newer version of the application wrote and this one left out. */
  ignored: string[];
  readAt: string;
};

export function findReviewMerge(db: Db, id: string): ReviewMergeRow | undefined {
  const row = db.prepare('SELECT * FROM review_merge WHERE id = ?').get(id);
  if (row === undefined) return undefined;
  const { json, ignored, ...rest } = rowSchema.parse(row);
  return readStored(db, () => ({
    ...rest,
    review: reviewJsonSchema.parse(JSON.parse(json)),
    ignored: z.array(z.string()).parse(JSON.parse(ignored)),
  }));
}

export function findReviewMergeOf(db: Db, dossierId: string, digest: string): string | undefined {
  const id = db
    .prepare('SELECT id FROM review_merge WHERE dossierId = ? AND digest = ?')
    .pluck()
    .get(dossierId, digest);
  return typeof id === 'string' ? id : undefined;
}

export function insertReviewMerge(db: Db, { review, ignored, ...row }: ReviewMergeRow): void {
  db.prepare(
    `INSERT INTO review_merge (id, dossierId, digest, fileName, json, ignored, readAt)
     VALUES (:id, :dossierId, :digest, :fileName, :json, :ignored, :readAt)`,
  ).run({ ...row, json: JSON.stringify(review), ignored: JSON.stringify(ignored) });
}
