import type { Assignment } from '#shared/contract/dossiers.ts';
import type { Db } from '../workspace/database.ts';
import { listAssignments, listPeople } from './people-sql.ts';

/** Who does what in a dossier, by code, with the names. */
export function assignmentsOf(db: Db, dossierId: string): Map<string, Assignment> {
  const names = new Map(listPeople(db, dossierId).map(({ id, name }) => [id, name]));
  return new Map(
    [...listAssignments(db, dossierId)].map(([code, { personId, dueOn }]) => [
      code,
      { personId, person: personId === null ? null : (names.get(personId) ?? null), dueOn },
    ]),
  );
}
