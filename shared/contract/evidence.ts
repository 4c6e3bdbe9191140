import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { documentMetadataSchema } from '../domain/document-metadata.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

/** What a file was before it was replaced; the bytes stay in the store. */
const revisionSchema = z.object({
  sha256: sha256Schema,
  name: z.string(),
  sizeBytes: z.number(),
  replacedAt: z.string(),
  url: z.string(),
});
export type EvidenceRevision = z.infer<typeof revisionSchema>;

export const evidenceSchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.number(),
  addedAt: z.string(),
  ...documentMetadataSchema.shape,
  /** Which personal data the file holds, null where it is not marked; empty: marked without words. */
  personal: z.string().nullable(),
  /** The folder it was dropped in, a hint at its indicator; empty where there was none. */
  folder: z.string(),
  /** The codes of the indicators and conditions this file proves. */
  indicators: z.array(z.string()),
  /** By code, where not the whole file counts: "3–12". */
  pages: z.record(z.string(), z.string()),
  /** The last one replaced comes first. */
  revisions: z.array(revisionSchema),
  /** In the trash since; null where it is not. */
  removedAt: z.string().nullable(),
  /** Where the shell serves the file, relative to the page: `files/…`. */
  url: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

const folder = z.string().max(1000).optional();
/** A file and the folder it was dropped with, as a hint at its indicator. */
const droppedSourceSchema = z.union([
  z.strictObject({ path: pathSchema, folder }),
  z.strictObject({ upload: z.string().regex(/^[0-9a-f-]{36}$/), name: z.string().min(1).max(300), folder }),
]);
export type DroppedSource = z.infer<typeof droppedSourceSchema>;

const dossierId = z.strictObject({ dossierId: z.string() });
const evidenceId = z.strictObject({ evidenceId: z.string() });
const link = z.strictObject({ evidenceId: z.string(), code: z.string() });

const editSchema = z.strictObject({
  evidenceId: z.string(),
  name: z.string().trim().min(1).max(300).optional(),
  metadata: documentMetadataSchema.partial().optional(),
  personal: z.string().max(1000).nullable().optional(),
  /** Codes it serves from now on, or the pages of those it serves already ("" or null: the whole file). */
  link: z
    .array(z.strictObject({ code: z.string(), pages: z.string().max(200).nullable().optional() }))
    .optional(),
  unlink: z.array(z.string()).optional(),
  /** Into the trash, or back. */
  removed: z.boolean().optional(),
});
export type EvidenceEdit = z.infer<typeof editSchema>;

const addedSchema = z.object({
  added: z.array(evidenceSchema),
  failed: z.array(packageProblemSchema),
  /** Files whose bytes were in the dossier before, or came `twice` now: the name given, and the evidence it is. */
  known: z.array(
    z.object({ file: z.string(), evidenceId: z.string(), name: z.string(), twice: z.boolean() }),
  ),
});
export type AddedEvidence = z.infer<typeof addedSchema>;

export const evidenceContract = {
  /**
   * Job: copies files into the store, hashing as it copies, and links them to an indicator; without a code they wait
   * unlinked. A file already in the dossier is not added again but named in `known`; one that cannot be read is named
   * in `failed`; the others go through.
   */
  add: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        code: z.string().nullable(),
        sources: z.array(droppedSourceSchema).min(1).max(5000),
        metadata: documentMetadataSchema.partial().optional(),
      }),
    )
    .output(job(addedSchema)),
  list: procedure.input(dossierId).output(z.array(evidenceSchema)),
  /** What was taken out of the dossier, the last one first. */
  trash: procedure.input(dossierId).output(z.array(evidenceSchema)),
  describe: procedure
    .input(z.strictObject({ evidenceId: z.string(), metadata: documentMetadataSchema.partial() }))
    .output(evidenceSchema),
  /** Any changes to any number of files of a dossier: one change, one step to undo, all or nothing. */
  editMany: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        /** What is done, in words for the history: "Gắn 12 tệp vào 2.1". */
        what: z.string().max(300).optional(),
        items: z.array(editSchema).min(1).max(20_000),
      }),
    )
    .output(z.array(evidenceSchema)),
  /** A file serves one indicator more. */
  link: procedure.input(link).output(evidenceSchema),
  /** A file no longer serves an indicator; it stays in the dossier. Undone by `link`. */
  unlink: procedure.input(link).output(evidenceSchema),
  /** Takes a file out of the dossier; the stored bytes stay. Undone by `restore`. */
  remove: procedure.input(evidenceId).output(z.object({})),
  restore: procedure.input(evidenceId).output(evidenceSchema),
  /**
   * Job: other bytes in the place of a file; those of before are kept as a revision. Where they cannot be read,
   * `failed` says why and nothing changes.
   */
  replace: procedure
    .input(z.strictObject({ evidenceId: z.string(), source: fileSourceSchema }))
    .output(job(z.object({ evidence: evidenceSchema, failed: z.array(packageProblemSchema) }))),
  /** Brings a revision back; what stood in its place becomes one. */
  revert: procedure
    .input(z.strictObject({ evidenceId: z.string(), sha256: sha256Schema }))
    .output(evidenceSchema),
  /** Opens a read-only copy with the system's program, of a revision where one is named; a program is never opened. */
  open: procedure
    .input(z.strictObject({ evidenceId: z.string(), sha256: sha256Schema.optional() }))
    .output(z.object({})),
};
