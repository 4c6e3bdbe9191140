import { z } from 'zod';
import { type Assessment, assessmentSchema } from '#shared/domain/verdict.ts';
import { type Db, readStored } from '../workspace/database.ts';

const rowSchema = z.object({ code: z.string(), json: z.string() });

/** What was entered, by the code of the indicator. */
export function listAssessments(db: Db, dossierId: string): Map<string, Assessment> {
  return new Map(
    db
      .prepare('SELECT code, json FROM assessment WHERE dossierId = ?')
      .all(dossierId)
      .map(row => rowSchema.parse(row))
      .map(({ code, json }) => [code, readStored(db, () => assessmentSchema.parse(JSON.parse(json)))]),
  );
}

export function findAssessment(db: Db, dossierId: string, code: string): Assessment | undefined {
  const json = db
    .prepare('SELECT json FROM assessment WHERE dossierId = ? AND code = ?')
    .pluck()
    .get(dossierId, code);
  return json === undefined
    ? undefined
    : readStored(db, () => assessmentSchema.parse(JSON.parse(String(json))));
}

export function deleteAssessment(db: Db, dossierId: string, code: string): void {
  db.prepare('DELETE FROM assessment WHERE dossierId = ? AND code = ?').run(dossierId, code);
}

export function upsertAssessment(
  db: Db,
  row: { dossierId: string; code: string; assessment: Assessment; updatedAt: string },
): void {
  db.prepare(
    `INSERT INTO assessment (dossierId, code, json, updatedAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (dossierId, code) DO UPDATE SET json = excluded.json, updatedAt = excluded.updatedAt`,
  ).run(row.dossierId, row.code, JSON.stringify(row.assessment), row.updatedAt);
}
