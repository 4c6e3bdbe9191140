import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { verdictSchema } from '../domain/verdict.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

/** Typed alike on every keyboard and taken alike by every program that opens zip files. */
export const newPasswordSchema = z.string().regex(/^[\x21-\x7e]{8,99}$/);
const passwordSchema = z.string().min(1).max(500);

/** How a package is written; without any of it: one file that everyone can open. */
export const exportOptionsSchema = z.strictObject({
  /** Splits it into volumes of at most so many bytes. */
  volumeBytes: z.int().min(1_000_000).nullable().default(null),
  password: newPasswordSchema.nullable().default(null),
  /** A copy without the evidence that is marked as holding personal data; it is no submission. */
  withoutPersonal: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

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
  /** A copy without personal data: how many files were left out; null for a submission. */
  leftOut: z.number().nullable(),
  /** The files that were written, `path` first; more than one where the package was split. */
  volumes: z.array(z.object({ path: z.string(), fileName: z.string(), bytes: z.number() })),
});
export type ExportResult = z.infer<typeof exportResultSchema>;

/** What a package says it is about; `submission` is null for a copy without personal data. */
export const packageAboutSchema = z.object({
  unit: z.string(),
  set: z.string(),
  year: z.number(),
  submission: z.number().nullable(),
});
export type PackageAbout = z.infer<typeof packageAboutSchema>;

export const verifyResultSchema = z.object({
  path: z.string(),
  valid: z.boolean(),
  version: z.string().nullable(),
  errors: z.array(packageProblemSchema),
  warnings: z.array(packageProblemSchema),
  /** Of the whole package, also for a volume of it. */
  digest: z.string().nullable(),
  shortCode: z.string().nullable(),
  volume: z.object({ number: z.number(), count: z.number() }).nullable(),
  files: z.number(),
  bytes: z.number(),
  /** Null for what is no package of this application, or says nothing that can be read. */
  about: packageAboutSchema.nullable(),
});
export type VerifyResult = z.infer<typeof verifyResultSchema>;

/**
 * What opening a file came to. `id`: the dossier. A `part` is a specialist's share, to work on or (`mergeId`) back from
 * work; `review` is the answer of a reviewer.
 */
export const openResultSchema = z.object({
  kind: z.enum(['dossier', 'part', 'review']),
  id: z.string(),
  mergeId: z.string().nullable(),
  /** Of a whole dossier: `broken` can be looked at and not judged. */
  check: z.enum(['intact', 'broken']).nullable(),
  problems: z.array(packageProblemSchema),
  shortCode: z.string(),
});
export type OpenResult = z.infer<typeof openResultSchema>;

/** A submission as it was frozen, or the dossier as it stands now. */
const submissionSideSchema = z.object({ number: z.number().nullable(), createdAt: z.string() });

/** What is different between two submissions; texts as they were shown in each. */
export const submissionDifferenceSchema = z.object({
  before: submissionSideSchema,
  after: submissionSideSchema,
  results: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      text: z.string(),
      before: z.object({ verdict: verdictSchema, display: z.string() }).nullable(),
      after: z.object({ verdict: verdictSchema, display: z.string() }).nullable(),
    }),
  ),
  files: z.array(
    z.object({
      change: z.enum(['added', 'removed', 'replaced', 'moved']),
      name: z.string(),
      /** The indicators it serves, before and after. */
      before: z.array(z.string()),
      after: z.array(z.string()),
    }),
  ),
  papers: z.array(z.object({ change: z.enum(['added', 'removed', 'replaced']), name: z.string() })),
});
export type SubmissionDifference = z.infer<typeof submissionDifferenceSchema>;

export const packagesContract = {
  /** The file name the next export of a dossier would have. */
  suggestName: procedure
    .input(z.strictObject({ dossierId: z.string(), withoutPersonal: z.boolean().optional() }))
    .output(z.object({ fileName: z.string() })),
  /** Job: writes the package, re-reads it, and only then gives it its name. `target` null: the workspace's exports folder. */
  export: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        target: pathSchema.nullable(),
        options: exportOptionsSchema.optional(),
      }),
    )
    .output(job(exportResultSchema)),
  /** Job: judges any BagIt bag, zip or folder, by RFC 8493. */
  verify: procedure
    .input(z.strictObject({ source: fileSourceSchema, password: passwordSchema.optional() }))
    .output(job(verifyResultSchema)),
  /** Writes the verdicts on many packages as a workbook. `target` null: the workspace's exports folder. */
  saveVerifyReport: procedure
    .input(
      z.strictObject({
        reports: z.array(verifyResultSchema).min(1).max(5000),
        target: pathSchema.nullable(),
      }),
    )
    .output(z.object({ path: z.string(), fileName: z.string() })),
  /**
   * Job: opens a package. Once its structure and its small files were read the received dossier is there (`opened` of
   * the progress says which), with the check `checking`; then every file is extracted and hashed. What has an untrusted
   * structure or unreadable data is refused and nothing is left; wrong content ends as `broken`, and what is stopped
   * in the middle as `unfinished`.
   * `others`: volumes of the same package; those beside `source` are found without being chosen where it is a path.
   */
  open: procedure
    .input(
      z.strictObject({
        source: fileSourceSchema,
        others: z.array(fileSourceSchema).max(1000).optional(),
        password: passwordSchema.optional(),
      }),
    )
    .output(job(openResultSchema)),
  /**
   * Job: takes the package of a dossier that was made here, and is here no longer, as a working dossier again, under its
   * own id: answers, evidence, papers, totals of the survey, the list of submissions.
   */
  resume: procedure
    .input(z.strictObject({ dossierId: z.string() }))
    .output(job(z.object({ id: z.string() }))),
  /** What changed from one submission to another, or to the dossier as it stands (`to` null). */
  compareSubmissions: procedure
    .input(z.strictObject({ dossierId: z.string(), from: z.int(), to: z.int().nullable() }))
    .output(submissionDifferenceSchema),
};
