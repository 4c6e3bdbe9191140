import { type SurveyDefinition, type SurveyFigures, tallyFault } from '#shared/domain/survey.ts';
import { refused } from './survey-desk.ts';
import type { StoredSurvey } from './survey-view.ts';

/** A village is counted by its ballots or by figures, never by both. @throws AppError surveyRefused */
export function mustTakeBallots(
  { definition, figures }: Pick<StoredSurvey, 'definition' | 'figures'>,
  villageId: string,
): void {
  const village = definition.villages.find(({ id }) => id === villageId);
  if (!village) throw refused('thôn này không còn trong danh sách');
  if (figures.has(villageId))
    throw refused(`${village.name} đã nhập số tổng; hãy xóa số tổng trước khi nhập từng phiếu`);
}

/** @throws AppError surveyRefused naming village and question */
export function checkFigures(
  { definition, batches }: StoredSurvey,
  village: { id: string; name: string },
  figures: SurveyFigures,
  pending: readonly { villageId: string }[],
): void {
  if ([...batches, ...pending].some(({ villageId }) => villageId === village.id))
    throw refused(`${village.name} đã nhập từng phiếu; hãy bỏ các phiếu đó trước khi nhập số tổng`);
  for (const { id, text } of definition.questions) {
    const fault = figures[id] && tallyFault(figures[id]);
    if (fault) throw refused(`${village.name}, “${text}”: ${fault}`);
  }
}

export function onlyAsked({ questions }: SurveyDefinition, figures: SurveyFigures): SurveyFigures {
  return Object.fromEntries(
    questions.flatMap(({ id }) => (figures[id] ? [[String(id), figures[id]] as const] : [])),
  );
}
