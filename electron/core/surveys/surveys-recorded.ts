import {
  type SurveyBatch,
  type SurveyDefinition,
  type SurveyFigures,
  surveyBatchSchema,
  surveyDefinitionSchema,
  surveyFiguresSchema,
} from '#shared/domain/survey.ts';
import type { Recorded } from '../changes/recorded.ts';
import {
  deleteBatch,
  deleteDefinition,
  deleteFigures,
  findBatch,
  findDefinition,
  listFigures,
  upsertBatch,
  upsertDefinition,
  upsertFigures,
} from './surveys-sql.ts';

/** A dossier has one survey. */
export const surveyKey = 'survey';

/** What a survey asks, and where. */
export const recordedSurvey: Recorded<SurveyDefinition> = {
  schema: surveyDefinitionSchema,
  read: (db, dossierId) => findDefinition(db, dossierId) ?? null,
  write(db, { dossierId }, value) {
    if (value === null) deleteDefinition(db, dossierId);
    else upsertDefinition(db, dossierId, value);
  },
  codes: () => [],
};

/** Ballots that were put in together, by a random id: the log knows when a batch was, never when a ballot. */
export const recordedSurveyBatch: Recorded<SurveyBatch> = {
  schema: surveyBatchSchema,
  read: (db, dossierId, id) => findBatch(db, dossierId, id) ?? null,
  write(db, { dossierId, key }, value) {
    if (value === null) deleteBatch(db, dossierId, key);
    else upsertBatch(db, dossierId, key, value);
  },
  codes: () => [],
};

/** What a village counted by hand, by the id of the village. */
export const recordedSurveyFigures: Recorded<SurveyFigures> = {
  schema: surveyFiguresSchema,
  read: (db, dossierId, villageId) => listFigures(db, dossierId).get(villageId) ?? null,
  write(db, { dossierId, key }, value) {
    if (value === null) deleteFigures(db, dossierId, key);
    else upsertFigures(db, dossierId, key, value);
  },
  codes: () => [],
};
