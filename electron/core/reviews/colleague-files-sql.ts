import { z } from 'zod';
import { type ReviewJson, reviewJsonSchema } from '#shared/domain/review-json.ts';
import { type Db, readStored } from '../workspace/database.ts';

const rowSchema = z.object({
  digest: z.string(),
  fileName: z.string(),
  readAt: z.string(),
  removedAt: z.string().nullable(),
  json: z.string(),
});

export type KeptFile = Omit<z.output<typeof rowSchema>, 'json'> & { review: ReviewJson };

/** Every review file that was read for a dossier, also those put aside; the last one read first. */
export function listKeptFiles(db: Db, dossierId: string): KeptFile[] {
  return db
    .prepare(
      `SELECT digest, fileName, readAt, removedAt, json FROM colleague_review
       WHERE dossierId = ? ORDER BY readAt DESC, writtenAt DESC, digest`,
    )
    .all(dossierId)
    .map(row => rowSchema.parse(row))
    .map(({ json, ...file }) => ({
      ...file,
      review: readStored(db, () => reviewJsonSchema.parse(JSON.parse(json))),
    }));
}

export function isSetAside(db: Db, dossierId: string, digest: string): boolean {
  const removedAt = db
    .prepare('SELECT removedAt FROM colleague_review WHERE dossierId = ? AND digest = ?')
    .pluck()
    .get(dossierId, digest);
  return typeof removedAt === 'string';
}

export function setAside(db: Db, dossierId: string, digest: string, removedAt: string | null): void {
  db.prepare('UPDATE colleague_review SET removedAt = ? WHERE dossierId = ? AND digest = ?').run(
    removedAt,
    dossierId,
    digest,
  );
}
