import type { Db } from '../workspace/database.ts';

export function insertSet(db: Db, row: { digest: string; id: string; version: string; json: string }): void {
  db.prepare(
    'INSERT INTO criteria_set (digest, id, version, json) VALUES (:digest, :id, :version, :json) ON CONFLICT (digest) DO NOTHING',
  ).run(row);
}

export function findSetJson(db: Db, digest: string): string | undefined {
  const json = db.prepare('SELECT json FROM criteria_set WHERE digest = ?').pluck().get(digest);
  return typeof json === 'string' ? json : undefined;
}

export type PublishedRow = { id: string; version: string; digest: string };

export function insertPublished(db: Db, row: PublishedRow & { publishedAt: string }): void {
  db.prepare(
    'INSERT INTO published_set (id, version, digest, publishedAt) VALUES (:id, :version, :digest, :publishedAt)',
  ).run(row);
}

/** All versions that are still offered; what was retired stays for the dossiers that use it. */
export function listPublished(db: Db): PublishedRow[] {
  // The columns are NOT NULL TEXT.
  return db
    .prepare('SELECT id, version, digest FROM published_set WHERE retiredAt IS NULL')
    .all() as PublishedRow[];
}

export function listVersions(db: Db, id: string): PublishedRow[] {
  // The columns are NOT NULL TEXT.
  return db.prepare('SELECT id, version, digest FROM published_set WHERE id = ?').all(id) as PublishedRow[];
}
