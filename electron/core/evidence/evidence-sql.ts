import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const evidenceRowSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  sha256: z.string(),
  sizeBytes: z.number(),
  name: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  path: z.string().nullable(),
  addedAt: z.string(),
  removedAt: z.string().nullable(),
});
const linkedRowSchema = evidenceRowSchema.extend({
  indicators: z.string().transform(json => z.array(z.string()).parse(JSON.parse(json))),
});
export type LinkedEvidenceRow = z.output<typeof linkedRowSchema>;
export type EvidenceRow = z.infer<typeof evidenceRowSchema>;

/** What an evidence of a dossier is, without the place it has there. */
export const evidenceContentSchema = evidenceRowSchema.omit({ id: true, dossierId: true, removedAt: true });

const select = `SELECT evidence.*,
  (SELECT json_group_array(code) FROM evidence_link WHERE evidenceId = evidence.id) AS indicators
  FROM evidence`;

/** The evidence of a dossier in the order it was added, without what was removed. */
export function listEvidence(db: Db, dossierId: string): LinkedEvidenceRow[] {
  return db
    .prepare(`${select} WHERE dossierId = ? AND removedAt IS NULL ORDER BY position`)
    .all(dossierId)
    .map(row => linkedRowSchema.parse(row));
}

/** Every stored file that some dossier names, removed or not: what a check of the store must find. */
export function listAllEvidence(db: Db): LinkedEvidenceRow[] {
  return db
    .prepare(`${select} GROUP BY sha256, dossierId, path ORDER BY position`)
    .all()
    .map(row => linkedRowSchema.parse(row));
}

export function findEvidence(db: Db, id: string): LinkedEvidenceRow | undefined {
  const row = db.prepare(`${select} WHERE id = ?`).get(id);
  return row === undefined ? undefined : linkedRowSchema.parse(row);
}

/** The same bytes in the same dossier, so that a file attached twice is one evidence. */
export function findEvidenceByContent(db: Db, dossierId: string, sha256: string): string | undefined {
  const id = db
    .prepare('SELECT id FROM evidence WHERE dossierId = ? AND sha256 = ? AND removedAt IS NULL LIMIT 1')
    .pluck()
    .get(dossierId, sha256);
  return typeof id === 'string' ? id : undefined;
}

export function insertEvidence(db: Db, row: Omit<EvidenceRow, 'removedAt'>): void {
  db.prepare(
    `INSERT INTO evidence (id, dossierId, sha256, sizeBytes, name, number, subject, issuer, issuedOn, path, addedAt)
     VALUES (:id, :dossierId, :sha256, :sizeBytes, :name, :number, :subject, :issuer, :issuedOn, :path, :addedAt)`,
  ).run(row);
}

/** The evidence as it stands; undefined also for what was removed. */
export function findContent(
  db: Db,
  dossierId: string,
  id: string,
): z.infer<typeof evidenceContentSchema> | undefined {
  const row = db
    .prepare('SELECT * FROM evidence WHERE id = ? AND dossierId = ? AND removedAt IS NULL')
    .get(id, dossierId);
  return row === undefined ? undefined : evidenceContentSchema.parse(row);
}

/** Writes an evidence whole; one that was removed is back in its place. */
export function upsertContent(db: Db, row: Omit<EvidenceRow, 'removedAt'>): void {
  const { changes } = db
    .prepare(
      `UPDATE evidence SET sha256 = :sha256, sizeBytes = :sizeBytes, name = :name, number = :number, subject = :subject,
       issuer = :issuer, issuedOn = :issuedOn, path = :path, addedAt = :addedAt, removedAt = NULL
     WHERE id = :id AND dossierId = :dossierId`,
    )
    .run(row);
  if (changes === 0) insertEvidence(db, row);
}

export function setEvidenceRemoved(db: Db, id: string, removedAt: string | null): void {
  db.prepare('UPDATE evidence SET removedAt = ? WHERE id = ?').run(removedAt, id);
}

/** The indicators that a file proves. */
export function listCodes(db: Db, evidenceId: string): string[] {
  return z
    .array(z.string())
    .parse(
      db.prepare('SELECT code FROM evidence_link WHERE evidenceId = ? ORDER BY code').pluck().all(evidenceId),
    );
}

export function hasLink(db: Db, evidenceId: string, code: string): boolean {
  return (
    db.prepare('SELECT 1 FROM evidence_link WHERE evidenceId = ? AND code = ?').get(evidenceId, code) !==
    undefined
  );
}

export function insertLink(db: Db, evidenceId: string, code: string): void {
  db.prepare('INSERT INTO evidence_link (evidenceId, code) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    evidenceId,
    code,
  );
}

export function deleteLink(db: Db, evidenceId: string, code: string): void {
  db.prepare('DELETE FROM evidence_link WHERE evidenceId = ? AND code = ?').run(evidenceId, code);
}
