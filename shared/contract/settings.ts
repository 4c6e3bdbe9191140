import { z } from 'zod';
import { procedure } from './base.ts';

const words = z.string().trim().max(200);

/** What an office says of itself once; empty where it said nothing. */
export const settingsSchema = z.strictObject({
  /** Who works here: the name that the history of changes shows. */
  person: words,
  /** "UBND xã Quảng Tân": who dossiers and papers come from. */
  office: words,
  /** The office above it, where letters name one. */
  parentOffice: words,
  /** "Quảng Tân": the place beside the date of a letter. */
  place: words,
  signer: words,
  /** "CHỦ TỊCH": in whose function the signer signs. */
  signerTitle: words,
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContract = {
  get: procedure.output(settingsSchema),
  /** Fields that are not given stay. */
  change: procedure.input(settingsSchema.partial()).output(settingsSchema),
};
