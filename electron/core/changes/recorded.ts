import type { z } from 'zod';
import type { Db } from '../workspace/database.ts';

/**
 * One kind of thing a dossier is made of, as the change log reads and writes it. Null: there is none.
 * Stored changes are read back through `schema`, so a field it gets later needs a default.
 */
export type Recorded<T> = {
  schema: z.ZodType<T>;
  read(db: Db, dossierId: string, key: string): T | null;
  /** @param at when the change is made */
  write(db: Db, place: { dossierId: string; key: string; at: string }, value: T | null): void;
  /** The indicators that the thing concerns. */
  codes(db: Db, dossierId: string, key: string): string[];
};
