import { z } from 'zod';
import type { Recorded } from '../changes/recorded.ts';
import {
  deleteAssignment,
  deletePerson,
  findAssignment,
  findPerson,
  listAssignments,
  upsertAssignment,
  upsertPerson,
} from './people-sql.ts';

const personSchema = z.strictObject({ name: z.string(), office: z.string(), phone: z.string() });

/** Who works on the dossier, by id. */
export const recordedPerson: Recorded<z.infer<typeof personSchema>> = {
  schema: personSchema,
  read(db, dossierId, id) {
    const row = findPerson(db, dossierId, id);
    return row ? { name: row.name, office: row.office, phone: row.phone } : null;
  },
  write(db, { dossierId, key }, value) {
    if (value === null) deletePerson(db, dossierId, key);
    else upsertPerson(db, { id: key, dossierId, ...value });
  },
  codes: (db, dossierId, id) =>
    [...listAssignments(db, dossierId).values()]
      .filter(({ personId }) => personId === id)
      .map(({ code }) => code),
};

const assignmentSchema = z.strictObject({ personId: z.string().nullable(), dueOn: z.string().nullable() });

/** Who does an indicator or a condition until when, by its code. */
export const recordedAssignment: Recorded<z.infer<typeof assignmentSchema>> = {
  schema: assignmentSchema,
  read(db, dossierId, code) {
    const row = findAssignment(db, dossierId, code);
    return row ? { personId: row.personId, dueOn: row.dueOn } : null;
  },
  write(db, { dossierId, key }, value) {
    if (value === null) deleteAssignment(db, dossierId, key);
    else upsertAssignment(db, dossierId, { code: key, ...value });
  },
  codes: (_db, _dossierId, code) => [code],
};
