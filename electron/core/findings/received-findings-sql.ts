import { z } from 'zod';
import { packagedFindingSchema } from '#shared/domain/dossier-json.ts';
import { type Db, readStored } from '../workspace/database.ts';
import type { KeptFinding } from './findings-view.ts';

const keptSchema = z.array(packagedFindingSchema);

/** What the package of a received dossier tells of earlier reviews and of what was answered. */
export function listReceivedFindings(db: Db, dossierId: string): KeptFinding[] {
  const json = db.prepare('SELECT json FROM received_finding WHERE dossierId = ?').pluck().get(dossierId);
  return typeof json === 'string' ? readStored(db, () => keptSchema.parse(JSON.parse(json))) : [];
}

export function putReceivedFindings(db: Db, dossierId: string, findings: readonly KeptFinding[]): void {
  if (findings.length === 0) return;
  db.prepare(
    `INSERT INTO received_finding (dossierId, json) VALUES (?, ?)
     ON CONFLICT (dossierId) DO UPDATE SET json = excluded.json`,
  ).run(dossierId, JSON.stringify(findings));
}
