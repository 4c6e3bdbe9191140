import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const draftRowSchema = z.object({
  setId: z.string(),
  overlayId: z.string(),
  revision: z.int(),
  json: z.string(),
  updatedAt: z.string(),
});
export type OverlayDraftRow = z.infer<typeof draftRowSchema>;
type Key = Pick<OverlayDraftRow, 'setId' | 'overlayId'>;

const columns = 'setId, overlayId, revision, json, updatedAt';

export function listOverlayDrafts(db: Db): OverlayDraftRow[] {
  return db
    .prepare(`SELECT ${columns} FROM overlay_draft ORDER BY updatedAt DESC`)
    .all()
    .map(row => draftRowSchema.parse(row));
}

export function findOverlayDraft(db: Db, key: Key): OverlayDraftRow | undefined {
  const row = db
    .prepare(`SELECT ${columns} FROM overlay_draft WHERE setId = :setId AND overlayId = :overlayId`)
    .get(key);
  return row === undefined ? undefined : draftRowSchema.parse(row);
}

export function putOverlayDraft(db: Db, row: OverlayDraftRow): void {
  db.prepare(
    `INSERT INTO overlay_draft (${columns}) VALUES (:setId, :overlayId, :revision, :json, :updatedAt)
     ON CONFLICT (setId, overlayId) DO UPDATE
     SET revision = excluded.revision, json = excluded.json, updatedAt = excluded.updatedAt`,
  ).run(row);
}

export function deleteOverlayDraft(db: Db, key: Key): void {
  db.prepare('DELETE FROM overlay_draft WHERE setId = :setId AND overlayId = :overlayId').run(key);
}
