import { z } from 'zod';
import { isoDateSchema } from '../domain/due-date.ts';
import { procedure } from './base.ts';

const words = z.string().trim().max(200);

/** A person as entered; office (or role) and phone may be empty. */
export const personFieldsSchema = z.strictObject({
  name: words.min(1),
  office: words.default(''),
  phone: words.max(50).default(''),
});

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  phone: z.string(),
  /** How many indicators and conditions this person has. */
  assigned: z.number(),
});
export type Person = z.infer<typeof personSchema>;

const dossierId = z.string();
const codes = z.array(z.string()).min(1).max(5000);

/** Who does what until when. Every command is one change of the dossier, undone by `changes.undo`. */
export const peopleContract = {
  /** By name. */
  list: procedure.input(z.strictObject({ dossierId })).output(z.array(personSchema)),
  add: procedure.input(z.strictObject({ dossierId, person: personFieldsSchema })).output(personSchema),
  change: procedure
    .input(z.strictObject({ dossierId, personId: z.string(), person: personFieldsSchema.partial() }))
    .output(personSchema),
  /** What the person had becomes unassigned and keeps its due dates; answers with those codes. */
  remove: procedure
    .input(z.strictObject({ dossierId, personId: z.string() }))
    .output(z.object({ codes: z.array(z.string()) })),
  /**
   * Gives indicators and conditions to a person, or a due date, or both; what is not given stays, null takes it away.
   * All or nothing; answers with the codes that changed.
   */
  assign: procedure
    .input(
      z.strictObject({
        dossierId,
        codes,
        personId: z.string().nullable().optional(),
        dueOn: isoDateSchema.nullable().optional(),
      }),
    )
    .output(z.object({ codes: z.array(z.string()) })),
};
