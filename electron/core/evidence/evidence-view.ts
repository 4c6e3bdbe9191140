import { join } from 'node:path';
import type { Evidence } from '#shared/contract/evidence.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import type { LinkedEvidenceRow } from './evidence-sql.ts';

/** @param folder the opened package's folder below received/, null for our own dossiers, whose files are in the store */
export function viewEvidence(row: LinkedEvidenceRow, folder: string | null): Evidence {
  const { id, name, sha256, sizeBytes, number, subject, issuer, issuedOn, addedAt, indicators } = row;
  const query = `?name=${encodeURIComponent(name)}`;
  const url =
    folder !== null && row.path !== null
      ? `files/received/${folder}/${row.path}${query}`
      : `files/evidence/${sha256}${query}`;
  return {
    id,
    name,
    sha256,
    sizeBytes,
    number,
    subject,
    issuer,
    issuedOn,
    addedAt,
    indicators: indicators.toSorted(compareCodes),
    url,
  };
}

/** Where the bytes of an evidence are on this machine. */
export function evidencePath(row: LinkedEvidenceRow, folder: string | null, folders: Folders): string {
  return folder !== null && row.path !== null
    ? join(folders.received, folder, row.path)
    : storedPath(folders.store, row.sha256);
}

/** The evidence of each indicator by its code, in the order given. */
export function evidenceByIndicator<E extends { indicators: readonly string[] }>(
  evidence: readonly E[],
): ReadonlyMap<string, E[]> {
  const byCode = new Map<string, E[]>();
  for (const item of evidence) {
    for (const code of item.indicators) {
      const list = byCode.get(code);
      if (list) list.push(item);
      else byCode.set(code, [item]);
    }
  }
  return byCode;
}
