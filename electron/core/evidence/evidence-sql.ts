import { z } from 'zod';
import { sha256Schema } from '#shared/domain/criteria-codes.ts';
import { documentKindSchema } from '#shared/domain/document-kind.ts';
import { type Db, readStored } from '../workspace/database.ts';

/** What a file was before it was replaced. */
const revisionSchema = z.object({
  sha256: sha256Schema,
  sizeBytes: z.number(),
  name: z.string(),
  replacedAt: z.string(),
});

const evidenceSchema = z.object({
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
  // Changes noted by earlier versions lack these.
  kind: documentKindSchema.nullable().default(null),
  personal: z.string().nullable().default(null),
  folder: z.string().default(''),
  revisions: z.array(revisionSchema).default([]),
});
export type EvidenceRow = z.output<typeof evidenceSchema>;

/** What an evidence of a dossier is, without the place it has there. */
export const evidenceContentSchema = evidenceSchema.omit({ id: true, dossierId: true, removedAt: true });
export type EvidenceContent = z.output<typeof evidenceContentSchema>;

/** `links`: the pages that prove each code, null for the whole file. */
const linkedSchema = evidenceSchema.extend({ links: z.record(z.string(), z.string().nullable()) });
export type LinkedEvidenceRow = z.output<typeof linkedSchema>;

const storedSchema = z.looseObject({ revisions: z.string(), links: z.string().default('{}') });

function parseRow(db: Db, row: unknown): LinkedEvidenceRow {
  return readStored(db, () => {
    const { revisions, links, ...rest } = storedSchema.parse(row);
    return linkedSchema.parse({ ...rest, revisions: JSON.parse(revisions), links: JSON.parse(links) });
  });
}

const select = `SELECT evidence.*,
  (SELECT json_group_object(code, pages) FROM evidence_link WHERE evidenceId = evidence.id) AS links
  FROM evidence`;

/** The evidence of a dossier in the order it was added, without what was removed. */
export function listEvidence(db: Db, dossierId: string): LinkedEvidenceRow[] {
  return db
    .prepare(`${select} WHERE dossierId = ? AND removedAt IS NULL ORDER BY position`)
    .all(dossierId)
    .map(row => parseRow(db, row));
}

/** What was taken out of a dossier, the last one first. */
export function listRemovedEvidence(db: Db, dossierId: string): LinkedEvidenceRow[] {
  return db
    .prepare(`${select} WHERE dossierId = ? AND removedAt IS NOT NULL ORDER BY removedAt DESC, position DESC`)
    .all(dossierId)
    .map(row => parseRow(db, row));
}

/** Every evidence of every dossier, removed or not: what a check of the store must find. */
export function listAllEvidence(db: Db): LinkedEvidenceRow[] {
  return db
    .prepare(`${select} ORDER BY position`)
    .all()
    .map(row => parseRow(db, row));
}

export function findEvidence(db: Db, id: string): LinkedEvidenceRow | undefined {
  const row = db.prepare(`${select} WHERE id = ?`).get(id);
  return row === undefined ? undefined : parseRow(db, row);
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
    `INSERT INTO evidence (id, dossierId, sha256, sizeBytes, name, number, subject, issuer, issuedOn, kind, personal,
       folder, revisions, path, addedAt)
     VALUES (:id, :dossierId, :sha256, :sizeBytes, :name, :number, :subject, :issuer, :issuedOn, :kind, :personal,
       :folder, :revisions, :path, :addedAt)`,
  ).run({ ...row, revisions: JSON.stringify(row.revisions) });
}

/** The evidence as it stands; undefined also for what was removed. */
export function findContent(db: Db, dossierId: string, id: string): EvidenceContent | undefined {
  const row = db
    .prepare('SELECT * FROM evidence WHERE id = ? AND dossierId = ? AND removedAt IS NULL')
    .get(id, dossierId);
  return row === undefined ? undefined : evidenceContentSchema.parse(parseRow(db, row));
}

/** Writes an evidence whole; one that was removed is back in its place. */
export function upsertContent(db: Db, row: Omit<EvidenceRow, 'removedAt'>): void {
  const { changes } = db
    .prepare(
      `UPDATE evidence SET sha256 = :sha256, sizeBytes = :sizeBytes, name = :name, number = :number, subject = :subject,
       issuer = :issuer, issuedOn = :issuedOn, kind = :kind, personal = :personal, folder = :folder,
       revisions = :revisions, path = :path, addedAt = :addedAt, removedAt = NULL
     WHERE id = :id AND dossierId = :dossierId`,
    )
    .run({ ...row, revisions: JSON.stringify(row.revisions) });
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

/** Which pages of a file prove an indicator, undefined where none does. */
export function findLink(db: Db, evidenceId: string, code: string): { pages: string | null } | undefined {
  const row = db
    .prepare('SELECT pages FROM evidence_link WHERE evidenceId = ? AND code = ?')
    .get(evidenceId, code);
  return row === undefined ? undefined : z.object({ pages: z.string().nullable() }).parse(row);
}

/** @param pages "3–12"; null: the whole file */
export function upsertLink(db: Db, evidenceId: string, code: string, pages: string | null): void {
  db.prepare(
    `INSERT INTO evidence_link (evidenceId, code, pages) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET pages = excluded.pages`,
  ).run(evidenceId, code, pages);
}

export function deleteLink(db: Db, evidenceId: string, code: string): void {
  db.prepare('DELETE FROM evidence_link WHERE evidenceId = ? AND code = ?').run(evidenceId, code);
}

/** Pages of each stored file as far as they were counted, by content. */
export function listPageCounts(db: Db, dossierId: string): Map<string, number> {
  const rows = db
    .prepare(
      `SELECT DISTINCT content_text.sha256, content_text.pages FROM content_text
       JOIN evidence ON evidence.sha256 = content_text.sha256
       WHERE evidence.dossierId = ? AND content_text.pages IS NOT NULL`,
    )
    .all(dossierId);
  const counted = z.array(z.object({ sha256: z.string(), pages: z.number() })).parse(rows);
  return new Map(counted.map(({ sha256, pages }) => [sha256, pages]));
}
