import { z } from 'zod';
import { snapshotKindSchema } from '#shared/contract/progress.ts';
import { type Db, readStored } from '../workspace/database.ts';
import { type SnapshotState, snapshotStateSchema } from './snapshot-state.ts';

const rowSchema = z.object({
  dossierId: z.string(),
  number: z.number(),
  takenAt: z.string(),
  kind: snapshotKindSchema,
  note: z.string(),
  setDigest: z.string(),
  variantId: z.string(),
  state: z.string(),
  removedAt: z.string().nullable(),
});
export type SnapshotRow = Omit<z.infer<typeof rowSchema>, 'state'> & { state: SnapshotState };

function toRow(db: Db, row: unknown): SnapshotRow {
  const { state, ...rest } = rowSchema.parse(row);
  return { ...rest, state: readStored(db, () => snapshotStateSchema.parse(JSON.parse(state))) };
}

/** The snapshots that were not removed, the oldest first. */
export function listSnapshots(db: Db, dossierId: string): SnapshotRow[] {
  return db
    .prepare('SELECT * FROM snapshot WHERE dossierId = ? AND removedAt IS NULL ORDER BY takenAt, number')
    .all(dossierId)
    .map(row => toRow(db, row));
}

/** Also one that was removed. */
export function findSnapshot(db: Db, dossierId: string, number: number): SnapshotRow | undefined {
  const row = db.prepare('SELECT * FROM snapshot WHERE dossierId = ? AND number = ?').get(dossierId, number);
  return row === undefined ? undefined : toRow(db, row);
}

/** Whether the end of a month was kept; one that was removed is not kept anew. */
export function hasMonth(db: Db, dossierId: string, takenAt: string): boolean {
  return (
    db
      .prepare(`SELECT 1 FROM snapshot WHERE dossierId = ? AND kind = 'month' AND takenAt = ?`)
      .get(dossierId, takenAt) !== undefined
  );
}

/** @returns the number the snapshot got, counted from 1 in each dossier */
export function insertSnapshot(db: Db, row: Omit<SnapshotRow, 'number' | 'removedAt'>): number {
  return z.number().parse(
    db
      .prepare(
        `INSERT INTO snapshot (dossierId, number, takenAt, kind, note, setDigest, variantId, state)
         VALUES (:dossierId, (SELECT coalesce(max(number), 0) + 1 FROM snapshot WHERE dossierId = :dossierId),
           :takenAt, :kind, :note, :setDigest, :variantId, :state)
         RETURNING number`,
      )
      .pluck()
      .get({ ...row, state: JSON.stringify(row.state) }),
  );
}

export function setSnapshotNote(db: Db, dossierId: string, number: number, note: string): void {
  db.prepare('UPDATE snapshot SET note = ? WHERE dossierId = ? AND number = ?').run(note, dossierId, number);
}

export function setSnapshotRemoved(
  db: Db,
  dossierId: string,
  number: number,
  removedAt: string | null,
): void {
  db.prepare('UPDATE snapshot SET removedAt = ? WHERE dossierId = ? AND number = ?').run(
    removedAt,
    dossierId,
    number,
  );
}
