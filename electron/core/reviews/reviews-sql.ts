import { z } from 'zod';
import {
  type Opinion,
  opinionSchema,
  type Resolution,
  type ReviewHead,
  resolutionSchema,
  reviewHeadSchema,
} from '#shared/domain/review.ts';
import { type ReviewJson, reviewJsonSchema } from '#shared/domain/review-json.ts';
import { type Db, readStored } from '../workspace/database.ts';

const keyedSchema = z.object({ target: z.string(), json: z.string() });

export function findReview(db: Db, dossierId: string): ReviewHead | undefined {
  const json = db.prepare('SELECT json FROM review WHERE dossierId = ?').pluck().get(dossierId);
  return typeof json === 'string'
    ? readStored(db, () => reviewHeadSchema.parse(JSON.parse(json)))
    : undefined;
}

/** The dossiers of which anybody said anything, here or in a file. */
export function listReviewedIds(db: Db): string[] {
  return db
    .prepare(
      `SELECT dossierId FROM review UNION SELECT dossierId FROM opinion
       UNION SELECT dossierId FROM colleague_review WHERE removedAt IS NULL`,
    )
    .pluck()
    .all()
    .map(String);
}

export function putReview(db: Db, dossierId: string, head: ReviewHead | null): void {
  if (head === null) db.prepare('DELETE FROM review WHERE dossierId = ?').run(dossierId);
  else
    db.prepare(
      `INSERT INTO review (dossierId, json) VALUES (?, ?)
       ON CONFLICT (dossierId) DO UPDATE SET json = excluded.json`,
    ).run(dossierId, JSON.stringify(head));
}

/** What is said here, by target. */
export function listOpinions(db: Db, dossierId: string): Map<string, Opinion> {
  return keyed(db, 'SELECT target, json FROM opinion WHERE dossierId = ?', dossierId, opinionSchema);
}

export function findOpinion(db: Db, dossierId: string, target: string): Opinion | undefined {
  const json = db
    .prepare('SELECT json FROM opinion WHERE dossierId = ? AND target = ?')
    .pluck()
    .get(dossierId, target);
  return typeof json === 'string' ? readStored(db, () => opinionSchema.parse(JSON.parse(json))) : undefined;
}

export function putOpinion(db: Db, dossierId: string, target: string, opinion: Opinion | null): void {
  if (opinion === null)
    db.prepare('DELETE FROM opinion WHERE dossierId = ? AND target = ?').run(dossierId, target);
  else
    db.prepare(
      `INSERT INTO opinion (dossierId, target, json) VALUES (?, ?, ?)
       ON CONFLICT (dossierId, target) DO UPDATE SET json = excluded.json`,
    ).run(dossierId, target, JSON.stringify(opinion));
}

/** What stands where reviewers disagree, by target. */
export function listResolutions(db: Db, dossierId: string): Map<string, Resolution> {
  return keyed(db, 'SELECT target, json FROM resolution WHERE dossierId = ?', dossierId, resolutionSchema);
}

export function findResolution(db: Db, dossierId: string, target: string): Resolution | undefined {
  const json = db
    .prepare('SELECT json FROM resolution WHERE dossierId = ? AND target = ?')
    .pluck()
    .get(dossierId, target);
  return typeof json === 'string'
    ? readStored(db, () => resolutionSchema.parse(JSON.parse(json)))
    : undefined;
}

export function putResolution(
  db: Db,
  dossierId: string,
  target: string,
  resolution: Resolution | null,
): void {
  if (resolution === null)
    db.prepare('DELETE FROM resolution WHERE dossierId = ? AND target = ?').run(dossierId, target);
  else
    db.prepare(
      `INSERT INTO resolution (dossierId, target, json) VALUES (?, ?, ?)
       ON CONFLICT (dossierId, target) DO UPDATE SET json = excluded.json`,
    ).run(dossierId, target, JSON.stringify(resolution));
}

export function listSeen(db: Db, dossierId: string): string[] {
  return db
    .prepare('SELECT file FROM seen_file WHERE dossierId = ? ORDER BY file')
    .pluck()
    .all(dossierId)
    .map(String);
}

export function insertSeen(db: Db, dossierId: string, file: string, seenAt: string): void {
  db.prepare('INSERT OR IGNORE INTO seen_file (dossierId, file, seenAt) VALUES (?, ?, ?)').run(
    dossierId,
    file,
    seenAt,
  );
}

const colleagueSchema = z.object({
  digest: z.string(),
  reviewId: z.string(),
  fileName: z.string(),
  readAt: z.string(),
  json: z.string(),
});

export type ColleagueReview = { digest: string; fileName: string; readAt: string; review: ReviewJson };

/** The reviews of others that count: of each the file that was written last, the last one read first. */
export function listColleagueReviews(db: Db, dossierId: string): ColleagueReview[] {
  return db
    .prepare(
      `SELECT digest, reviewId, fileName, readAt, json FROM colleague_review AS latest
       WHERE dossierId = ? AND removedAt IS NULL AND digest =
         (SELECT digest FROM colleague_review AS other
          WHERE other.dossierId = latest.dossierId AND other.reviewId = latest.reviewId AND other.removedAt IS NULL
          ORDER BY writtenAt DESC, readAt DESC LIMIT 1)
       ORDER BY readAt DESC, reviewId`,
    )
    .all(dossierId)
    .map(row => colleagueSchema.parse(row))
    .map(({ json, digest, fileName, readAt }) => ({
      digest,
      fileName,
      readAt,
      review: readStored(db, () => reviewJsonSchema.parse(JSON.parse(json))),
    }));
}

const colleagueFileSchema = z.object({
  dossierId: z.string(),
  readAt: z.string(),
  removedAt: z.string().nullable(),
});

/** A colleague's file that was read before, also where it was put aside since. */
export function findColleagueFile(db: Db, digest: string): z.output<typeof colleagueFileSchema> | undefined {
  const row = db
    .prepare('SELECT dossierId, readAt, removedAt FROM colleague_review WHERE digest = ?')
    .get(digest);
  return row === undefined ? undefined : colleagueFileSchema.parse(row);
}

/** Keeps a colleague's file; one that was put aside, or read for a copy of the dossier that is gone, counts again. */
export function putColleagueReview(
  db: Db,
  { dossierId, digest, fileName, review, readAt }: ColleagueReview & { dossierId: string },
): void {
  db.prepare(
    `INSERT INTO colleague_review (digest, dossierId, reviewId, writtenAt, fileName, json, readAt)
     VALUES (:digest, :dossierId, :reviewId, :writtenAt, :fileName, :json, :readAt)
     ON CONFLICT (digest) DO UPDATE
       SET dossierId = excluded.dossierId, readAt = excluded.readAt, removedAt = NULL`,
  ).run({
    digest,
    dossierId,
    reviewId: review.id,
    writtenAt: review.writtenAt,
    fileName,
    json: JSON.stringify(review),
    readAt,
  });
}

export function listPhrases(db: Db): { text: string; uses: number }[] {
  return db
    .prepare('SELECT text, uses FROM phrase ORDER BY uses DESC, usedAt DESC')
    .all()
    .map(row => z.object({ text: z.string(), uses: z.number() }).parse(row));
}

export function countPhrase(db: Db, text: string, usedAt: string): void {
  db.prepare(
    `INSERT INTO phrase (text, uses, usedAt) VALUES (?, 1, ?)
     ON CONFLICT (text) DO UPDATE SET uses = uses + 1, usedAt = excluded.usedAt`,
  ).run(text, usedAt);
}

export function deletePhrase(db: Db, text: string): void {
  db.prepare('DELETE FROM phrase WHERE text = ?').run(text);
}

function keyed<T>(db: Db, sql: string, dossierId: string, schema: z.ZodType<T>): Map<string, T> {
  return new Map(
    db
      .prepare(sql)
      .all(dossierId)
      .map(row => keyedSchema.parse(row))
      .map(({ target, json }) => [target, readStored(db, () => schema.parse(JSON.parse(json)))]),
  );
}
