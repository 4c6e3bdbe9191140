import { z } from 'zod';
import {
  type BallotCounts,
  ballotPatternSchema,
  type SurveyBatch,
  type SurveyDefinition,
  type SurveyFigures,
  surveyBatchSchema,
  surveyDefinitionSchema,
  surveyFiguresSchema,
} from '#shared/domain/survey.ts';
import { type Db, readStored } from '../workspace/database.ts';

const batchRowSchema = z.object({ id: z.string(), json: z.string() });
const figuresRowSchema = z.object({ villageId: z.string(), json: z.string() });
const pendingRowSchema = z.object({
  villageId: z.string(),
  pattern: ballotPatternSchema,
  number: z.number(),
});

export function findDefinition(db: Db, dossierId: string): SurveyDefinition | undefined {
  const json = db.prepare('SELECT json FROM survey WHERE dossierId = ?').pluck().get(dossierId);
  return json === undefined
    ? undefined
    : readStored(db, () => surveyDefinitionSchema.parse(JSON.parse(String(json))));
}

export function upsertDefinition(db: Db, dossierId: string, definition: SurveyDefinition): void {
  db.prepare(
    `INSERT INTO survey (dossierId, json) VALUES (?, ?)
     ON CONFLICT (dossierId) DO UPDATE SET json = excluded.json`,
  ).run(dossierId, JSON.stringify(definition));
}

export function deleteDefinition(db: Db, dossierId: string): void {
  db.prepare('DELETE FROM survey WHERE dossierId = ?').run(dossierId);
}

export function listBatches(db: Db, dossierId: string): Map<string, SurveyBatch> {
  return new Map(
    db
      .prepare('SELECT id, json FROM survey_batch WHERE dossierId = ?')
      .all(dossierId)
      .map(row => batchRowSchema.parse(row))
      .map(({ id, json }) => [id, readStored(db, () => surveyBatchSchema.parse(JSON.parse(json)))]),
  );
}

export function findBatch(db: Db, dossierId: string, id: string): SurveyBatch | undefined {
  return listBatches(db, dossierId).get(id);
}

export function upsertBatch(db: Db, dossierId: string, id: string, batch: SurveyBatch): void {
  db.prepare(
    `INSERT INTO survey_batch (dossierId, id, json) VALUES (?, ?, ?)
     ON CONFLICT (dossierId, id) DO UPDATE SET json = excluded.json`,
  ).run(dossierId, id, JSON.stringify(batch));
}

export function deleteBatch(db: Db, dossierId: string, id: string): void {
  db.prepare('DELETE FROM survey_batch WHERE dossierId = ? AND id = ?').run(dossierId, id);
}

/** By village. */
export function listFigures(db: Db, dossierId: string): Map<string, SurveyFigures> {
  return new Map(
    db
      .prepare('SELECT villageId, json FROM survey_figures WHERE dossierId = ?')
      .all(dossierId)
      .map(row => figuresRowSchema.parse(row))
      .map(({ villageId, json }) => [
        villageId,
        readStored(db, () => surveyFiguresSchema.parse(JSON.parse(json))),
      ]),
  );
}

export function upsertFigures(db: Db, dossierId: string, villageId: string, figures: SurveyFigures): void {
  db.prepare(
    `INSERT INTO survey_figures (dossierId, villageId, json) VALUES (?, ?, ?)
     ON CONFLICT (dossierId, villageId) DO UPDATE SET json = excluded.json`,
  ).run(dossierId, villageId, JSON.stringify(figures));
}

export function deleteFigures(db: Db, dossierId: string, villageId: string): void {
  db.prepare('DELETE FROM survey_figures WHERE dossierId = ? AND villageId = ?').run(dossierId, villageId);
}

/** Ballots that were typed and do not count yet, by village. */
export function listPending(db: Db, dossierId: string): SurveyBatch[] {
  const rows = db
    .prepare(
      'SELECT villageId, pattern, number FROM survey_pending WHERE dossierId = ? ORDER BY villageId, pattern',
    )
    .all(dossierId)
    .map(row => readStored(db, () => pendingRowSchema.parse(row)));
  const villages = new Map<string, BallotCounts>();
  for (const { villageId, pattern, number } of rows)
    villages.set(villageId, [...(villages.get(villageId) ?? []), [pattern, number]]);
  return [...villages].map(([villageId, ballots]) => ({ villageId, ballots }));
}

/** One ballot more, or one less; none is left below zero. */
export function countPending(
  db: Db,
  place: { dossierId: string; villageId: string; pattern: string },
  by: 1 | -1,
): boolean {
  if (by === 1) {
    db.prepare(
      `INSERT INTO survey_pending (dossierId, villageId, pattern, number) VALUES (:dossierId, :villageId, :pattern, 1)
       ON CONFLICT (dossierId, villageId, pattern) DO UPDATE SET number = number + 1`,
    ).run(place);
    return true;
  }
  const where = 'WHERE dossierId = :dossierId AND villageId = :villageId AND pattern = :pattern';
  const { changes } = db.prepare(`UPDATE survey_pending SET number = number - 1 ${where}`).run(place);
  db.prepare(`DELETE FROM survey_pending ${where} AND number <= 0`).run(place);
  return changes > 0;
}

export function clearPending(db: Db, dossierId: string, villageId?: string): void {
  db.prepare('DELETE FROM survey_pending WHERE dossierId = ? AND villageId = coalesce(?, villageId)').run(
    dossierId,
    villageId ?? null,
  );
}
