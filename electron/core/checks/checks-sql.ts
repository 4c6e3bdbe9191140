import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const ignoredSchema = z.object({
  key: z.string(),
  reason: z.string(),
  said: z.string(),
  ignoredAt: z.string(),
});
export type IgnoredRow = z.output<typeof ignoredSchema>;

/** Findings that the office left as they are, by their keys. */
export function listIgnored(db: Db, dossierId: string): Map<string, IgnoredRow> {
  return new Map(
    db
      .prepare('SELECT key, reason, said, ignoredAt FROM ignored_finding WHERE dossierId = ?')
      .all(dossierId)
      .map(row => ignoredSchema.parse(row))
      .map(row => [row.key, row]),
  );
}

export function upsertIgnored(db: Db, dossierId: string, row: IgnoredRow): void {
  db.prepare(
    `INSERT INTO ignored_finding (dossierId, key, reason, said, ignoredAt)
     VALUES (:dossierId, :key, :reason, :said, :ignoredAt)
     ON CONFLICT (dossierId, key)
     DO UPDATE SET reason = excluded.reason, said = excluded.said, ignoredAt = excluded.ignoredAt`,
  ).run({ dossierId, ...row });
}

export function deleteIgnored(db: Db, dossierId: string, key: string): void {
  db.prepare('DELETE FROM ignored_finding WHERE dossierId = ? AND key = ?').run(dossierId, key);
}

const changedSchema = z.object({ path: z.string(), modifiedMs: z.number() });

/** Files that the last check of the store found to be others than were put there, with their time of then. */
export function listChangedFiles(db: Db): Map<string, number> {
  return new Map(
    db
      .prepare('SELECT path, modifiedMs FROM changed_file')
      .all()
      .map(row => changedSchema.parse(row))
      .map(({ path, modifiedMs }) => [path, modifiedMs]),
  );
}

/** Puts what a check of the store found in the place of what the one before found. */
export function replaceChangedFiles(db: Db, rows: readonly { path: string; modifiedMs: number }[]): void {
  db.transaction(() => {
    db.prepare('DELETE FROM changed_file').run();
    const insert = db.prepare('INSERT OR REPLACE INTO changed_file (path, modifiedMs) VALUES (?, ?)');
    for (const { path, modifiedMs } of rows) insert.run(path, modifiedMs);
  })();
}
