import * as z from 'zod';
import { isoDateSchema } from './due-date.ts';

/**
 * The residents' survey of a dossier: what is asked, where, and what was answered. Anonymous by design: a ballot is a
 * pattern of answers and is kept as a count of equal ones, with neither name, number, order nor time of its own.
 */

export const surveyLimits = { questions: 100, villages: 200, count: 1_000_000, batch: 10_000 } as const;

const words = z.string().trim().min(1).max(500);
const count = z.int().min(0).max(surveyLimits.count);
/** A question keeps its number for good: it is its place in a ballot's pattern. */
const questionId = z.int().min(0).max(999);
const villageId = z.string().min(1).max(100);

export const surveyQuestionSchema = z.strictObject({ id: questionId, text: words });
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;

export const surveyVillageSchema = z.strictObject({
  id: villageId,
  name: words.max(200),
  /** Households that live there; null where nobody said. */
  households: count.nullable(),
  /** Ballots that were handed out. */
  issued: count.nullable(),
});
export type SurveyVillage = z.infer<typeof surveyVillageSchema>;

export const surveyDefinitionSchema = z.strictObject({
  questions: z.array(surveyQuestionSchema).min(1).max(surveyLimits.questions),
  villages: z.array(surveyVillageSchema).max(surveyLimits.villages),
  /** The question whose rate is the rate of satisfaction; null: all answers to all questions together. */
  mainQuestion: questionId.nullable(),
  /** The first and the last day on which people were asked. */
  heldFrom: isoDateSchema.nullable(),
  heldTo: isoDateSchema.nullable(),
});
export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;

/** The answers of a ballot, one sign for each question at the place of its number: 0 is left blank, - was not asked. */
export const ballotPatternSchema = z.string().regex(/^[-0-3]{0,1000}$/);
export const answerSigns = {
  blank: '0',
  satisfied: '1',
  unsatisfied: '2',
  other: '3',
  notAsked: '-',
} as const;

/** Equal ballots and how many there are, in the order of their signs and not in that of their coming. */
export const ballotCountsSchema = z
  .array(z.tuple([ballotPatternSchema, count.min(1)]))
  .max(surveyLimits.batch);
export type BallotCounts = z.infer<typeof ballotCountsSchema>;

/** Ballots of one village that were put in together. */
export const surveyBatchSchema = z.strictObject({ villageId, ballots: ballotCountsSchema.min(1) });
export type SurveyBatch = z.infer<typeof surveyBatchSchema>;

/** What was counted for one question: who was asked, and what they said; the rest left it blank. */
export const surveyTallySchema = z.strictObject({
  asked: count,
  satisfied: count,
  unsatisfied: count,
  other: count,
});
export type SurveyTally = z.infer<typeof surveyTallySchema>;

/** Figures of a village that somebody counted by hand, by the number of the question. */
export const surveyFiguresSchema = z.record(z.string().regex(/^\d{1,3}$/), surveyTallySchema);
export type SurveyFigures = z.infer<typeof surveyFiguresSchema>;

export const emptyTally: SurveyTally = Object.freeze({ asked: 0, satisfied: 0, unsatisfied: 0, other: 0 });

/** Why figures cannot be, in Vietnamese; undefined where they can. */
export function tallyFault({ asked, satisfied, unsatisfied, other }: SurveyTally): string | undefined {
  const answered = satisfied + unsatisfied + other;
  return answered > asked
    ? `hài lòng + không hài lòng + ý kiến khác là ${answered}, nhiều hơn ${asked} phiếu hỏi`
    : undefined;
}

/** The signs of a ballot from the answers to the questions that stood on it. */
export function ballotPattern(answers: ReadonlyMap<number, string>): string {
  const last = Math.max(-1, ...answers.keys());
  return Array.from({ length: last + 1 }, (_, id) => answers.get(id) ?? answerSigns.notAsked).join('');
}

/** Equal ballots together. */
export function countBallots(patterns: Iterable<readonly [string, number]>): BallotCounts {
  const counts = new Map<string, number>();
  for (const [pattern, number] of patterns) counts.set(pattern, (counts.get(pattern) ?? 0) + number);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function ballotTotal(ballots: BallotCounts): number {
  return ballots.reduce((sum, [, number]) => sum + number, 0);
}
