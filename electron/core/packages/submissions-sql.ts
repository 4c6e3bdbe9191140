import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const submissionRowSchema = z.object({
  dossierId: z.string(),
  number: z.number(),
  createdAt: z.string(),
  contentDigest: z.string(),
  digest: z.string(),
  shortCode: z.string(),
  fileName: z.string(),
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
    `INSERT INTO submission (dossierId, number, createdAt, contentDigest, digest, shortCode, fileName)
     VALUES (:dossierId, :number, :createdAt, :contentDigest, :digest, :shortCode, :fileName)`,
  ).run(row);
}

/** A received dossier that was opened from the same submission and is not in the trash. */
export function findReceivedByDigest(db: Db, digest: string): string | undefined {
  const id = db
    .prepare(
      `SELECT dossier.id FROM submission JOIN dossier ON dossier.id = submission.dossierId
       WHERE submission.digest = ? AND dossier.folder IS NOT NULL AND dossier.removedAt IS NULL LIMIT 1`,
    )
    .pluck()
    .get(digest);
  return typeof id === 'string' ? id : undefined;
}
