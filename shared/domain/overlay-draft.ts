import * as z from 'zod';

const text = z.string().max(5000);

const addedDraftSchema = z.strictObject({
  key: text,
  criterion: text,
  code: text,
  text,
  unit: text,
  kind: z.enum(['boolean', 'number', 'ratio']),
  numerator: text,
  denominator: text,
  level: text,
});
/** An indicator of the province as it is being typed. */
export type AddedDraft = z.infer<typeof addedDraftSchema>;

/** A decision of a province as it is being typed; texts as they stand in the fields. */
export const overlayDraftSchema = z.strictObject({
  provinceCode: text.nullable(),
  number: text,
  issuer: text,
  issuedOn: text,
  title: text,
  isChecked: z.boolean(),
  /** The columns that are typed into: variant ids, or `default` for every variant that has none of its own. */
  columns: z.array(text).min(1).max(100),
  /** By the code of the indicator, then the column. */
  levels: z.record(text, z.record(text, text)),
  added: z.array(addedDraftSchema).max(200),
});
export type OverlayDraft = z.infer<typeof overlayDraftSchema>;
