import type { Dossier } from '#shared/contract/dossiers.ts';
import { endOfMonth, startOf } from '#shared/domain/progress.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import type { Db } from '../workspace/database.ts';
import { snapshotStateOf } from './snapshot-state.ts';
import { hasMonth, insertSnapshot } from './snapshots-sql.ts';

/**
 * Before the first change in a new month: keeps how things stood at the end of the month of the last change. Nothing
 * changed since, so it is as true as if it had been kept that night.
 */
export function keepMonthEnd(db: Db, row: DossierRow, now: Date, view: () => Dossier): void {
  if (Date.parse(row.updatedAt) >= startOf('month', now.toISOString())) return;
  const takenAt = endOfMonth(row.updatedAt);
  if (hasMonth(db, row.id, takenAt)) return;
  insertSnapshot(db, {
    dossierId: row.id,
    takenAt,
    kind: 'month',
    note: '',
    setDigest: row.setDigest,
    variantId: row.variantId,
    state: snapshotStateOf(view()),
  });
}
