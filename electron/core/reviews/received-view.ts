import type { DossierService } from '../dossiers/dossier-service.ts';
import { viewDossier } from '../dossiers/dossier-view.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import type { Received } from './review-view.ts';

/** The one that is being judged, and the submission before it. */
const mostKept = 2;

/**
 * What was received, as it is judged against. Every verdict asks for it and nothing in it changes, so the last ones are
 * kept; one whose package was opened anew lies in another folder and is read again.
 */
export function createReceivedView(dossiers: DossierService): (row: DossierRow) => Received {
  const kept = new Map<string, Received>();
  return row => {
    const key = `${row.id} ${row.folder} ${row.setDigest}`;
    const present = kept.get(key);
    kept.delete(key);
    const received = present ?? viewReceived(dossiers, row);
    kept.set(key, received);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    return received;
  };
}

function viewReceived(dossiers: DossierService, row: DossierRow): Received {
  const parts = dossiers.partsOf(row);
  return { row: parts.row, set: parts.set, dossier: viewDossier(parts) };
}
