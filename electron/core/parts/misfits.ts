import type { MergePreview } from '#shared/contract/parts.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { indicatorCanonical } from '#shared/domain/indicator-canonical.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import { checkAssessment } from '../assessments/assessment-service.ts';
import type { Came } from './parts-sql.ts';

/** What of a part does not fit into the dossier as it is now: the set has moved on, or an answer was made up. */
export function findMisfits(
  { part, dossier }: Came,
  there: CriteriaSet,
  here: ReadonlyMap<string, Indicator>,
): MergePreview['misfits'] {
  const known = new Map(
    [...indicatorsOf(there), ...conditionIndicatorsOf(there)].map(each => [each.code, each]),
  );
  const answers = new Map(Object.entries(dossier.assessments));
  return part.indicators.flatMap(code => {
    const [now, then] = [here.get(code), known.get(code)];
    const reason = !now
      ? 'bộ tiêu chí của hồ sơ không còn chỉ tiêu này'
      : !then || indicatorCanonical(now) !== indicatorCanonical(then)
        ? 'nội dung hoặc mức của chỉ tiêu này đã thay đổi theo phiên bản mới của bộ tiêu chí'
        : refusalOf(now, answers.get(code) ?? emptyAssessment);
    return reason === undefined ? [] : [{ code, reason }];
  });
}

function refusalOf(indicator: Indicator, assessment: Came['dossier']['assessments'][string]) {
  try {
    checkAssessment(indicator, assessment);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return 'reason' in error.details ? error.details.reason : 'thiếu lý do phải ghi';
  }
}
