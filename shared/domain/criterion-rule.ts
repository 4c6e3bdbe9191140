import * as z from 'zod';
import { codeSchema, decimalSchema } from './criteria-codes.ts';

/**
 * What an indicator is worth: all of `most` when it is met, or, where the office is given points, the figure entered
 * for it, never more than `most`.
 */
export const indicatorPointsSchema = z.strictObject({
  most: decimalSchema,
  from: z.enum(['verdict', 'figure']),
});
export type IndicatorPoints = z.infer<typeof indicatorPointsSchema>;

/** When a criterion counts as met, given its indicators. */
export const ruleSchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ atLeast: z.int().min(1) }),
  z.strictObject({
    atLeastPercent: decimalSchema,
    /** Indicators that must be met whatever the share. */
    compulsory: z.array(codeSchema).max(200),
  }),
  z.strictObject({ points: z.record(codeSchema, indicatorPointsSchema), pass: decimalSchema }),
]);
export type Rule = z.infer<typeof ruleSchema>;
