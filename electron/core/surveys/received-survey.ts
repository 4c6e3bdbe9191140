import type { Survey } from '#shared/contract/surveys.ts';
import { emptyTally, type SurveyFigures } from '#shared/domain/survey.ts';
import type { PackagedSurvey } from '#shared/domain/survey-report.ts';
import { type SurveyPlace, viewSurvey } from './survey-view.ts';

/**
 * The survey as it came with a package, shown like one of ours whose villages were all counted by hand: a package holds
 * totals and never a ballot. How many ballots came back is what the package says, not what follows from its tallies.
 */
export function viewReceivedSurvey(packaged: PackagedSurvey, place: SurveyPlace): Survey {
  const { heldFrom, heldTo, mainQuestion } = packaged;
  const villages = packaged.villages.map((village, at) => ({ ...village, id: String(at) }));
  const questions = packaged.questions.map((text, id) => ({ id, text }));
  const figures = new Map(
    villages.map(({ id, tallies }): [string, SurveyFigures] => [
      id,
      Object.fromEntries(questions.map(question => [question.id, tallies[question.id] ?? emptyTally])),
    ]),
  );
  const definition = {
    questions,
    villages: villages.map(({ id, name, households, issued }) => ({ id, name, households, issued })),
    mainQuestion,
    heldFrom,
    heldTo,
  };
  const stored = { definition, batchesById: new Map(), batches: [], figures };
  const { totals, ...survey } = viewSurvey(stored, [], place);
  return {
    ...survey,
    totals: {
      ...totals,
      ballots: villages.reduce((sum, { ballots }) => sum + ballots, 0),
      villages: totals.villages.map((village, at) => ({ ...village, ballots: villages[at]?.ballots ?? 0 })),
    },
  };
}
