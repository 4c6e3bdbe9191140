import { z } from 'zod';
import { type IndicatorChange, indicatorChangeSchema } from '#shared/domain/set-move.ts';
import { assessmentSchema } from '#shared/domain/verdict.ts';
import { assignmentRowSchema, listAssignments, replaceAssignments } from '../people/people-sql.ts';
import { type Db, readStored } from '../workspace/database.ts';

/** All that an office entered for the indicators of a dossier, as it lies in the database. */
const answersSchema = z.object({
  assessments: z.array(z.object({ code: z.string(), json: z.string(), updatedAt: z.string() })),
  /** Every evidence there was, removed or not, with the codes it served and, where not the whole file did, the pages. */
  evidence: z.array(
    z.object({
      id: z.string(),
      codes: z.array(z.string()),
      pages: z.record(z.string(), z.string()).default({}),
    }),
  ),
  unconfirmed: z.array(z.object({ code: z.string(), changes: z.array(indicatorChangeSchema) })),
  /** Who does what; moves of earlier versions lack it. */
  assignments: z.array(assignmentRowSchema).optional(),
});
export type Answers = z.infer<typeof answersSchema>;

const moveRowSchema = z.object({
  dossierId: z.string(),
  number: z.number(),
  movedAt: z.string(),
  fromSetDigest: z.string(),
  fromVariantId: z.string(),
  toSetDigest: z.string(),
  toVariantId: z.string(),
  codes: z.record(z.string(), z.string()),
  before: answersSchema,
  undoneAt: z.string().nullable(),
});
export type MoveRow = z.infer<typeof moveRowSchema>;

const storedMoveSchema = z.object({ codes: z.string(), before: z.string() });

/** The moves of a dossier, the first one first. */
export function listMoves(db: Db, dossierId: string): MoveRow[] {
  const rows = db.prepare('SELECT * FROM dossier_move WHERE dossierId = ? ORDER BY number').all(dossierId);
  return rows.map(row =>
    readStored(db, () => {
      const { codes, before } = storedMoveSchema.parse(row);
      return moveRowSchema.parse({
        ...z.record(z.string(), z.unknown()).parse(row),
        codes: JSON.parse(codes),
        before: JSON.parse(before),
      });
    }),
  );
}

export function insertMove(db: Db, row: Omit<MoveRow, 'undoneAt'>): void {
  db.prepare(
    `INSERT INTO dossier_move
       (dossierId, number, movedAt, fromSetDigest, fromVariantId, toSetDigest, toVariantId, codes, before)
     VALUES
       (:dossierId, :number, :movedAt, :fromSetDigest, :fromVariantId, :toSetDigest, :toVariantId, :codes, :before)`,
  ).run({ ...row, codes: JSON.stringify(row.codes), before: JSON.stringify(row.before) });
}

export function setMoveUndone(
  db: Db,
  {
    dossierId,
    number,
    undoneAt,
    after,
  }: { dossierId: string; number: number; undoneAt: string; after: Answers },
): void {
  db.prepare('UPDATE dossier_move SET undoneAt = ?, after = ? WHERE dossierId = ? AND number = ?').run(
    undoneAt,
    JSON.stringify(after),
    dossierId,
    number,
  );
}

const unconfirmedRowSchema = z.object({ code: z.string(), changes: z.string() });

export function listUnconfirmed(db: Db, dossierId: string): Map<string, IndicatorChange[]> {
  return new Map(
    db
      .prepare('SELECT code, changes FROM unconfirmed_answer WHERE dossierId = ?')
      .all(dossierId)
      .map(row => unconfirmedRowSchema.parse(row))
      .map(({ code, changes }) => [
        code,
        readStored(db, () => z.array(indicatorChangeSchema).parse(JSON.parse(changes))),
      ]),
  );
}

export function upsertUnconfirmed(
  db: Db,
  dossierId: string,
  code: string,
  changes: readonly IndicatorChange[],
): void {
  db.prepare(
    `INSERT INTO unconfirmed_answer (dossierId, code, changes) VALUES (?, ?, ?)
     ON CONFLICT (dossierId, code) DO UPDATE SET changes = excluded.changes`,
  ).run(dossierId, code, JSON.stringify(changes));
}

export function deleteUnconfirmed(db: Db, dossierId: string, code: string): void {
  db.prepare('DELETE FROM unconfirmed_answer WHERE dossierId = ? AND code = ?').run(dossierId, code);
}

export function readAnswers(db: Db, dossierId: string): Answers {
  const links = db
    .prepare(
      `SELECT evidence.id AS id,
         (SELECT json_group_array(code) FROM evidence_link WHERE evidenceId = evidence.id) AS codes,
         (SELECT json_group_object(code, pages) FROM evidence_link
          WHERE evidenceId = evidence.id AND pages IS NOT NULL) AS pages
       FROM evidence WHERE dossierId = ? ORDER BY position`,
    )
    .all(dossierId)
    .map(row => z.object({ id: z.string(), codes: z.string(), pages: z.string() }).parse(row));
  return answersSchema.parse({
    assessments: db
      .prepare('SELECT code, json, updatedAt FROM assessment WHERE dossierId = ? ORDER BY code')
      .all(dossierId),
    evidence: links.map(({ id, codes, pages }) => ({
      id,
      codes: JSON.parse(codes),
      pages: JSON.parse(pages),
    })),
    unconfirmed: [...listUnconfirmed(db, dossierId)].map(([code, changes]) => ({ code, changes })),
    assignments: [...listAssignments(db, dossierId).values()],
  });
}

/** Puts answers in the place of all there are; evidence that they do not name keeps its links. */
export function replaceAnswers(db: Db, dossierId: string, answers: Answers): void {
  db.prepare('DELETE FROM assessment WHERE dossierId = ?').run(dossierId);
  db.prepare('DELETE FROM unconfirmed_answer WHERE dossierId = ?').run(dossierId);
  const addAssessment = db.prepare(
    'INSERT INTO assessment (dossierId, code, json, updatedAt) VALUES (?, ?, ?, ?)',
  );
  for (const { code, json, updatedAt } of answers.assessments)
    addAssessment.run(dossierId, code, json, updatedAt);
  const addUnconfirmed = db.prepare(
    'INSERT INTO unconfirmed_answer (dossierId, code, changes) VALUES (?, ?, ?)',
  );
  for (const { code, changes } of answers.unconfirmed)
    addUnconfirmed.run(dossierId, code, JSON.stringify(changes));
  const dropLinks = db.prepare('DELETE FROM evidence_link WHERE evidenceId = ?');
  const addLink = db.prepare('INSERT INTO evidence_link (evidenceId, code, pages) VALUES (?, ?, ?)');
  for (const { id, codes, pages } of answers.evidence) {
    dropLinks.run(id);
    for (const code of codes) addLink.run(id, code, pages[code] ?? null);
  }
  if (answers.assignments) replaceAssignments(db, dossierId, answers.assignments);
}

/** The assessment of a stored row. */
export function assessmentOf(db: Db, json: string) {
  return readStored(db, () => assessmentSchema.parse(JSON.parse(json)));
}
