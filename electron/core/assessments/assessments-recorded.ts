import { type Assessment, assessmentSchema } from '#shared/domain/verdict.ts';
import type { Recorded } from '../changes/recorded.ts';
import { deleteAssessment, findAssessment, upsertAssessment } from './assessments-sql.ts';

/** What was entered for an indicator or a condition, by its code. */
export const recordedAssessment: Recorded<Assessment> = {
  schema: assessmentSchema,
  read: (db, dossierId, code) => findAssessment(db, dossierId, code) ?? null,
  write(db, { dossierId, key, at }, value) {
    if (value === null) deleteAssessment(db, dossierId, key);
    else upsertAssessment(db, { dossierId, code: key, assessment: value, updatedAt: at });
  },
  codes: (_db, _dossierId, code) => [code],
};
