import { z } from 'zod';
import { type BookletReason, bookletReasons } from '../domain/booklet.ts';
import { job, pathSchema, procedure } from './base.ts';

// The keys of a constant object are what it was written with.
const reasonSchema = z.enum(Object.keys(bookletReasons) as [BookletReason, ...BookletReason[]]);

export const bookletResultSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** Files whose pages are in it. */
  files: z.number(),
  /** Files that are only named, on a page in their place, and why. */
  named: z.array(z.object({ name: z.string(), label: z.string(), reason: reasonSchema })),
  /** Of the last submission where nothing changed since; it is stamped on every page. */
  shortCode: z.string().nullable(),
});
export type BookletResult = z.infer<typeof bookletResultSchema>;

/** All evidence of a dossier as one PDF to be read, printed and bound. */
export const bookletContract = {
  suggestName: procedure
    .input(z.strictObject({ dossierId: z.string() }))
    .output(z.object({ fileName: z.string() })),
  /** Job: writes the PDF. `target` null: the workspace's exports folder. */
  write: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        target: pathSchema.nullable(),
        /** Leaves out what is marked as holding personal data. */
        withoutPersonal: z.boolean().optional(),
      }),
    )
    .output(job(bookletResultSchema)),
};
