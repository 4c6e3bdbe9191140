import * as z from 'zod';

/** Codes become parts of file names in packages, therefore plain ASCII. */
export const codeSchema = z
  .string()
  .max(20)
  .regex(/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/);

/** Ids of sets, variants, conditions and documents: "thon-thong-minh". */
export const idSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A decimal as it is stored and compared: a dot, no grouping. Typed numbers pass through parseDecimal. */
export const decimalSchema = z.string().regex(/^-?\d{1,24}(?:\.\d{1,12})?$/);

/** The year a dossier is assessed for. */
export const yearSchema = z.int().min(2000).max(2100);

/** SHA-256 in lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** A digest as people read it to each other: its first ten characters in base32. */
export const shortCodeSchema = z.string().regex(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
