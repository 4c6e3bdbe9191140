import type { Comparison } from './criteria-set.ts';
import { percentOf } from './decimal.ts';
import { displayAgainst } from './decimal-display.ts';
import {
  answerSigns,
  type BallotCounts,
  ballotTotal,
  emptyTally,
  type SurveyBatch,
  type SurveyDefinition,
  type SurveyFigures,
  type SurveyTally,
} from './survey.ts';

export type SurveyContent = {
  definition: SurveyDefinition;
  batches: readonly SurveyBatch[];
  /** By village. */
  figures: ReadonlyMap<string, SurveyFigures>;
};

/** What a village said: `tallies` in the order of the questions. */
export type VillageTotals = {
  id: string;
  /** How its answers came: one ballot after the other, counted by hand, or not yet. */
  source: 'ballots' | 'figures' | 'none';
  ballots: number;
  tallies: SurveyTally[];
  /** Of the question, or of all questions, that the rate of satisfaction is taken from. */
  main: SurveyTally;
};

export type SurveyTotals = {
  ballots: number;
  tallies: SurveyTally[];
  main: SurveyTally;
  villages: VillageTotals[];
};

/** All sums of a survey, in whole numbers. */
export function surveyTotals({ definition, batches, figures }: SurveyContent): SurveyTotals {
  const { questions, villages, mainQuestion } = definition;
  const mainAt = questions.findIndex(({ id }) => id === mainQuestion);
  const mainOf = (tallies: readonly SurveyTally[]) => tallies[mainAt] ?? sumTallies(tallies);
  const ofVillages = villages.map(({ id }): VillageTotals => {
    const ballots = batches.filter(batch => batch.villageId === id).flatMap(batch => batch.ballots);
    const counted = figures.get(id);
    const tallies = questions.map(question =>
      counted ? (counted[question.id] ?? emptyTally) : tallyOf(ballots, question.id),
    );
    const source = counted ? 'figures' : ballots.length > 0 ? 'ballots' : 'none';
    const total = counted ? Math.max(0, ...tallies.map(({ asked }) => asked)) : ballotTotal(ballots);
    return { id, source, ballots: total, tallies, main: mainOf(tallies) };
  });
  const tallies = questions.map((_, at) =>
    sumTallies(ofVillages.map(village => village.tallies[at] ?? emptyTally)),
  );
  const ballots = ofVillages.reduce((sum, village) => sum + village.ballots, 0);
  return { ballots, tallies, main: mainOf(tallies), villages: ofVillages };
}

/** How a question was answered on ballots; who left it blank was asked too. */
export function tallyOf(ballots: BallotCounts, question: number): SurveyTally {
  const tally = { ...emptyTally };
  for (const [pattern, number] of ballots) {
    const sign = pattern[question] ?? answerSigns.notAsked;
    if (sign === answerSigns.notAsked) continue;
    tally.asked += number;
    if (sign === answerSigns.satisfied) tally.satisfied += number;
    else if (sign === answerSigns.unsatisfied) tally.unsatisfied += number;
    else if (sign === answerSigns.other) tally.other += number;
  }
  return tally;
}

export function sumTallies(tallies: readonly SurveyTally[]): SurveyTally {
  return tallies.reduce(
    (sum, { asked, satisfied, unsatisfied, other }) => ({
      asked: sum.asked + asked,
      satisfied: sum.satisfied + satisfied,
      unsatisfied: sum.unsatisfied + unsatisfied,
      other: sum.other + other,
    }),
    emptyTally,
  );
}

export function blankOf({ asked, satisfied, unsatisfied, other }: SurveyTally): number {
  return asked - satisfied - unsatisfied - other;
}

/** "96,52 %", never rounded across a limit; empty where nobody was asked. */
export function shareText(part: number, whole: number, limits: readonly Comparison[] = []): string {
  const share = percentOf(String(part), String(whole));
  return share ? `${displayAgainst(share, limits)} %` : '';
}

export function rateText(
  { satisfied, asked }: Pick<SurveyTally, 'satisfied' | 'asked'>,
  limits: readonly Comparison[] = [],
): string {
  return shareText(satisfied, asked, limits);
}

/** The sum of what is known of every one; null where one of them is not. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}
