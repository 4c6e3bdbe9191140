import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const overlayRowSchema = z.object({
  id: z.string(),
  version: z.string(),
  setId: z.string(),
  digest: z.string(),
  json: z.string(),
  retiredAt: z.string().nullable(),
});
export type OverlayRow = z.infer<typeof overlayRowSchema>;

/** Every version of every overlay, also retired ones. */
export function listOverlays(db: Db): OverlayRow[] {
  return db
    .prepare('SELECT id, version, setId, digest, json, retiredAt FROM overlay ORDER BY id, publishedAt')
    .all()
    .map(row => overlayRowSchema.parse(row));
}

/** All versions of an overlay; one that is published later is offered again. */
export function setOverlayRetired(db: Db, row: { id: string; retiredAt: string | null }): void {
  db.prepare('UPDATE overlay SET retiredAt = :retiredAt WHERE id = :id').run(row);
}

export function insertOverlay(db: Db, row: Omit<OverlayRow, 'retiredAt'> & { publishedAt: string }): void {
  db.prepare(
    `INSERT INTO overlay (id, version, setId, digest, json, publishedAt)
     VALUES (:id, :version, :setId, :digest, :json, :publishedAt)`,
  ).run(row);
}
