import type { Survey } from '#shared/contract/surveys.ts';
import type { SurveyDefinition } from '#shared/domain/survey.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import type { Db } from '../workspace/database.ts';
import { type StoredSurvey, type SurveyPlace, viewSurvey } from './survey-view.ts';
import { findDefinition, listBatches, listFigures, listPending } from './surveys-sql.ts';

export type SurveyDesk = ReturnType<typeof createSurveyDesk>;

/** The survey of a dossier as it lies in the database, to be looked at or changed. */
export function createSurveyDesk({ db, dossiers }: { db: Db; dossiers: DossierService }) {
  function findStored(dossierId: string): StoredSurvey | undefined {
    const definition = findDefinition(db, dossierId);
    return definition && storedOf(dossierId, definition);
  }

  function mustFindDefinition(dossierId: string): SurveyDefinition {
    const definition = findDefinition(db, dossierId);
    if (!definition) throw refused('hồ sơ này chưa bắt đầu lấy ý kiến');
    return definition;
  }

  function storedOf(dossierId: string, definition: SurveyDefinition): StoredSurvey {
    const batchesById = listBatches(db, dossierId);
    const figures = listFigures(db, dossierId);
    return { definition, batchesById, batches: [...batchesById.values()], figures };
  }

  function mustFindStored(dossierId: string): StoredSurvey {
    return storedOf(dossierId, mustFindDefinition(dossierId));
  }

  function placeOf(row: DossierRow): SurveyPlace {
    const { set, assessments: standing } = dossiers.partsOf(row);
    return { set, variantId: row.variantId, year: row.year, assessments: standing };
  }

  function view(row: DossierRow): Survey {
    return viewSurvey(mustFindStored(row.id), listPending(db, row.id), placeOf(row));
  }

  /** A survey that may be changed. @throws AppError surveyRefused, dossierReadOnly, notFound */
  function mustFindOpen(dossierId: string): { row: DossierRow; stored: StoredSurvey } {
    const row = dossiers.mustFindWritable(dossierId);
    return { row, stored: mustFindStored(dossierId) };
  }

  return { findStored, mustFindDefinition, mustFindStored, mustFindOpen, placeOf, view };
}

export function refused(reason: string): AppError {
  return new AppError('surveyRefused', { reason });
}
