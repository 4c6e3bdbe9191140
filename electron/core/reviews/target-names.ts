import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type CriteriaSet, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { documentsOf } from '#shared/domain/dossier-documents.ts';
import { indicatorTextIn } from '#shared/domain/requirement.ts';
import { paperTarget } from '#shared/domain/review.ts';

/** What a target is called: "2.1", "ĐK 1", "Văn bản"; `code`: of the indicator or condition, null for a paper. */
export type TargetName = { label: string; text: string; code: string | null };

/** Everything that can be judged by a set, by target, in its order. */
export function targetNames(set: CriteriaSet, year: number): ReadonlyMap<string, TargetName> {
  return new Map([
    ...indicatorsOf(set).map((indicator): [string, TargetName] => [
      indicator.code,
      { label: indicator.code, text: indicatorTextIn(indicator, year), code: indicator.code },
    ]),
    ...conditionIndicatorsOf(set).map(({ code, text }, index): [string, TargetName] => [
      code,
      { label: `ĐK ${index + 1}`, text, code },
    ]),
    ...documentsOf(set).map(({ name, title }): [string, TargetName] => [
      paperTarget(name),
      { label: 'Văn bản', text: title, code: null },
    ]),
  ]);
}
