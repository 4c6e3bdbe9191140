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
