import * as z from 'zod';

const text = z.string().max(4000).nullable();

/** Number and symbol, subject, issuer and date of an evidence document; null where it was not entered. */
export const documentMetadataSchema = z.strictObject({
  number: text,
  subject: text,
  issuer: text,
  issuedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});
export type DocumentMetadata = z.infer<typeof documentMetadataSchema>;
