import { z } from 'zod';
import { codeSchema, idSchema } from '../domain/criteria-codes.ts';
import { mappingPairSchema, mappingSchema } from '../domain/set-mapping.ts';
import { procedure } from './base.ts';

const sets = z.tuple([idSchema, idSchema]);
const pairKey = { sets, a: codeSchema, b: codeSchema };

/** A pair as it counts now; `own`: the office said it itself, and only then it can be changed or taken away. */
export const pairRowSchema = mappingPairSchema.extend({ own: z.boolean() });
export type PairRow = z.infer<typeof pairRowSchema>;

/** Which indicators of two sets ask for the same thing; `a` is of the first set, `b` of the second. */
export const mappingsContract = {
  between: procedure.input(z.strictObject({ sets })).output(z.array(pairRowSchema)),
  /** Adds a pair of the office's own, or changes it; answers with what it said before, null where it is new. */
  setPair: procedure
    .input(
      z.strictObject({
        ...pairKey,
        ...mappingPairSchema.pick({ likeness: true, sameFigure: true, note: true }).shape,
      }),
    )
    .output(z.object({ before: mappingPairSchema.nullable() })),
  /** Takes away a pair of the office's own; `setPair` with what it answers brings it back. */
  removePair: procedure.input(z.strictObject(pairKey)).output(z.object({ removed: mappingPairSchema })),
  /** The office's own pairs of two sets as a file for other offices; refused where there are none. */
  exportTable: procedure.input(z.strictObject({ sets })).output(mappingSchema),
  /** Takes over the pairs of such a file, all or none; a pair that is known says afterwards what the file says. */
  importTable: procedure
    .input(z.strictObject({ table: z.unknown() }))
    .output(z.object({ sets, added: z.number(), changed: z.number() })),
};
