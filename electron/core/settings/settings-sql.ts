import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const rowSchema = z.object({ name: z.string(), value: z.string() });

export function listSettings(db: Db): Map<string, string> {
  return new Map(
    db
      .prepare('SELECT name, value FROM setting')
      .all()
      .map(row => rowSchema.parse(row))
      .map(({ name, value }) => [name, value]),
  );
}

export function putSetting(db: Db, name: string, value: string): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value);
}
