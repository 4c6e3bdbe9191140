import { z } from 'zod';
import { type SubmissionContent, submissionContentSchema } from '#shared/domain/submission-content.ts';
import type { Db } from '../workspace/database.ts';

const submissionRowSchema = z.object({
  dossierId: z.string(),
  number: z.number(),
  createdAt: z.string(),
  contentDigest: z.string(),
  digest: z.string(),
  shortCode: z.string(),
  fileName: z.string(),
  /** Opened from a copy without personal data. */
  isCopy: z.number().transform(value => value === 1),
});
export type SubmissionRow = z.infer<typeof submissionRowSchema>;

/** The submissions of a dossier, first to last. */
export function listSubmissions(db: Db, dossierId: string): SubmissionRow[] {
  return db
    .prepare('SELECT * FROM submission WHERE dossierId = ? ORDER BY number')
    .all(dossierId)
    .map(row => submissionRowSchema.parse(row));
}

export function insertSubmission(db: Db, row: SubmissionRow): void {
  db.prepare(
    `INSERT INTO submission (dossierId, number, createdAt, contentDigest, digest, shortCode, fileName, isCopy)
     VALUES (:dossierId, :number, :createdAt, :contentDigest, :digest, :shortCode, :fileName, :isCopy)`,
  ).run({ ...row, isCopy: row.isCopy ? 1 : 0 });
}

/** A received dossier that was opened from the same submission and is not in the trash; one that is whole before others, then one that is being judged. */
export function findReceivedByDigest(db: Db, digest: string): string | undefined {
  const id = db
    .prepare(
      `SELECT dossier.id FROM submission JOIN dossier ON dossier.id = submission.dossierId
       LEFT JOIN received_check ON received_check.dossierId = dossier.id
       WHERE submission.digest = ? AND dossier.folder IS NOT NULL AND dossier.removedAt IS NULL
       ORDER BY coalesce(received_check.state, 'intact') = 'intact' DESC,
         EXISTS (SELECT 1 FROM review WHERE review.dossierId = dossier.id) DESC, dossier.createdAt, dossier.id LIMIT 1`,
    )
    .pluck()
    .get(digest);
  return typeof id === 'string' ? id : undefined;
}

/** The dossier of our own that was handed over as this submission. */
export function findOwnBySubmission(db: Db, digest: string): string | undefined {
  const id = db
    .prepare(
      `SELECT dossier.id FROM submission JOIN dossier ON dossier.id = submission.dossierId
       WHERE submission.digest = ? AND dossier.folder IS NULL AND dossier.removedAt IS NULL LIMIT 1`,
    )
    .pluck()
    .get(digest);
  return typeof id === 'string' ? id : undefined;
}

/** What a submission contained; undefined for one that was made before that was kept. */
export function findSubmissionContent(
  db: Db,
  dossierId: string,
  number: number,
): SubmissionContent | undefined {
  const json = db
    .prepare('SELECT json FROM submission_content WHERE dossierId = ? AND number = ?')
    .pluck()
    .get(dossierId, number);
  return typeof json === 'string' ? submissionContentSchema.parse(JSON.parse(json)) : undefined;
}

export function insertSubmissionContent(
  db: Db,
  { dossierId, number, content }: { dossierId: string; number: number; content: SubmissionContent },
): void {
  db.prepare('INSERT INTO submission_content (dossierId, number, json) VALUES (?, ?, ?)').run(
    dossierId,
    number,
    JSON.stringify(content),
  );
}
