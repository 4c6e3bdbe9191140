import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

export const exportResultSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  digest: sha256Schema,
  shortCode: z.string(),
  files: z.number(),
  bytes: z.number(),
  submission: z.number(),
  /** The dossier had not changed since its last submission: that submission was given again. */
  unchanged: z.boolean(),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

export const verifyResultSchema = z.object({
  path: z.string(),
  valid: z.boolean(),
  version: z.string().nullable(),
  errors: z.array(packageProblemSchema),
  warnings: z.array(packageProblemSchema),
  digest: z.string().nullable(),
  shortCode: z.string().nullable(),
  files: z.number(),
  bytes: z.number(),
});
export type VerifyResult = z.infer<typeof verifyResultSchema>;

export const packagesContract = {
  /** The file name the next export of a dossier would have. */
  suggestName: procedure
    .input(z.strictObject({ dossierId: z.string() }))
    .output(z.object({ fileName: z.string() })),
  /** Job: writes the package, re-reads it, and only then gives it its name. `target` null: the workspace's exports folder. */
  export: procedure
    .input(z.strictObject({ dossierId: z.string(), target: pathSchema.nullable() }))
    .output(job(exportResultSchema)),
  /** Job: judges any BagIt bag, zip or folder, by RFC 8493. */
  verify: procedure.input(z.strictObject({ source: fileSourceSchema })).output(job(verifyResultSchema)),
  /**
   * Job: verifies a package, extracts it and adds the received dossier; nothing is left when it is not in order. A
   * specialist's part becomes a dossier to be worked on; one that came back is kept for `parts.preview` (`mergeId`).
   */
  open: procedure
    .input(z.strictObject({ source: fileSourceSchema }))
    .output(job(z.object({ id: z.string(), mergeId: z.string().nullable() }))),
};
