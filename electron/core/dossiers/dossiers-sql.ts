import { z } from 'zod';
import type { DossierShelf } from '#shared/contract/dossiers.ts';
import type { Db } from '../workspace/database.ts';

const dossierRowSchema = z.object({
  id: z.string(),
  sample: z.number().transform(flag => flag === 1),
  setDigest: z.string(),
  variantId: z.string(),
  communeCode: z.string(),
  communeName: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
  village: z.string().nullable(),
  year: z.number(),
  folder: z.string().nullable(),
  /** Of a received dossier: its id where it was made. Null: made here, or received before that was kept. */
  originId: z.string().nullable(),
  /** When the package of a received dossier was opened here. */
  receivedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  removedAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
});
export type DossierRow = z.output<typeof dossierRowSchema>;

export function insertDossier(
  db: Db,
  row: Omit<DossierRow, 'originId' | 'receivedAt' | 'removedAt' | 'archivedAt'>,
): void {
  db.prepare(
    `INSERT INTO dossier (id, sample, setDigest, variantId, communeCode, communeName, provinceCode, provinceName,
       village, year, folder, createdAt, updatedAt)
     VALUES (:id, :sample, :setDigest, :variantId, :communeCode, :communeName, :provinceCode, :provinceName,
       :village, :year, :folder, :createdAt, :updatedAt)`,
  ).run({ ...row, sample: row.sample ? 1 : 0 });
}

export function findDossier(db: Db, id: string): DossierRow | undefined {
  const row = db.prepare('SELECT * FROM dossier WHERE id = ?').get(id);
  return row === undefined ? undefined : dossierRowSchema.parse(row);
}

/** The dossiers that are received submissions of the same dossier, without those in the trash. */
export function listReceivedOf(db: Db, originId: string): DossierRow[] {
  return db
    .prepare('SELECT * FROM dossier WHERE originId = ? AND folder IS NOT NULL AND removedAt IS NULL')
    .all(originId)
    .map(row => dossierRowSchema.parse(row));
}

const shelves: Record<DossierShelf, string> = {
  current: 'removedAt IS NULL AND archivedAt IS NULL',
  archived: 'removedAt IS NULL AND archivedAt IS NOT NULL',
  removed: 'removedAt IS NOT NULL',
};

/** The dossiers of one shelf, the last touched first. */
export function listDossiers(db: Db, shelf: DossierShelf): DossierRow[] {
  return db
    .prepare(`SELECT * FROM dossier WHERE ${shelves[shelf]} ORDER BY updatedAt DESC, createdAt DESC`)
    .all()
    .map(row => dossierRowSchema.parse(row));
}

export function findSampleId(db: Db): string | undefined {
  const id = db
    .prepare(
      'SELECT id FROM dossier WHERE sample = 1 AND folder IS NULL AND removedAt IS NULL ORDER BY createdAt LIMIT 1',
    )
    .pluck()
    .get();
  return typeof id === 'string' ? id : undefined;
}

export function setRemoved(db: Db, id: string, removedAt: string | null): void {
  db.prepare('UPDATE dossier SET removedAt = ? WHERE id = ?').run(removedAt, id);
}

export function setArchived(db: Db, id: string, archivedAt: string | null): void {
  db.prepare('UPDATE dossier SET archivedAt = ? WHERE id = ?').run(archivedAt, id);
}

export function setCriteriaSet(db: Db, id: string, setDigest: string, variantId: string): void {
  db.prepare('UPDATE dossier SET setDigest = ?, variantId = ? WHERE id = ?').run(setDigest, variantId, id);
}

/** Where the opened package of a received dossier lies now, below received/. */
export function setFolder(db: Db, id: string, folder: string): void {
  db.prepare('UPDATE dossier SET folder = ? WHERE id = ?').run(folder, id);
}

export function setOriginId(db: Db, id: string, originId: string): void {
  db.prepare('UPDATE dossier SET originId = ? WHERE id = ?').run(originId, id);
}

export function setReceivedAt(db: Db, id: string, receivedAt: string): void {
  db.prepare('UPDATE dossier SET receivedAt = ? WHERE id = ?').run(receivedAt, id);
}

export function touchDossier(db: Db, id: string, updatedAt: string): void {
  db.prepare('UPDATE dossier SET updatedAt = ? WHERE id = ?').run(updatedAt, id);
}
