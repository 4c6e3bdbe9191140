import { z } from 'zod';
import { type Recognition, recognitionSchema } from '#shared/contract/province.ts';
import type { Db } from '../workspace/database.ts';

const rowSchema = z.object({ dossierId: z.string(), ...recognitionSchema.shape });

/** What was written down of each dossier, the newest first. */
export function listRecognitions(db: Db): Map<string, Recognition[]> {
  const byDossier = new Map<string, Recognition[]>();
  const rows = db.prepare('SELECT * FROM recognition ORDER BY dossierId, position DESC').all();
  for (const row of rows) {
    const { dossierId, ...recognition } = rowSchema.parse(row);
    const list = byDossier.get(dossierId);
    if (list) list.push(recognition);
    else byDossier.set(dossierId, [recognition]);
  }
  return byDossier;
}

export function insertRecognition(db: Db, row: Recognition & { dossierId: string }): void {
  db.prepare(
    `INSERT INTO recognition (dossierId, position, number, decidedOn, note, who, recordedAt)
     VALUES (:dossierId, (SELECT coalesce(max(position), 0) + 1 FROM recognition WHERE dossierId = :dossierId),
       :number, :decidedOn, :note, :who, :recordedAt)`,
  ).run(row);
}
