import { z } from 'zod';
import { criteriaSetSchema } from '../domain/criteria-set.ts';
import { procedure } from './base.ts';

export const criteriaSetSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  unitKind: z.enum(['commune', 'village']),
  level: z.string(),
  period: z.object({ from: z.number(), to: z.number() }),
  legalBasis: z.string(),
  variants: z.array(z.object({ id: z.string(), name: z.string() })),
  criteriaCount: z.number(),
  indicatorCount: z.number(),
  /** What is missing from the set; null when it is complete. */
  incomplete: z.string().nullable(),
  /** How many indicators were not checked against the legal text. */
  uncheckedCount: z.number(),
  digest: z.string(),
});
export type CriteriaSetSummary = z.infer<typeof criteriaSetSummarySchema>;

export const criteriaContract = {
  list: procedure.output(z.array(criteriaSetSummarySchema)),
  get: procedure.input(z.strictObject({ id: z.string() })).output(criteriaSetSchema),
};
