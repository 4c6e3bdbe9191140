import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { documentsOf } from '#shared/domain/dossier-documents.ts';
import { paperTarget } from '#shared/domain/review.ts';

/** What a target is called: "2.1", "ĐK 1", "Văn bản"; `row`: the indicator or condition, null for a paper. */
export type TargetName = { label: string; text: string; row: IndicatorRow | null };

/** Everything that can be judged in a dossier, by target, in the order of its set. */
export function targetNames(
  { criteria, conditions }: Pick<Dossier, 'criteria' | 'conditions'>,
  set: CriteriaSet,
): ReadonlyMap<string, TargetName> {
  return new Map([
    ...criteria
      .flatMap(({ indicators }) => indicators)
      .map((row): [string, TargetName] => [row.code, { label: row.code, text: row.text, row }]),
    ...conditions.map((row, index): [string, TargetName] => [
      row.code,
      { label: `ĐK ${index + 1}`, text: row.text, row },
    ]),
    ...documentsOf(set).map(({ name, title }): [string, TargetName] => [
      paperTarget(name),
      { label: 'Văn bản', text: title, row: null },
    ]),
  ]);
}
