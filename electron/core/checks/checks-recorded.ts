import { z } from 'zod';
import type { Recorded } from '../changes/recorded.ts';
import { deleteIgnored, listIgnored, upsertIgnored } from './checks-sql.ts';

/** `said`: the words of the finding when it was left; with other words it counts again. */
const ignoredSchema = z.strictObject({ reason: z.string(), said: z.string() });

/** A finding of the check that the office left as it is, by its key. */
export const recordedIgnoredFinding: Recorded<z.infer<typeof ignoredSchema>> = {
  schema: ignoredSchema,
  read(db, dossierId, key) {
    const row = listIgnored(db, dossierId).get(key);
    return row ? { reason: row.reason, said: row.said } : null;
  },
  write(db, { dossierId, key, at }, value) {
    if (value === null) deleteIgnored(db, dossierId, key);
    else upsertIgnored(db, dossierId, { key, ...value, ignoredAt: at });
  },
  codes(_db, _dossierId, key) {
    const [, kind, code] = key.split(' ');
    return kind === 'indicator' && code !== undefined ? [code] : [];
  },
};
