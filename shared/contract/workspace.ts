import { z } from 'zod';
import { job, problemSchema, procedure } from './base.ts';

export const workspaceContract = {
  /** Where the data is and which version of the application keeps it. */
  info: procedure.output(
    z.object({ path: z.string(), shell: z.enum(['desktop', 'web', 'cli']), version: z.string() }),
  ),
  /** Job: re-reads every stored file against its digest and the database against itself. */
  check: procedure.output(job(z.object({ ok: z.boolean(), problems: z.array(problemSchema) }))),
};
