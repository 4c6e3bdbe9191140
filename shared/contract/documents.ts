import { z } from 'zod';
import { sha256Schema } from '../domain/criteria-codes.ts';
import { isoDateSchema } from '../domain/due-date.ts';
import { packageProblemSchema } from '../errors.ts';
import { fileSourceSchema, job, pathSchema, procedure } from './base.ts';

/** missing → built → signed; outdated: what it says changed since it was drawn up, or signed. */
export const documentStateSchema = z.enum(['missing', 'built', 'signed', 'outdated']);
export type DocumentState = z.infer<typeof documentStateSchema>;

/** What a PDF says of a signature in it. Whether the certificate is to be trusted was not checked. */
export const pdfSignatureSchema = z.object({
  /** The name in the certificate, else the one the signature gives itself; null where there is none. */
  signer: z.string().nullable(),
  organisation: z.string().nullable(),
  /** When it was signed, as the signature itself says, ISO. */
  signedAt: z.string().nullable(),
  /** Whether every byte of the file but the signature itself is under it. */
  coversWhole: z.boolean(),
  /** What is broken about it, in Vietnamese; null where nothing is. */
  problem: z.string().nullable(),
});
export type PdfSignature = z.infer<typeof pdfSignatureSchema>;

const fileSchema = z.object({
  name: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.number(),
  /** When it was drawn up, or attached; null for what came with a package, which does not say it. */
  at: z.string().nullable(),
  /** Where the shell serves it, relative to the page. */
  url: z.string(),
});

const inputSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['line', 'lines', 'count', 'table']),
  hint: z.string().optional(),
  columns: z.array(z.object({ name: z.string(), label: z.string() })).optional(),
});

export const dossierDocumentSchema = z.object({
  /** "to-trinh". */
  name: z.string(),
  title: z.string(),
  required: z.boolean(),
  /** Whether it leaves the office signed. */
  needsSignature: z.boolean(),
  /** "chưa đối chiếu với văn bản gốc" where the list of papers was not checked against the law. */
  sourceMark: z.string().nullable(),
  state: documentStateSchema,
  /** Whose template it is drawn up from; null: there is none and the paper can only be attached. */
  template: z.enum(['shipped', 'own']).nullable(),
  /** What is wrong with the office's own template, in Vietnamese. */
  templateProblem: z.string().nullable(),
  /** Null: the paper has none (an annex, or what came with a package without one). */
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  /** What is asked for it, and what was answered, by the name of the field. */
  asks: z.array(inputSchema),
  inputs: z.record(z.string(), z.string()),
  built: fileSchema.nullable(),
  /** The signed scan in its place; `signatures` is null for what is no PDF. */
  scan: fileSchema.extend({ signatures: z.array(pdfSignatureSchema).nullable() }).nullable(),
});
export type DossierDocument = z.infer<typeof dossierDocumentSchema>;

/** A field that a template may use, in the words of the page that lists them. */
export type DocumentFieldView = {
  name: string;
  words: string;
  kind: 'text' | 'yesNo' | 'list' | 'picture';
  fields: DocumentFieldView[];
};
const fieldSchema: z.ZodType<DocumentFieldView> = z.lazy(() =>
  z.object({
    name: z.string(),
    words: z.string(),
    kind: z.enum(['text', 'yesNo', 'list', 'picture']),
    fields: z.array(fieldSchema),
  }),
);

const templateSchema = z.object({
  name: z.string(),
  title: z.string(),
  units: z.array(z.enum(['commune', 'village'])),
  /** `setAside`: the office has its own, and the shipped one is used. */
  own: z.enum(['none', 'used', 'setAside']),
  problem: z.string().nullable(),
});
export type DocumentTemplate = z.infer<typeof templateSchema>;

const dossierId = z.strictObject({ dossierId: z.string() });
const place = { dossierId: z.string(), name: z.string().max(200) };
const name = z.strictObject({ name: z.string().max(200) });
const written = z.object({ path: z.string(), fileName: z.string() });
/** Longest answer to one question. */
const inputText = z.string().max(40_000);

/** The papers of a dossier. Every command is one change of the dossier, undone by `changes.undo`. */
export const documentsContract = {
  /** Of a received dossier: what came with its package, none where that holds no papers. */
  list: procedure.input(dossierId).output(z.array(dossierDocumentSchema)),
  /** Job: draws up papers from their templates; null: those that are missing or outdated. One change. */
  build: procedure
    .input(z.strictObject({ dossierId: z.string(), names: z.array(z.string()).min(1).max(100).nullable() }))
    .output(job(z.object({ built: z.array(dossierDocumentSchema), failed: z.array(packageProblemSchema) }))),
  /** Number, date and what a paper asks for; what is not given stays. */
  describe: procedure
    .input(
      z.strictObject({
        ...place,
        number: z.string().trim().max(100).optional(),
        issuedOn: isoDateSchema.nullable().optional(),
        inputs: z.record(z.string().max(60), inputText).optional(),
      }),
    )
    .output(dossierDocumentSchema),
  /**
   * Job: puts the signed scan (PDF or picture) in its place; the one before is kept by the history. Where it cannot be
   * read, `failed` says why and nothing changes.
   */
  attachScan: procedure
    .input(z.strictObject({ ...place, source: fileSourceSchema }))
    .output(job(z.object({ document: dossierDocumentSchema, failed: z.array(packageProblemSchema) }))),
  removeScan: procedure.input(z.strictObject(place)).output(dossierDocumentSchema),
  /** Opens a read-only copy with the system's program. */
  open: procedure.input(z.strictObject({ ...place, file: z.enum(['built', 'scan']) })).output(z.object({})),
  /** Writes the papers as files; `target` null: the workspace's exports folder. A folder gets all, a file is for one. */
  save: procedure
    .input(
      z.strictObject({
        dossierId: z.string(),
        names: z.array(z.string()).min(1).max(100),
        target: pathSchema.nullable(),
      }),
    )
    .output(z.array(written)),
  /** What a template may use. */
  fields: procedure.output(z.array(fieldSchema)),
  templates: procedure.output(z.array(templateSchema)),
  /** Writes the template that is in use as a file, to be changed in Word. */
  takeTemplate: procedure
    .input(z.strictObject({ name: z.string(), target: pathSchema.nullable() }))
    .output(written),
  /** Checks a template of the office and uses it from now on. */
  replaceTemplate: procedure
    .input(z.strictObject({ name: z.string(), source: fileSourceSchema }))
    .output(templateSchema),
  /** Back to the shipped template; the office's own is kept aside and `restoreTemplate` uses it again. */
  dropTemplate: procedure.input(name).output(templateSchema),
  restoreTemplate: procedure.input(name).output(templateSchema),
};
