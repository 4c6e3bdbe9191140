import type { SurveyDefinition, SurveyFigures } from './survey.ts';
import type { PackagedSurvey } from './survey-report.ts';

/**
 * A survey again from the totals that a package carries: the ballots stayed where they were counted, so the figures of
 * each village stand as counted by hand.
 */
export function resumedSurvey(
  { questions, villages, mainQuestion, heldFrom, heldTo }: PackagedSurvey,
  newId: () => string,
): { definition: SurveyDefinition; figures: [villageId: string, SurveyFigures][] } {
  const places = villages.map(village => ({ village, id: newId() }));
  return {
    definition: {
      questions: questions.map((text, id) => ({ id, text })),
      villages: places.map(({ id, village: { name, households, issued } }) => ({
        id,
        name: name.slice(0, 200),
        households,
        issued,
      })),
      mainQuestion,
      heldFrom,
      heldTo,
    },
    figures: places
      .filter(({ village }) => village.ballots > 0)
      .map(({ id, village: { tallies } }) => [
        id,
        Object.fromEntries(tallies.map((tally, question) => [String(question), tally])),
      ]),
  };
}
