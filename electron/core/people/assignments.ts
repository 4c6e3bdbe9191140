import type { Assignment } from '#shared/contract/dossiers.ts';
import type { Db } from '../workspace/database.ts';
import { listAssignments, listPeople } from './people-sql.ts';

/** Who does what in a dossier, by code, with the names. */
export function assignmentsOf(db: Db, dossierId: string): Map<string, Assignment> {
  const names = new Map(listPeople(db, dossierId).map(({ id, name }) => [id, name]));
  return new Map(
    [...listAssignments(db, dossierId)].flatMap(([code, { personId, dueOn }]): [string, Assignment][] => {
      // A move that was undone may bring back the name of somebody who was removed since.
      const person = personId === null ? null : (names.get(personId) ?? null);
      if (person === null && dueOn === null) return [];
      return [[code, { personId: person === null ? null : personId, person, dueOn }]];
    }),
  );
}
