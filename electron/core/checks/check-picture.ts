import { statSync } from 'node:fs';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { CheckFile, CheckPaper, CheckPicture, CheckSurvey } from '#shared/domain/checks/picture.ts';
import { type LinkedEvidenceRow, listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import { listReadings } from '../reading/reading-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { listChangedFiles } from './checks-sql.ts';

/** All that the rules look at. The files are looked at as they lie on the disk, without reading them. */
export function checkPicture({
  db,
  folders,
  dossier,
  folder,
  papers,
  survey,
  today,
  forPublic,
}: {
  db: Db;
  folders: Folders;
  dossier: Dossier;
  /** Of an opened package; null for our own dossiers. */
  folder: string | null;
  papers: readonly CheckPaper[];
  survey: CheckSurvey | null;
  today: string;
  forPublic: boolean;
}): CheckPicture {
  const { year, set, result, criteria, conditions } = dossier;
  const readings = new Map(listReadings(db, dossier.id).map(({ evidenceId, state }) => [evidenceId, state]));
  const changed = listChangedFiles(db);
  const order = new Map([...criteria.flatMap(({ indicators }) => indicators), ...conditions].map(codeAt));
  const files = listEvidence(db, dossier.id).map(
    (row): CheckFile => ({
      id: row.id,
      name: row.name,
      number: row.number,
      issuer: row.issuer,
      issuedOn: row.issuedOn,
      personal: row.personal,
      sizeBytes: row.sizeBytes,
      indicators: Object.keys(row.links)
        .filter(code => order.has(code))
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      reading: readings.get(row.id) ?? null,
      stored: lookAt(evidencePath(row, folder, folders), row, changed),
    }),
  );
  return { today, year, set, rule: result.rule, criteria, conditions, files, papers, survey, forPublic };
}

function codeAt({ code }: { code: string }, at: number): [string, number] {
  return [code, at];
}

/** A file that is no longer what it was: of another size, or found so when the store was checked and not written since. */
function lookAt(
  path: string,
  { sizeBytes }: Pick<LinkedEvidenceRow, 'sizeBytes'>,
  changed: ReadonlyMap<string, number>,
): CheckFile['stored'] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return 'missing';
  if (found.size !== sizeBytes) return 'changed';
  return changed.get(path) === Math.trunc(found.mtimeMs) ? 'changed' : 'there';
}
