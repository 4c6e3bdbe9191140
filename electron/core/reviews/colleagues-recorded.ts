import { z } from 'zod';
import type { Recorded } from '../changes/recorded.ts';
import { isSetAside, setAside } from './colleague-files-sql.ts';

const schema = z.strictObject({ aside: z.literal(true) });

/** That a colleague's review file does not count, by the digest of the file. */
export const recordedColleagueAside: Recorded<z.output<typeof schema>> = {
  schema,
  read: (db, dossierId, digest) => (isSetAside(db, dossierId, digest) ? { aside: true } : null),
  write: (db, { dossierId, key, at }, value) => setAside(db, dossierId, key, value && at),
  codes: () => [],
};
