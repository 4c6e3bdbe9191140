import { statSync } from 'node:fs';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { CheckFile, CheckPaper, CheckPicture, CheckSurvey } from '#shared/domain/checks/picture.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import { listReadings } from '../reading/reading-sql.ts';
import type { Db } from '../workspace/database.ts';
import { type Folders, storedPath } from '../workspace/folders.ts';
import { listChangedFiles } from './checks-sql.ts';

/** All that the rules look at. The files are looked at as they lie on the disk, without reading them. */
export function checkPicture({
  db,
  folders,
  dossier,
  evidence,
  folder,
  papers,
  survey,
  today,
  forPublic,
}: {
  db: Db;
  folders: Folders;
  dossier: Dossier;
  /** Its files, also those that prove nothing yet. */
  evidence: readonly Evidence[];
  /** Of an opened package; null for our own dossiers. */
  folder: string | null;
  papers: readonly CheckPaper[];
  survey: CheckSurvey | null;
  today: string;
  forPublic: boolean;
}): CheckPicture {
  const { year, set, result, criteria, conditions, findings } = dossier;
  const readings = new Map(listReadings(db, dossier.id).map(({ evidenceId, state }) => [evidenceId, state]));
  const changed = listChangedFiles(db);
  const order = new Map([...criteria.flatMap(({ indicators }) => indicators), ...conditions].map(codeAt));
  const pathOf = placesOf(db, folders, dossier.id, folder);
  const files = evidence.map((item): CheckFile => {
    const { id, name, number, issuer, issuedOn, personal, sizeBytes } = item;
    const indicators = item.indicators
      .filter(code => order.has(code))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const reading = readings.get(id) ?? null;
    const stored = lookAt(pathOf(item), sizeBytes, changed);
    return { id, name, number, issuer, issuedOn, personal, sizeBytes, indicators, reading, stored };
  });
  return {
    today,
    year,
    set,
    rule: result.rule,
    criteria,
    conditions,
    files,
    papers,
    // Of a received dossier they are for its own office to answer.
    findings: folder === null ? findings : [],
    survey,
    forPublic,
  };
}

function codeAt({ code }: { code: string }, at: number): [string, number] {
  return [code, at];
}

/** Where each file lies: ours in the store, those of an opened package under the names they have there. */
function placesOf(
  db: Db,
  folders: Folders,
  dossierId: string,
  folder: string | null,
): (file: Evidence) => string {
  if (folder === null) return ({ sha256 }) => storedPath(folders.store, sha256);
  const paths = new Map(listEvidence(db, dossierId).map(row => [row.id, evidencePath(row, folder, folders)]));
  return ({ id, sha256 }) => paths.get(id) ?? storedPath(folders.store, sha256);
}

/** A file that is no longer what it was: of another size, or found so when the store was checked and not written since. */
function lookAt(path: string, sizeBytes: number, changed: ReadonlyMap<string, number>): CheckFile['stored'] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return 'missing';
  if (found.size !== sizeBytes) return 'changed';
  return changed.get(path) === Math.trunc(found.mtimeMs) ? 'changed' : 'there';
}
