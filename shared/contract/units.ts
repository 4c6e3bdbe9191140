import { z } from 'zod';
import { procedure } from './base.ts';

export const communeSchema = z.object({
  code: z.string(),
  name: z.string(),
  provinceCode: z.string(),
  provinceName: z.string(),
});
export type Commune = z.infer<typeof communeSchema>;

export const unitsContract = {
  /** The provinces in force, in the order of their codes. */
  provinces: procedure.output(z.array(z.object({ code: z.string(), name: z.string() }))),
  /** Communes by words of their name or of their province's, without diacritics, best first; all of a province for an empty text. */
  searchCommunes: procedure
    .input(
      z.strictObject({
        text: z.string(),
        provinceCode: z.string().nullable(),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.array(communeSchema)),
};
