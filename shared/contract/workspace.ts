import { z } from 'zod';
import { packageProblemSchema } from '../errors.ts';
import { job, procedure } from './base.ts';

/** Which of the application's programs has a workspace open. */
export const shellSchema = z.enum(['desktop', 'web', 'cli']);
export type Shell = z.infer<typeof shellSchema>;

export const workspaceContract = {
  /** Where the data is and which version of the application keeps it. */
  info: procedure.output(z.object({ path: z.string(), shell: shellSchema, version: z.string() })),
  /** Job: re-reads every stored file against its digest and the database against itself. */
  check: procedure.output(job(z.object({ ok: z.boolean(), problems: z.array(packageProblemSchema) }))),
};
