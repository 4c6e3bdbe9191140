import * as z from 'zod';
import { yearSchema } from './criteria-codes.ts';
import type { Comparison } from './criteria-set.ts';
import { isoDateSchema } from './due-date.ts';
import { surveyLimits, surveyTallySchema } from './survey.ts';
import type { Verdict } from './verdict.ts';

/** One line of a printed table of the survey. */
export type SurveyReportLine = {
  label: string;
  asked: number;
  satisfied: number;
  unsatisfied: number;
  other: number;
  blank: number;
  /** "96,52 %"; empty where nobody was asked. */
  rate: string;
};

/** What the papers of a dossier say of its survey. */
export type SurveyReport = {
  heldFrom: string | null;
  heldTo: string | null;
  /** Households of all villages, ballots handed out: null where that was not said for each. */
  households: number | null;
  issued: number | null;
  /** Ballots that came back. */
  ballots: number;
  /** What the rate of satisfaction was taken from: the words of a question, or "Chung các nội dung". */
  main: SurveyReportLine;
  /** "≥ 90 %"; empty where the set has no such condition. */
  requirement: string;
  /** "96,52 % ≥ 90 % → Đạt", or why there is no verdict. */
  comparison: string;
  verdict: Verdict;
  /** What rates are shown against, so that none is rounded across it. */
  limits: Comparison[];
  questions: SurveyReportLine[];
  /** Each with the tally that the rate of satisfaction is taken from. */
  villages: (SurveyReportLine & { ballots: number })[];
};

const words = z.string().min(1).max(500);
const number = z.int().min(0).max(surveyLimits.count);

/** The survey as it lies in a package: totals alone, never a ballot. */
export const packagedSurveySchema = z.strictObject({
  year: yearSchema,
  heldFrom: isoDateSchema.nullable(),
  heldTo: isoDateSchema.nullable(),
  questions: z.array(words).min(1).max(surveyLimits.questions),
  /** The place of the question that the rate is taken from; null: all of them together. */
  mainQuestion: z.int().min(0).max(surveyLimits.questions).nullable(),
  villages: z
    .array(
      z.strictObject({
        name: words,
        households: number.nullable(),
        issued: number.nullable(),
        ballots: number,
        /** In the order of the questions. */
        tallies: z.array(surveyTallySchema).max(surveyLimits.questions),
      }),
    )
    .max(surveyLimits.villages),
});
export type PackagedSurvey = z.infer<typeof packagedSurveySchema>;
