import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { contractErrors } from './errors.ts';

/** Every procedure: a query reads, a command writes in one transaction, a job takes long and yields progress. */
export const procedure = oc.errors(contractErrors);

/** How far a job is. `total` is 0 while it is not known; at most ten of these a second. */
export const progressSchema = z.object({
  step: z.enum(['reading', 'writing', 'verifying', 'extracting']),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['bytes', 'files']),
  /** The dossier that can be looked at already, while the rest of its package is still being checked. */
  opened: z.string().optional(),
});
export type Progress = z.infer<typeof progressSchema>;

/** The output of a job: progress while it runs, its result at the end; aborting the call cancels and undoes it. */
export function job<In, Out>(result: z.ZodType<Out, In>) {
  return eventIterator(progressSchema, result);
}

/** A path on this machine; no system has one with a NUL. */
export const pathSchema = z.string().regex(/^[^\0]+$/);

/** Where a file comes from: a path on this machine (desktop, command line), or an upload of the page through /files. */
export const fileSourceSchema = z.union([
  z.strictObject({ path: pathSchema }),
  // Longer than any system's names, and short enough for ho-so.json also after NFC.
  z.strictObject({ upload: z.string().regex(/^[0-9a-f-]{36}$/), name: z.string().min(1).max(300) }),
]);
export type FileSource = z.infer<typeof fileSourceSchema>;
