import * as z from 'zod';
import { yearSchema } from './criteria-codes.ts';
import { indicatorSchema, variantSchema } from './criteria-set.ts';
import { keptMetadataSchema } from './document-metadata.ts';
import { packagedUnitSchema } from './dossier-json.ts';
import { assessmentSchema } from './verdict.ts';

const code = indicatorSchema.shape.code;

/** `resources/sample/ho-so.json`: a dossier of fictional figures to look around in; its files lie beside it. */
export const sampleSchema = z.strictObject({
  schema: z.literal('ho-so-ntm/sample@1'),
  unit: packagedUnitSchema,
  setId: variantSchema.shape.id,
  variantId: variantSchema.shape.id,
  year: yearSchema,
  assessments: z.record(code, assessmentSchema),
  evidence: z.array(
    z.strictObject({
      /** Relative to the folder of this file, plain ASCII. */
      file: z.string().regex(/^minh-chung\/[a-z0-9-]+\.[a-z]+$/),
      name: z.string().min(1).max(200),
      metadata: keptMetadataSchema,
      indicators: z.array(code).min(1),
    }),
  ),
});
export type Sample = z.infer<typeof sampleSchema>;
