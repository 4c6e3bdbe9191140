import * as z from 'zod';
import { conditionIndicatorsOf } from './condition.ts';
import { type CriteriaSet, indicatorsOf } from './criteria-set.ts';
import { criterionVerdict, dossierResult, type FigureByCode, type VerdictByCode } from './result.ts';
import type { Opinion } from './review.ts';
import { verdictOfReview } from './review-standing.ts';
import { unitTypeOf } from './set-rule.ts';
import { type Assessment, assess, emptyAssessment, type Verdict, verdictSchema } from './verdict.ts';

/** What a dossier comes to for one who looks at many of them. */
export const standingSchema = z.object({
  criteriaMet: z.number(),
  criteriaTotal: z.number(),
  indicatorsMet: z.number(),
  indicatorsTotal: z.number(),
  indicatorsUnassessed: z.number(),
  /** All that the set demands is met, by criteria or by the rule over the whole set. */
  isMet: z.boolean(),
  /** In the order of the set's criteria. */
  verdicts: z.array(verdictSchema),
});
export type Standing = z.infer<typeof standingSchema>;

export type JudgedUnit = { variantId: string; year: number; communeName: string };

/** What follows from what the commune entered. */
export function selfStanding(
  set: CriteriaSet,
  unit: JudgedUnit,
  assessments: ReadonlyMap<string, Assessment>,
): Standing {
  return standingOfVerdicts(set, unit, selfVerdicts(set, unit, assessments), figuresOf(assessments));
}

/** The same as the reviewers see it: what they did not judge is not assessed, their figures stand for the commune's. */
export function reviewStanding(
  set: CriteriaSet,
  unit: JudgedUnit,
  assessments: ReadonlyMap<string, Assessment>,
  joint: ReadonlyMap<string, Opinion>,
): Standing {
  const self = selfVerdicts(set, unit, assessments);
  const verdicts = [...self].map(([code, verdict]): [string, Verdict] => [
    code,
    verdictOfReview(joint.get(code)?.verdict ?? null, verdict),
  ]);
  const corrected = [...joint].flatMap(([code, { correction }]): [string, Assessment][] =>
    correction ? [[code, { ...emptyAssessment, entry: correction.entry }]] : [],
  );
  const figures = figuresOf(new Map([...assessments, ...corrected]));
  return standingOfVerdicts(set, unit, new Map(verdicts), figures);
}

function selfVerdicts(
  set: CriteriaSet,
  { variantId, year }: JudgedUnit,
  assessments: ReadonlyMap<string, Assessment>,
): VerdictByCode {
  const place = { variant: variantId, year };
  return new Map(
    [...indicatorsOf(set), ...conditionIndicatorsOf(set)].map(indicator => [
      indicator.code,
      assess(indicator, place, assessments.get(indicator.code) ?? emptyAssessment).verdict,
    ]),
  );
}

function standingOfVerdicts(
  set: CriteriaSet,
  { communeName }: Pick<JudgedUnit, 'communeName'>,
  verdicts: VerdictByCode,
  figures: FigureByCode,
): Standing {
  const result = dossierResult(set, verdicts, figures, unitTypeOf(communeName));
  return {
    criteriaMet: result.criteriaMet,
    criteriaTotal: result.criteriaTotal,
    indicatorsMet: result.indicatorsMet,
    indicatorsTotal: result.indicatorsTotal,
    indicatorsUnassessed: result.unassessed,
    isMet: result.ready,
    verdicts: set.criteria.map(criterion => criterionVerdict(criterion, verdicts, figures)),
  };
}

/** The plain numbers that were entered: what a rule of points adds up. */
function figuresOf(assessments: ReadonlyMap<string, Assessment>): FigureByCode {
  return new Map(
    [...assessments].flatMap(([code, { entry }]) =>
      entry?.kind === 'number' || entry?.kind === 'count' ? [[code, entry.value] as const] : [],
    ),
  );
}
