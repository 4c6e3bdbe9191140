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
