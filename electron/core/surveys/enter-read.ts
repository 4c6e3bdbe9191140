import type { SurveyBatch, SurveyFigures, SurveyVillage } from '#shared/domain/survey.ts';
import { surveyLimits } from '#shared/domain/survey.ts';
import { AppError } from '#shared/errors.ts';
import type { StoredSurvey } from './survey-view.ts';

export type EnteredVillage = {
  villageId: string | null;
  name: string;
  counts: [string, number][] | null;
  figures: SurveyFigures | null;
};

/** What of a file becomes batches and figures, and the survey with the villages that the file adds. */
export function enterRead(stored: StoredSurvey, read: readonly EnteredVillage[], newId: () => string) {
  const villages: SurveyVillage[] = [...stored.definition.villages];
  const batches: SurveyBatch[] = [];
  const figures: { village: SurveyVillage; figures: SurveyFigures }[] = [];
  for (const each of read) {
    let village = villages.find(({ id }) => id === each.villageId);
    if (!village) {
      if (each.villageId !== null || each.name === '')
        throw new AppError('surveyRefused', { reason: 'chưa chọn thôn cho số phiếu trong tệp' });
      village = { id: newId(), name: each.name.normalize('NFC'), households: null, issued: null };
      villages.push(village);
    }
    if (each.counts && each.counts.length > 0) batches.push({ villageId: village.id, ballots: each.counts });
    if (each.figures) figures.push({ village, figures: each.figures });
    const { id, name } = village;
    const counted = figures.filter(other => other.village.id === id).length;
    if (counted > 1 || (counted === 1 && batches.some(({ villageId }) => villageId === id)))
      throw new AppError('surveyRefused', { reason: `${name} được chọn cho hai bảng số tổng trong tệp` });
  }
  if (villages.length > surveyLimits.villages)
    throw new AppError('surveyRefused', { reason: `có hơn ${surveyLimits.villages} thôn` });
  return { stored: { ...stored, definition: { ...stored.definition, villages } }, batches, figures };
}
