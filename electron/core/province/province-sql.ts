import { z } from 'zod';
import { type Assessment, assessmentSchema } from '#shared/domain/verdict.ts';
import { type Db, readStored } from '../workspace/database.ts';

const assessmentRowSchema = z.object({ dossierId: z.string(), code: z.string(), json: z.string() });

/** What was entered in all dossiers that are not in the trash, read in one pass: by dossier, then by code. */
export function listAllAssessments(db: Db): Map<string, Map<string, Assessment>> {
  const byDossier = new Map<string, Map<string, Assessment>>();
  const rows = db
    .prepare(
      `SELECT assessment.dossierId, assessment.code, assessment.json
       FROM assessment JOIN dossier ON dossier.id = assessment.dossierId
       WHERE dossier.removedAt IS NULL`,
    )
    .all();
  for (const row of rows) {
    const { dossierId, code, json } = assessmentRowSchema.parse(row);
    const assessment = readStored(db, () => assessmentSchema.parse(JSON.parse(json)));
    const known = byDossier.get(dossierId);
    if (known) known.set(code, assessment);
    else byDossier.set(dossierId, new Map([[code, assessment]]));
  }
  return byDossier;
}

const submissionSchema = z.object({
  dossierId: z.string(),
  number: z.number(),
  createdAt: z.string(),
  isCopy: z.number().transform(value => value === 1),
});

/** The last submission of each dossier. */
export function listLastSubmissions(
  db: Db,
): Map<string, Omit<z.output<typeof submissionSchema>, 'dossierId'>> {
  return new Map(
    db
      .prepare(
        // SQLite takes the bare columns from the row with the greatest number.
        'SELECT dossierId, max(number) AS number, createdAt, isCopy FROM submission GROUP BY dossierId',
      )
      .all()
      .map(row => submissionSchema.parse(row))
      .map(({ dossierId, ...submission }) => [dossierId, submission]),
  );
}

/** Dossiers that are a share of another office's. */
export function listPartIds(db: Db): Set<string> {
  return new Set(db.prepare('SELECT dossierId FROM part_held').pluck().all().map(String));
}
