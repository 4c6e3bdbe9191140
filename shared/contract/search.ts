import { z } from 'zod';
import { documentMetadataSchema } from '../domain/document-metadata.ts';
import { job, procedure } from './base.ts';
import { unitSchema } from './dossiers.ts';

/** A text and the parts of it that answer the search, as places in the text: never as markup. */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.object({ from: z.number(), to: z.number() })),
});
export type MarkedText = z.infer<typeof markedTextSchema>;

const dossierHitSchema = z.object({
  dossierId: z.string(),
  unit: unitSchema,
  setTitle: z.string(),
  year: z.number(),
});

export const indicatorHitSchema = z.object({
  dossierId: z.string(),
  code: z.string(),
  text: markedTextSchema,
  criterion: z.string(),
});

export const evidenceHitSchema = z.object({
  dossierId: z.string(),
  evidenceId: z.string(),
  name: markedTextSchema,
  ...documentMetadataSchema.shape,
  indicators: z.array(z.string()),
  /** Where it stands in the text of the file; null when name, number, subject or issuer answer alone. */
  snippet: markedTextSchema.nullable(),
  /** The page of a PDF the snippet is from. */
  page: z.number().nullable(),
});

export const helpHitSchema = z.object({ topic: z.string(), title: z.string(), snippet: markedTextSchema });

export const foundSchema = z.object({
  indicators: z.array(indicatorHitSchema),
  evidence: z.array(evidenceHitSchema),
  dossiers: z.array(dossierHitSchema),
  help: z.array(helpHitSchema),
  /** Files whose text is not read yet and therefore not searched. */
  waiting: z.number(),
});
export type Found = z.infer<typeof foundSchema>;

export const searchContract = {
  /**
   * With and without diacritics, words in any order, the last one as far as it is typed. With a dossier: its
   * indicators and evidence; without: those of all. Each list holds at most `limit`.
   */
  find: procedure
    .input(
      z.strictObject({
        text: z.string().max(500),
        dossierId: z.string().nullable(),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(foundSchema),
  /** Job: reads what is still waiting, to its end; for those who cannot look again later. */
  prepare: procedure.output(job(z.object({ read: z.number() }))),
};
