import { z } from 'zod';
import { assessmentChangeSchema } from '../domain/verdict.ts';
import { procedure } from './base.ts';
import { criterionRowSchema, resultSchema } from './dossiers.ts';

const assessedSchema = z.object({ criterion: criterionRowSchema, result: resultSchema });

const item = {
  code: z.string(),
  change: assessmentChangeSchema,
  /** What stood there before the eyes of whoever changes it; where something else stands the change is refused. */
  seen: assessmentChangeSchema.optional(),
};

export const assessmentsContract = {
  /**
   * Enters or changes the result of one indicator, or of a condition by its id; fields that are not given stay.
   * Answers with the rows of its criterion; for a condition with all conditions, under `conditionsCode`.
   */
  set: procedure.input(z.strictObject({ dossierId: z.string(), ...item })).output(assessedSchema),
  /**
   * Enters the results of many indicators and conditions as one change: all of them or none, and one step to undo.
   * What is refused names its code. Answers with the criteria that were touched; with all conditions where one was.
   */
  setMany: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        /** The change in words, for undo and history: "Dán 12 ô". */
        what: z.string().min(1).max(300).optional(),
        items: z.array(z.strictObject(item)).min(1).max(5000),
      }),
    )
    .output(
      z.object({
        criteria: z.array(criterionRowSchema),
        conditions: criterionRowSchema.nullable(),
        result: resultSchema,
      }),
    ),
  /** The office stands by an answer although the indicator changed with the version of the set. */
  confirm: procedure
    .input(z.strictObject({ dossierId: z.string(), code: z.string() }))
    .output(assessedSchema),
};
