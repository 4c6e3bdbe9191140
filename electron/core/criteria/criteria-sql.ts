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

type PublishedRow = {
  id: string;
  version: string;
  digest: string;
  origin: 'imported' | 'made';
  publishedAt: string;
};

export function insertPublished(db: Db, row: PublishedRow): void {
  db.prepare(
    `INSERT INTO published_set (id, version, digest, origin, publishedAt)
     VALUES (:id, :version, :digest, :origin, :publishedAt)`,
  ).run(row);
}

/** All versions that were published here. */
export function listPublished(db: Db): PublishedRow[] {
  // The columns are NOT NULL TEXT; only the two origins are ever written.
  return db
    .prepare('SELECT id, version, digest, origin, publishedAt FROM published_set')
    .all() as PublishedRow[];
}

/** What dossiers were made with, among it versions that the application no longer ships; not what a province made of it. */
export function listUsedVersions(db: Db, id: string): { version: string; digest: string }[] {
  // The columns are NOT NULL TEXT.
  return db
    .prepare(
      "SELECT version, digest FROM criteria_set WHERE id = ? AND json_extract(json, '$.overlay') IS NULL ORDER BY rowid",
    )
    .all(id) as { version: string; digest: string }[];
}

/** Since when each set is retired. */
export function listRetired(db: Db): Map<string, string> {
  // The columns are NOT NULL TEXT.
  const rows = db.prepare('SELECT id, retiredAt FROM retired_set').all() as {
    id: string;
    retiredAt: string;
  }[];
  return new Map(rows.map(({ id, retiredAt }) => [id, retiredAt]));
}

export function insertRetired(db: Db, row: { id: string; retiredAt: string }): void {
  db.prepare(
    'INSERT INTO retired_set (id, retiredAt) VALUES (:id, :retiredAt) ON CONFLICT (id) DO NOTHING',
  ).run(row);
}

export function deleteRetired(db: Db, id: string): void {
  db.prepare('DELETE FROM retired_set WHERE id = ?').run(id);
}
