import { join } from 'node:path';
import type { Evidence } from '#shared/contract/evidence.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import type { LinkedEvidenceRow } from './evidence-sql.ts';

/** @param folder the opened package's folder below received/, null for our own dossiers, whose files are in the store */
export function viewEvidence(row: LinkedEvidenceRow, folder: string | null): Evidence {
  const { id, name, sha256, sizeBytes, number, subject, issuer, issuedOn, kind } = row;
  const url =
    folder !== null && row.path !== null ? receivedUrl({ folder, path: row.path, name }) : storeUrl(row);
  return {
    id,
    name,
    sha256,
    sizeBytes,
    number,
    subject,
    issuer,
    issuedOn,
    kind,
    personal: row.personal,
    folder: row.folder,
    addedAt: row.addedAt,
    indicators: Object.keys(row.links).sort(compareCodes),
    pages: pagesOf(row.links),
    revisions: row.revisions.map(revision => ({ ...revision, url: storeUrl(revision) })),
    removedAt: row.removedAt,
    url,
  };
}

/** Where the shell serves a file of an opened package under a name. */
export function receivedUrl({ folder, path, name }: { folder: string; path: string; name: string }): string {
  return `files/received/${folder}/${path}?name=${encodeURIComponent(name)}`;
}

/** Where the shell serves stored bytes under a name. */
export function storeUrl({ sha256, name }: { sha256: string; name: string }): string {
  return `files/evidence/${sha256}?name=${encodeURIComponent(name)}`;
}

function pagesOf(links: LinkedEvidenceRow['links']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(links).filter((link): link is [string, string] => link[1] !== null),
  );
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
