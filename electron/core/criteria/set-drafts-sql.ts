import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const draftRowSchema = z.object({
  id: z.string(),
  revision: z.int(),
  step: z.int(),
  baseId: z.string().nullable(),
  baseVersion: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type DraftRow = z.infer<typeof draftRowSchema>;

const columns = 'id, revision, step, baseId, baseVersion, createdAt, updatedAt';

export function listDrafts(db: Db): DraftRow[] {
  return db
    .prepare(`SELECT ${columns} FROM set_draft WHERE removedAt IS NULL ORDER BY updatedAt DESC`)
    .all()
    .map(row => draftRowSchema.parse(row));
}

export function findDraft(db: Db, id: string): DraftRow | undefined {
  const row = db.prepare(`SELECT ${columns} FROM set_draft WHERE id = ? AND removedAt IS NULL`).get(id);
  return row === undefined ? undefined : draftRowSchema.parse(row);
}

export function insertDraft(
  db: Db,
  row: Pick<DraftRow, 'id' | 'baseId' | 'baseVersion'> & { createdAt: string },
): void {
  db.prepare(
    `INSERT INTO set_draft (id, revision, step, baseId, baseVersion, createdAt, updatedAt)
     VALUES (:id, 1, 0, :baseId, :baseVersion, :createdAt, :createdAt)`,
  ).run(row);
}

export function updateDraft(db: Db, row: Pick<DraftRow, 'id' | 'revision' | 'step' | 'updatedAt'>): void {
  db.prepare(
    'UPDATE set_draft SET revision = :revision, step = :step, updatedAt = :updatedAt WHERE id = :id',
  ).run(row);
}

/** @returns whether there is such a draft */
export function markDraftRemoved(db: Db, row: { id: string; removedAt: string | null }): boolean {
  return db.prepare('UPDATE set_draft SET removedAt = :removedAt WHERE id = :id').run(row).changes > 0;
}

export function deleteDraft(db: Db, id: string): void {
  db.prepare('DELETE FROM set_draft WHERE id = ?').run(id);
}

export type StepRow = { draftId: string; number: number; what: string; place: string; json: string };

export function putStep(db: Db, row: StepRow): void {
  db.prepare(
    `INSERT INTO set_draft_step (draftId, number, what, place, json)
     VALUES (:draftId, :number, :what, :place, :json)
     ON CONFLICT (draftId, number) DO UPDATE SET json = :json`,
  ).run(row);
}

export function findStep(db: Db, draftId: string, number: number): StepRow | undefined {
  // The columns are NOT NULL and of these types.
  return db
    .prepare('SELECT draftId, number, what, place, json FROM set_draft_step WHERE draftId = ? AND number = ?')
    .get(draftId, number) as StepRow | undefined;
}

/** What was taken back is gone once something else is written, and the oldest steps make room for new ones. */
export function deleteStepsBeside(db: Db, draftId: string, first: number, last: number): void {
  db.prepare('DELETE FROM set_draft_step WHERE draftId = ? AND (number < ? OR number > ?)').run(
    draftId,
    first,
    last,
  );
}
