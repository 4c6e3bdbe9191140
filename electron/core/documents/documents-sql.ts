import { z } from 'zod';
import { pdfSignatureSchema } from '#shared/contract/documents.ts';
import { sha256Schema } from '#shared/domain/criteria-codes.ts';
import { type Db, readStored } from '../workspace/database.ts';

const fileSchema = z.strictObject({
  name: z.string(),
  sha256: sha256Schema,
  sizeBytes: z.number(),
  at: z.string(),
  /** Digest of what the paper reported then, its head and foot left out; null where it has no template. */
  figures: z.string().nullable(),
});

/** What a dossier knows of one of its papers. */
export const documentContentSchema = z.strictObject({
  number: z.string(),
  issuedOn: z.string().nullable(),
  inputs: z.record(z.string(), z.string()),
  /** `whole`: digest of everything it said, so that a new number asks for it to be drawn up again. */
  built: fileSchema.extend({ whole: z.string() }).nullable(),
  scan: fileSchema.extend({ signatures: z.array(pdfSignatureSchema).nullable() }).nullable(),
});
export type DocumentContent = z.infer<typeof documentContentSchema>;

export const emptyDocument: DocumentContent = {
  number: '',
  issuedOn: null,
  inputs: {},
  built: null,
  scan: null,
};

const rowSchema = z.object({ name: z.string(), json: z.string() });

/** By the papers' names; a paper of which nothing is known is not there. */
export function listDocuments(db: Db, dossierId: string): Map<string, DocumentContent> {
  const rows = db.prepare('SELECT name, json FROM document WHERE dossierId = ?').all(dossierId);
  return readStored(
    db,
    () =>
      new Map(
        rows
          .map(row => rowSchema.parse(row))
          .map(({ name, json }) => [name, documentContentSchema.parse(JSON.parse(json))]),
      ),
  );
}

export function findDocument(db: Db, dossierId: string, name: string): DocumentContent | undefined {
  return listDocuments(db, dossierId).get(name);
}

/** Every stored file of every paper: what a check of the store must find. */
export function listDocumentFiles(db: Db): { name: string; sha256: string; sizeBytes: number }[] {
  const rows = db.prepare('SELECT name, json FROM document').all();
  return readStored(db, () =>
    rows
      .map(row => documentContentSchema.parse(JSON.parse(rowSchema.parse(row).json)))
      .flatMap(({ built, scan }) => [built, scan])
      .filter(file => file !== null)
      .map(({ name, sha256, sizeBytes }) => ({ name, sha256, sizeBytes })),
  );
}

export function upsertDocument(db: Db, dossierId: string, name: string, content: DocumentContent): void {
  db.prepare(
    `INSERT INTO document (dossierId, name, json) VALUES (?, ?, ?)
     ON CONFLICT (dossierId, name) DO UPDATE SET json = excluded.json`,
  ).run(dossierId, name, JSON.stringify(content));
}

export function deleteDocument(db: Db, dossierId: string, name: string): void {
  db.prepare('DELETE FROM document WHERE dossierId = ? AND name = ?').run(dossierId, name);
}
