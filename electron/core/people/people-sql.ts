import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const personRowSchema = z.object({
  id: z.string(),
  dossierId: z.string(),
  name: z.string(),
  office: z.string(),
  phone: z.string(),
});
export type PersonRow = z.output<typeof personRowSchema>;

export const assignmentRowSchema = z.object({
  code: z.string(),
  personId: z.string().nullable(),
  dueOn: z.string().nullable(),
});
export type AssignmentRow = z.output<typeof assignmentRowSchema>;

export function listPeople(db: Db, dossierId: string): PersonRow[] {
  return db
    .prepare('SELECT * FROM person WHERE dossierId = ?')
    .all(dossierId)
    .map(row => personRowSchema.parse(row));
}

export function findPerson(db: Db, dossierId: string, id: string): PersonRow | undefined {
  const row = db.prepare('SELECT * FROM person WHERE dossierId = ? AND id = ?').get(dossierId, id);
  return row === undefined ? undefined : personRowSchema.parse(row);
}

export function upsertPerson(db: Db, row: PersonRow): void {
  db.prepare(
    `INSERT INTO person (id, dossierId, name, office, phone) VALUES (:id, :dossierId, :name, :office, :phone)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, office = excluded.office, phone = excluded.phone`,
  ).run(row);
}

export function deletePerson(db: Db, dossierId: string, id: string): void {
  db.prepare('DELETE FROM person WHERE dossierId = ? AND id = ?').run(dossierId, id);
}

/** By code; an indicator with neither person nor due date is not there. */
export function listAssignments(db: Db, dossierId: string): Map<string, AssignmentRow> {
  return new Map(
    db
      .prepare('SELECT code, personId, dueOn FROM assignment WHERE dossierId = ?')
      .all(dossierId)
      .map(row => assignmentRowSchema.parse(row))
      .map(row => [row.code, row]),
  );
}

export function findAssignment(db: Db, dossierId: string, code: string): AssignmentRow | undefined {
  const row = db
    .prepare('SELECT code, personId, dueOn FROM assignment WHERE dossierId = ? AND code = ?')
    .get(dossierId, code);
  return row === undefined ? undefined : assignmentRowSchema.parse(row);
}

export function upsertAssignment(db: Db, dossierId: string, row: AssignmentRow): void {
  db.prepare(
    `INSERT INTO assignment (dossierId, code, personId, dueOn) VALUES (:dossierId, :code, :personId, :dueOn)
     ON CONFLICT (dossierId, code) DO UPDATE SET personId = excluded.personId, dueOn = excluded.dueOn`,
  ).run({ dossierId, ...row });
}

export function deleteAssignment(db: Db, dossierId: string, code: string): void {
  db.prepare('DELETE FROM assignment WHERE dossierId = ? AND code = ?').run(dossierId, code);
}

/** Puts assignments in the place of all there are. */
export function replaceAssignments(db: Db, dossierId: string, rows: readonly AssignmentRow[]): void {
  db.prepare('DELETE FROM assignment WHERE dossierId = ?').run(dossierId);
  for (const row of rows) upsertAssignment(db, dossierId, row);
}
