import { z } from 'zod';
import { assessmentSchema } from '../domain/verdict.ts';
import { procedure } from './base.ts';
import { criterionRowSchema, resultSchema } from './dossiers.ts';

const assessedSchema = z.object({ criterion: criterionRowSchema, result: resultSchema });

export const assessmentsContract = {
  /**
   * Enters or changes the result of one indicator, or of a condition by its id; fields that are not given stay.
   * Answers with the rows of its criterion; for a condition with all conditions, under `conditionsCode`.
   */
  set: procedure
    .input(z.strictObject({ dossierId: z.string(), code: z.string(), change: assessmentSchema.partial() }))
    .output(assessedSchema),
  /** The office stands by an answer although the indicator changed with the version of the set. */
  confirm: procedure
    .input(z.strictObject({ dossierId: z.string(), code: z.string() }))
    .output(assessedSchema),
};
