import { z } from 'zod';
import { type IndicatorChange, indicatorChangeSchema } from '#shared/domain/set-move.ts';
import type { Recorded } from '../changes/recorded.ts';
import { deleteUnconfirmed, listUnconfirmed, upsertUnconfirmed } from './set-move-sql.ts';

/** What a new version of the set changed in an indicator whose answer waits for confirmation, by its code. */
export const recordedUnconfirmed: Recorded<IndicatorChange[]> = {
  schema: z.array(indicatorChangeSchema),
  read: (db, dossierId, code) => listUnconfirmed(db, dossierId).get(code) ?? null,
  write(db, { dossierId, key }, changes) {
    if (changes === null) deleteUnconfirmed(db, dossierId, key);
    else upsertUnconfirmed(db, dossierId, key, changes);
  },
  codes: (_db, _dossierId, code) => [code],
};
