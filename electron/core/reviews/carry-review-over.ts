import type { Db } from '../workspace/database.ts';

/** Tables of what is said of a received dossier, with their columns beside `dossierId`. */
const kept = {
  review: 'json',
  opinion: 'target, json',
  resolution: 'target, json',
  council_meeting: 'number, usedAt, json',
  council_pending: 'choice, number',
  recognition: 'position, number, decidedOn, note, who, recordedAt',
};

/**
 * What was said of a dossier whose check did not find it whole, for the dossier that takes its place: nothing of the
 * work of a reviewer goes to the trash with it.
 */
export function carryReviewOver(db: Db, { from, to }: { from: string; to: string }): void {
  for (const [table, columns] of Object.entries(kept))
    db.prepare(
      `INSERT INTO ${table} (dossierId, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE dossierId = ?`,
    ).run(to, from);
  // Each file of a colleague is kept once.
  db.prepare('UPDATE colleague_review SET dossierId = ? WHERE dossierId = ?').run(to, from);
  // Evidence has another id there; papers are known by their places.
  db.prepare(
    `INSERT OR IGNORE INTO seen_file (dossierId, file, seenAt)
     SELECT :to, coalesce(
       (SELECT there.id FROM evidence AS here JOIN evidence AS there ON there.path = here.path
        WHERE here.id = seen_file.file AND here.dossierId = :from AND there.dossierId = :to),
       file), seenAt
     FROM seen_file WHERE dossierId = :from`,
  ).run({ from, to });
}
