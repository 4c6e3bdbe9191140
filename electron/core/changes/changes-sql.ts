import { z } from 'zod';
import { type ChangeRow, changeRowSchema } from '#shared/contract/changes.ts';
import { type Db, readStored } from '../workspace/database.ts';
import type { Step } from './next-steps.ts';

const storedSchema = z.looseObject({ codes: z.string(), items: z.string() });
const stepSchema = z.object({ number: z.number(), step: changeRowSchema.shape.step });

export function insertChange(db: Db, dossierId: string, row: ChangeRow): void {
  db.prepare(
    `INSERT INTO change (dossierId, number, at, who, step, what, why, codes, items, undoes)
     VALUES (:dossierId, :number, :at, :who, :step, :what, :why, :codes, :items, :undoes)`,
  ).run({ dossierId, ...row, codes: JSON.stringify(row.codes), items: JSON.stringify(row.items) });
}

export function findChange(db: Db, dossierId: string, number: number): ChangeRow | undefined {
  const row = db.prepare('SELECT * FROM change WHERE dossierId = ? AND number = ?').get(dossierId, number);
  return row === undefined ? undefined : parseChange(db, row);
}

/** The newest first, from the one before `before` on. */
export function listChanges(db: Db, dossierId: string, before: number | null, limit: number): ChangeRow[] {
  return db
    .prepare('SELECT * FROM change WHERE dossierId = ? AND number < ? ORDER BY number DESC LIMIT ?')
    .all(dossierId, before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(row => parseChange(db, row));
}

export function lastNumber(db: Db, dossierId: string): number {
  return Number(db.prepare('SELECT max(number) FROM change WHERE dossierId = ?').pluck().get(dossierId));
}

/** The steps since the last barrier in their order. */
export function listSteps(db: Db, dossierId: string): Step[] {
  return db
    .prepare(
      `SELECT number, step FROM change WHERE dossierId = :dossierId AND number >
         (SELECT coalesce(max(number), 0) FROM change WHERE dossierId = :dossierId AND step = 'barrier')
       ORDER BY number`,
    )
    .all({ dossierId })
    .map(row => stepSchema.parse(row));
}

function parseChange(db: Db, row: unknown): ChangeRow {
  return readStored(db, () => {
    const { codes, items, ...rest } = storedSchema.parse(row);
    return changeRowSchema.parse({ ...rest, codes: JSON.parse(codes), items: JSON.parse(items) });
  });
}
