import { z } from 'zod';
import {
  type ReadingState,
  readingStateSchema,
  suggestedMetadataSchema,
} from '#shared/contract/evidence-reading.ts';
import type { Db } from '../workspace/database.ts';
import type { FileText } from './read-text.ts';

/** Grows when files are read better than before: what an older reader read is read again. */
const readerVersion = 1;

const json = z.string().transform((text): unknown => JSON.parse(text));
const readingRowSchema = z.object({
  evidenceId: z.string(),
  state: readingStateSchema.nullable(),
  pages: z.number().nullable(),
  isCut: z.number().nullable(),
  suggested: json.pipe(suggestedMetadataSchema).nullable(),
});
export type ReadingRow = z.output<typeof readingRowSchema>;

const nothing = JSON.stringify({ number: null, subject: null, issuer: null, issuedOn: null, kind: null });

/** What was read of each evidence of a dossier; state null where even its turn has not been noted. */
export function listReadings(db: Db, dossierId: string): ReadingRow[] {
  return db
    .prepare(
      `SELECT evidence.id AS evidenceId, state, pages, isCut, suggested
       FROM evidence LEFT JOIN content_text USING (sha256)
       WHERE dossierId = ? AND removedAt IS NULL ORDER BY position`,
    )
    .all(dossierId)
    .map(row => readingRowSchema.parse(row));
}

/** Contents that an older reader read wait again. */
export function readOutdatedAgain(db: Db): void {
  db.prepare(
    "UPDATE content_text SET state = 'waiting', tries = 0, reader = :version WHERE reader < :version",
  ).run({ version: readerVersion });
}

export function putInLine(db: Db, sha256: string): void {
  db.prepare(
    `INSERT INTO content_text (sha256, reader, state, tries, isCut, suggested, pageStarts)
     VALUES (?, ?, 'waiting', 0, 0, ?, '[]') ON CONFLICT DO NOTHING`,
  ).run(sha256, readerVersion, nothing);
}

/** A file that could not be read may be whole by now; one that took its reader down (`tries`) is left alone. */
export function readDamagedAgain(db: Db, sha256: string): void {
  db.prepare(
    "UPDATE content_text SET state = 'waiting' WHERE sha256 = ? AND state = 'damaged' AND tries = 0",
  ).run(sha256);
}

const waitingSchema = z.object({ id: z.number(), sha256: z.string(), tries: z.number() });

/**
 * Not yet: every file said to have this content belongs to an opened package that was not found whole. It may not have
 * been extracted, or be another file than it claims to be.
 */
const isUnsure = `EXISTS (SELECT 1 FROM evidence WHERE evidence.sha256 = content_text.sha256) AND NOT EXISTS (
  SELECT 1 FROM evidence LEFT JOIN received_check USING (dossierId)
  WHERE evidence.sha256 = content_text.sha256 AND coalesce(received_check.state, 'intact') = 'intact')`;

/** The content whose turn it is. */
export function nextWaiting(db: Db) {
  const row = db
    .prepare(
      `SELECT id, sha256, tries FROM content_text WHERE state = 'waiting' AND NOT (${isUnsure}) ORDER BY id LIMIT 1`,
    )
    .get();
  return row === undefined ? undefined : waitingSchema.parse(row);
}

/** How many files search does not know whole: their turn has not come, or not even been noted. */
export function countUnread(db: Db): number {
  return countWaiting(db) + Number(db.prepare('SELECT count(*) FROM evidence_to_index').pluck().get());
}

/** How many contents wait for their turn. */
export function countWaiting(db: Db): number {
  return Number(
    db
      .prepare(`SELECT count(*) FROM content_text WHERE state = 'waiting' AND NOT (${isUnsure})`)
      .pluck()
      .get(),
  );
}

/** A file that some evidence says has this content; own ones before those of received dossiers. */
export function findPlace(db: Db, sha256: string) {
  const row = db
    .prepare(
      `SELECT evidence.name, evidence.path, dossier.folder FROM evidence
       JOIN dossier ON dossier.id = evidence.dossierId LEFT JOIN received_check USING (dossierId)
       WHERE sha256 = ? AND coalesce(received_check.state, 'intact') = 'intact' ORDER BY dossier.folder IS NOT NULL, position LIMIT 1`,
    )
    .get(sha256);
  const schema = z.object({ name: z.string(), path: z.string().nullable(), folder: z.string().nullable() });
  return row === undefined ? undefined : schema.parse(row);
}

export function setTries(db: Db, id: number, tries: number): void {
  db.prepare('UPDATE content_text SET tries = ? WHERE id = ?').run(tries, id);
}

/** What nobody could read, for a reason that another try would not change. */
export function setUnread(db: Db, id: number, state: Exclude<ReadingState, 'waiting' | 'read'>): void {
  db.prepare('UPDATE content_text SET state = ? WHERE id = ?').run(state, id);
}

export function saveText(db: Db, id: number, sha256: string, read: FileText): void {
  db.prepare(
    `UPDATE content_text SET state = :state, tries = 0, pages = :pages, isCut = :isCut, suggested = :suggested,
       pageStarts = :pageStarts, packed = :packed WHERE id = :id`,
  ).run({
    id,
    state: read.state,
    pages: read.pages,
    isCut: read.isCut ? 1 : 0,
    suggested: JSON.stringify(read.suggested),
    pageStarts: JSON.stringify(read.pages === null ? [] : read.pageStarts),
    packed: read.state === 'read' ? read.packed : null,
  });
  if (read.state === 'read')
    db.prepare('INSERT OR IGNORE INTO evidence_to_index SELECT position FROM evidence WHERE sha256 = ?').run(
      sha256,
    );
}

const readTextSchema = z.object({
  subject: z.string().nullable(),
  suggested: json.pipe(suggestedMetadataSchema).nullable(),
  packed: z.instanceof(Uint8Array).nullable(),
});

/** What is known of an evidence's content: the subject people gave it, what its head names, its text. */
export function findReadText(db: Db, dossierId: string, evidenceId: string) {
  const row = db
    .prepare(
      `SELECT subject, suggested, packed FROM evidence LEFT JOIN content_text USING (sha256)
       WHERE dossierId = ? AND evidence.id = ?`,
    )
    .get(dossierId, evidenceId);
  return row === undefined ? undefined : readTextSchema.parse(row);
}
