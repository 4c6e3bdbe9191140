import type { SurveyInput } from '#shared/contract/surveys.ts';
import type { SurveyDefinition } from '#shared/domain/survey.ts';
import { AppError } from '#shared/errors.ts';
import type { StoredSurvey } from './survey-view.ts';

/**
 * The definition that an input makes of a survey. A question keeps its number and a village its id; a new question
 * gets a number that no ballot has used.
 * @throws AppError surveyRefused
 */
export function changedDefinition(
  stored: StoredSurvey,
  { questions, villages, mainAt, heldFrom, heldTo }: SurveyInput,
  newId: () => string,
): SurveyDefinition {
  let next = nextQuestion(stored);
  const asked = questions.map(({ id, text }) => ({ id: id ?? next++, text: text.normalize('NFC') }));
  refuseTwice(
    asked.map(({ text }) => text),
    'nội dung',
  );
  refuseTwice(
    villages.map(({ name }) => name),
    'thôn',
  );
  refuseTwice(
    asked.map(({ id }) => String(id)),
    'mã nội dung',
  );
  const knownQuestions = new Set(stored.definition.questions.map(({ id }) => id));
  const knownVillages = new Set(stored.definition.villages.map(({ id }) => id));
  if (
    questions.some(({ id }) => id !== null && !knownQuestions.has(id)) ||
    villages.some(({ id }) => id !== null && !knownVillages.has(id))
  )
    throw new AppError('surveyRefused', {
      reason: 'danh sách vừa được sửa ở cửa sổ khác; hãy mở lại trang rồi sửa tiếp',
    });
  if (heldFrom !== null && heldTo !== null && heldFrom > heldTo)
    throw new AppError('surveyRefused', { reason: 'ngày kết thúc lấy ý kiến trước ngày bắt đầu' });
  return {
    questions: asked,
    villages: villages.map(village => ({
      ...village,
      id: village.id ?? newId(),
      name: village.name.normalize('NFC'),
    })),
    mainQuestion: mainAt === null ? null : (asked[mainAt]?.id ?? null),
    heldFrom,
    heldTo,
  };
}

function nextQuestion({ definition, batches, figures }: StoredSurvey): number {
  const used = [
    ...definition.questions.map(({ id }) => id),
    ...batches.flatMap(({ ballots }) => ballots.map(([pattern]) => pattern.length - 1)),
    ...[...figures.values()].flatMap(each => Object.keys(each).map(Number)),
  ];
  return used.reduce((most, id) => Math.max(most, id), -1) + 1;
}

function refuseTwice(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = foldKeepingTones(name);
    if (seen.has(key))
      throw new AppError('surveyRefused', { reason: `${what} “${name}” có hai lần trong danh sách` });
    seen.add(key);
  }
}

/** "Thôn Đông" and "thôn  đông" are one; "Thôn Đông" and "Thôn Đồng" are two. */
function foldKeepingTones(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
