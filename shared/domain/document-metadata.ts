import * as z from 'zod';
import { documentKindSchema } from './document-kind.ts';

const text = z.string().max(4000).nullable();

/** Number and symbol, subject, issuer, date and kind of an evidence document; null where it was not entered. */
export const documentMetadataSchema = z.strictObject({
  number: text,
  subject: text,
  issuer: text,
  issuedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  kind: documentKindSchema.nullable(),
});
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;

/** As it stands in files of earlier versions, which know no kind. */
export const keptMetadataSchema = documentMetadataSchema.partial({ kind: true });

export function fullMetadata(kept: z.infer<typeof keptMetadataSchema>): DocumentMetadata {
  return { ...kept, kind: kept.kind ?? null };
}

export const emptyMetadata: DocumentMetadata = {
  number: null,
  subject: null,
  issuer: null,
  issuedOn: null,
  kind: null,
};
