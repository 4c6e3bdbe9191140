import { z } from 'zod';
import { type ReceivedCheck, receivedCheckSchema } from '#shared/contract/dossiers.ts';
import { AppError, packageProblemSchema } from '#shared/errors.ts';
import type { Db } from '../workspace/database.ts';

const problems = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(packageProblemSchema));
const checkRowSchema = z.object({
  dossierId: z.string(),
  state: receivedCheckSchema.shape.state,
  problems,
  warnings: problems,
  checkedAt: z.string().nullable(),
  sourcePath: z.string().nullable(),
  sourceName: z.string(),
  sizeBytes: z.number(),
});
export type CheckRow = z.output<typeof checkRowSchema>;

export function findCheck(db: Db, dossierId: string): CheckRow | undefined {
  const row = db.prepare('SELECT * FROM received_check WHERE dossierId = ?').get(dossierId);
  return row === undefined ? undefined : checkRowSchema.parse(row);
}

/** Keeps how a check stands, in place of what stood there. */
export function upsertCheck(db: Db, row: CheckRow): void {
  db.prepare(
    `INSERT OR REPLACE INTO received_check
       (dossierId, state, problems, warnings, checkedAt, sourcePath, sourceName, sizeBytes)
     VALUES (:dossierId, :state, :problems, :warnings, :checkedAt, :sourcePath, :sourceName, :sizeBytes)`,
  ).run({ ...row, problems: JSON.stringify(row.problems), warnings: JSON.stringify(row.warnings) });
}

/** At the start nothing is being checked: what was when the application ended has been left in the middle. */
export function endLeftChecks(db: Db): void {
  db.prepare("UPDATE received_check SET state = 'unfinished' WHERE state = 'checking'").run();
}

/** How the check of a dossier stands; null for one of our own. Packages that were opened before checks were kept were whole. */
export function receivedCheckOf(
  db: Db,
  { id, folder }: { id: string; folder: string | null },
): ReceivedCheck | null {
  if (folder === null) return null;
  const row = findCheck(db, id);
  if (!row) return { state: 'intact', problems: [], warnings: [], checkedAt: null, sourcePath: null };
  const { state, problems, warnings, checkedAt, sourcePath } = row;
  return { state, problems, warnings, checkedAt, sourcePath };
}

/**
 * Called before a verdict on a received dossier is written: only what was found to be whole may be judged. A dossier of
 * our own passes. @throws AppError packageNotIntact
 */
export function mustBeJudgeable(db: Db, dossierId: string): void {
  const state = findCheck(db, dossierId)?.state ?? 'intact';
  if (state !== 'intact') throw new AppError('packageNotIntact', { id: dossierId, state });
}
