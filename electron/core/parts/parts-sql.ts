import { z } from 'zod';
import { type DossierJson, dossierJsonSchema } from '#shared/domain/dossier-json.ts';
import { type PartJson, type PartState, partJsonSchema } from '#shared/domain/part-json.ts';
import type { MergeSide } from '#shared/domain/part-merge.ts';
import { type Db, readStored } from '../workspace/database.ts';

const sentRowSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  personId: z.string().nullable(),
  person: z.string().nullable(),
  codes: z.string(),
  sentAt: z.string(),
  fileName: z.string(),
});
export type SentRow = Omit<z.output<typeof sentRowSchema>, 'codes'> & { codes: string[] };

/** The shares of a dossier that were given out, the last one first. */
export function listSent(db: Db, dossierId: string): SentRow[] {
  return db
    .prepare('SELECT * FROM part_sent WHERE dossierId = ? ORDER BY sentAt DESC, rowid DESC')
    .all(dossierId)
    .map(row => sentRowSchema.parse(row))
    .map(({ codes, ...row }) => ({
      ...row,
      codes: readStored(db, () => z.array(z.string()).parse(JSON.parse(codes))),
    }));
}

export function insertSent(db: Db, row: SentRow): void {
  db.prepare(
    `INSERT INTO part_sent (id, dossierId, personId, person, codes, sentAt, fileName)
     VALUES (:id, :dossierId, :personId, :person, :codes, :sentAt, :fileName)`,
  ).run({ ...row, codes: JSON.stringify(row.codes) });
}

/** A dossier that is a share of another office's: as it came, and which file here is which of those that came. */
const heldSchema = z.object({
  part: partJsonSchema,
  basis: dossierJsonSchema.pick({ assessments: true, evidence: true }),
  files: z.record(z.string(), z.string()),
});
export type HeldPart = { part: PartJson; basis: PartState; files: Record<string, string> };

export function findHeld(db: Db, dossierId: string): HeldPart | undefined {
  const json = db.prepare('SELECT json FROM part_held WHERE dossierId = ?').pluck().get(dossierId);
  return json === undefined ? undefined : readStored(db, () => heldSchema.parse(JSON.parse(String(json))));
}

/** The dossier that holds a share, where it is not in the trash. */
export function findHolder(db: Db, partId: string): string | undefined {
  const id = db
    .prepare(
      `SELECT dossierId FROM part_held JOIN dossier ON dossier.id = part_held.dossierId
       WHERE partId = ? AND removedAt IS NULL`,
    )
    .pluck()
    .get(partId);
  return typeof id === 'string' ? id : undefined;
}

export function insertHeld(db: Db, dossierId: string, held: HeldPart): void {
  db.prepare('INSERT INTO part_held (dossierId, partId, json) VALUES (?, ?, ?)').run(
    dossierId,
    held.part.id,
    JSON.stringify(held),
  );
}

const mergeRowSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  partId: z.string(),
  digest: z.string(),
  fileName: z.string(),
  setDigest: z.string(),
  json: z.string(),
  choices: z.string(),
  readAt: z.string(),
  appliedAt: z.string().nullable(),
});
const cameSchema = z.object({ part: partJsonSchema, dossier: dossierJsonSchema });
export type Came = { part: PartJson; dossier: DossierJson };
export type MergeRow = Omit<z.output<typeof mergeRowSchema>, 'json' | 'choices'> & {
  came: Came;
  choices: Record<string, MergeSide>;
};

export function findMerge(db: Db, id: string): MergeRow | undefined {
  const row = db.prepare('SELECT * FROM part_merge WHERE id = ?').get(id);
  return row === undefined ? undefined : parseMerge(db, row);
}

/** The same file read again for the same dossier is one merge. */
export function findMergeOf(db: Db, dossierId: string, digest: string): string | undefined {
  const id = db
    .prepare('SELECT id FROM part_merge WHERE dossierId = ? AND digest = ?')
    .pluck()
    .get(dossierId, digest);
  return typeof id === 'string' ? id : undefined;
}

/** What came of a dossier's shares, the last one first. */
export function listMerges(db: Db, dossierId: string) {
  return db
    .prepare(
      `SELECT id, partId, readAt, appliedAt, fileName FROM part_merge WHERE dossierId = ?
       ORDER BY readAt DESC, rowid DESC`,
    )
    .all(dossierId)
    .map(row =>
      mergeRowSchema
        .pick({ id: true, partId: true, readAt: true, appliedAt: true, fileName: true })
        .parse(row),
    );
}

/** What of the same share was merged last, besides this. */
export function findMergedBefore(db: Db, { partId, dossierId, id }: MergeRow): MergeRow | undefined {
  const row = db
    .prepare(
      `SELECT * FROM part_merge WHERE partId = ? AND dossierId = ? AND id <> ? AND appliedAt IS NOT NULL
       ORDER BY appliedAt DESC LIMIT 1`,
    )
    .get(partId, dossierId, id);
  return row === undefined ? undefined : parseMerge(db, row);
}

export function insertMerge(db: Db, { came, choices, ...row }: MergeRow): void {
  db.prepare(
    `INSERT INTO part_merge (id, dossierId, partId, digest, fileName, setDigest, json, choices, readAt, appliedAt)
     VALUES (:id, :dossierId, :partId, :digest, :fileName, :setDigest, :json, :choices, :readAt, :appliedAt)`,
  ).run({ ...row, json: JSON.stringify(came), choices: JSON.stringify(choices) });
}

export function setChoices(db: Db, id: string, choices: Record<string, MergeSide>): void {
  db.prepare('UPDATE part_merge SET choices = ? WHERE id = ?').run(JSON.stringify(choices), id);
}

export function setApplied(db: Db, id: string, appliedAt: string): void {
  db.prepare('UPDATE part_merge SET appliedAt = ? WHERE id = ?').run(appliedAt, id);
}

function parseMerge(db: Db, row: unknown): MergeRow {
  const { json, choices, ...rest } = mergeRowSchema.parse(row);
  return readStored(db, () => ({
    ...rest,
    came: cameSchema.parse(JSON.parse(json)),
    choices: z.record(z.string(), z.enum(['mine', 'theirs'])).parse(JSON.parse(choices)),
  }));
}
