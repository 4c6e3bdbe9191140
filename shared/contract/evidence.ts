import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { documentMetadataSchema } from '../domain/document-metadata.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, procedure } from './base.ts';

export const evidenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.number(),
  addedAt: z.string(),
  ...documentMetadataSchema.shape,
  /** The codes of the indicators this file proves. */
  indicators: z.array(z.string()),
  /** Where the shell serves the file, relative to the page: `files/…`. */
  url: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const evidenceId = z.strictObject({ evidenceId: z.string() });
const link = z.strictObject({ evidenceId: z.string(), code: z.string() });

export const evidenceContract = {
  /**
   * Job: copies files into the store, hashing as it copies, and links them to an indicator. A file already stored is
   * not stored again. A file that cannot be read is named in `failed`; the others go through.
   */
  add: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        code: z.string(),
        sources: z.array(fileSourceSchema).min(1).max(5000),
        metadata: documentMetadataSchema.partial().optional(),
      }),
    )
    .output(job(z.object({ added: z.array(evidenceSchema), failed: z.array(packageProblemSchema) }))),
  list: procedure.input(z.strictObject({ dossierId: z.string() })).output(z.array(evidenceSchema)),
  describe: procedure
    .input(z.strictObject({ evidenceId: z.string(), metadata: documentMetadataSchema.partial() }))
    .output(evidenceSchema),
  /** A file serves one indicator more. */
  link: procedure.input(link).output(evidenceSchema),
  /** A file no longer serves an indicator; it stays in the dossier. Undone by `link`. */
  unlink: procedure.input(link).output(evidenceSchema),
  /** Takes a file out of the dossier; the stored bytes stay. Undone by `restore`. */
  remove: procedure.input(evidenceId).output(z.object({})),
  restore: procedure.input(evidenceId).output(evidenceSchema),
  /** Opens a read-only copy with the system's program; a program is never opened. */
  open: procedure.input(evidenceId).output(z.object({})),
};
