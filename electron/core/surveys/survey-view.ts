import type { Survey } from '#shared/contract/surveys.ts';
import type { Comparison, CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { comparisonsOf } from '#shared/domain/requirement.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { ballotTotal, type SurveyBatch, type SurveyTally } from '#shared/domain/survey.ts';
import type { PackagedSurvey, SurveyReport, SurveyReportLine } from '#shared/domain/survey-report.ts';
import { satisfactionCondition } from '#shared/domain/survey-start.ts';
import {
  blankOf,
  rateText,
  type SurveyContent,
  sumKnown,
  surveyTotals,
} from '#shared/domain/survey-totals.ts';
import { type Assessment, assess, emptyAssessment, type Judgement } from '#shared/domain/verdict.ts';

/** The dossier a survey belongs to, as far as its rate is judged by it. */
export type SurveyPlace = {
  set: CriteriaSet;
  variantId: string;
  year: number;
  assessments: ReadonlyMap<string, Assessment>;
};

export type StoredSurvey = SurveyContent & { batchesById: ReadonlyMap<string, SurveyBatch> };

/** The rate as the result of a condition; null while nobody was asked. */
export function rateEntry({ satisfied, asked }: SurveyTally): Entry | null {
  return asked === 0 ? null : { kind: 'ratio', numerator: String(satisfied), denominator: String(asked) };
}

type Judged = { indicator: Indicator; judgement: Judgement; standing: Assessment };

/** The set's condition judged with a tally, whatever stands in the dossier. */
export function judgeRate(
  tally: SurveyTally,
  { set, variantId, year, assessments }: SurveyPlace,
): Judged | null {
  const indicator = satisfactionCondition(set);
  if (!indicator) return null;
  const standing = assessments.get(indicator.code) ?? emptyAssessment;
  const asked = { ...standing, entry: rateEntry(tally), override: null, notApplicable: null };
  return { indicator, standing, judgement: assess(indicator, { variant: variantId, year }, asked) };
}

export function viewSurvey(stored: StoredSurvey, pending: SurveyBatch[], place: SurveyPlace): Survey {
  const totals = surveyTotals(stored);
  const judged = judgeRate(totals.main, place);
  return {
    definition: stored.definition,
    totals,
    batches: [...stored.batchesById]
      .map(([id, { villageId, ballots }]) => ({ id, villageId, ballots: ballotTotal(ballots) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pending,
    condition: judged && viewCondition(judged, totals.main),
  };
}

function viewCondition({ indicator, judgement, standing }: Judged, main: SurveyTally): Survey['condition'] {
  const { code, text, source } = indicator;
  const { display, comparison, verdict, resolved } = judgement;
  const entry = standing.entry;
  const isTaken =
    entry?.kind === 'ratio' &&
    entry.numerator === String(main.satisfied) &&
    entry.denominator === String(main.asked);
  return {
    code,
    text,
    requirement: resolved.text,
    sourceMark: sourceMark(source) ?? null,
    needsLocal: resolved.needsLocal,
    limits: comparisonsOf(resolved.requirement),
    display,
    comparison,
    verdict,
    isTaken,
  };
}

/** The limits a rate is shown against. */
export function limitsOf(tally: SurveyTally, place: SurveyPlace): Comparison[] {
  const judged = judgeRate(tally, place);
  return judged ? comparisonsOf(judged.judgement.resolved.requirement) : [];
}

/** What the rate is taken from, in words. */
export function mainLabel({ questions, mainQuestion }: SurveyContent['definition']): string {
  return questions.find(({ id }) => id === mainQuestion)?.text ?? 'Chung các nội dung';
}

export function reportOf(stored: StoredSurvey, place: SurveyPlace): SurveyReport {
  const { definition } = stored;
  const totals = surveyTotals(stored);
  const judged = judgeRate(totals.main, place);
  const limits = limitsOf(totals.main, place);
  const line = (label: string, tally: SurveyTally): SurveyReportLine => ({
    label,
    ...tally,
    blank: blankOf(tally),
    rate: rateText(tally, limits),
  });
  const lines = <T extends { id: string | number }, R>(all: readonly T[], to: (each: T, at: number) => R[]) =>
    all.flatMap(to);
  return {
    heldFrom: definition.heldFrom,
    heldTo: definition.heldTo,
    households: sumKnown(definition.villages.map(({ households }) => households)),
    issued: sumKnown(definition.villages.map(({ issued }) => issued)),
    ballots: totals.ballots,
    main: line(mainLabel(definition), totals.main),
    requirement: judged?.judgement.resolved.text ?? '',
    comparison: judged?.judgement.comparison ?? '',
    verdict: judged?.judgement.verdict ?? 'unassessed',
    limits,
    questions: lines(definition.questions, ({ text }, at) => {
      const tally = totals.tallies[at];
      return tally ? [line(text, tally)] : [];
    }),
    villages: lines(definition.villages, ({ name }, at) => {
      const village = totals.villages[at];
      return village ? [{ ...line(name, village.main), ballots: village.ballots }] : [];
    }),
  };
}

export function packagedSurvey({ definition, ...stored }: StoredSurvey, year: number): PackagedSurvey {
  const totals = surveyTotals({ definition, ...stored });
  const mainAt = definition.questions.findIndex(({ id }) => id === definition.mainQuestion);
  return {
    year,
    heldFrom: definition.heldFrom,
    heldTo: definition.heldTo,
    questions: definition.questions.map(({ text }) => text),
    mainQuestion: mainAt === -1 ? null : mainAt,
    villages: definition.villages.map(({ name, households, issued }, at) => ({
      name,
      households,
      issued,
      ballots: totals.villages[at]?.ballots ?? 0,
      tallies: totals.villages[at]?.tallies ?? [],
    })),
  };
}
