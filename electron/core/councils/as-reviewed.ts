import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ReviewRow } from '#shared/contract/reviews.ts';
import { verdictOfReview } from '#shared/domain/review-standing.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';

/** The dossier as if the review's verdicts and figures were the commune's own: what its criteria come to. */
export function asReviewed(parts: DossierParts, dossier: Dossier, rows: readonly ReviewRow[]): Dossier {
  const said = new Map(rows.map(row => [row.target, row.joint]));
  const assessed = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  const reviewed = assessed.flatMap((row): [string, IndicatorRow['assessment']][] => {
    const opinion = said.get(row.code);
    const verdict = verdictOfReview(opinion?.verdict ?? null, row.verdict);
    if (verdict === 'unassessed') return [];
    if (verdict === 'notApplicable') return [[row.code, row.assessment]];
    const entry = opinion?.correction?.entry ?? row.assessment.entry;
    const override = { verdict, reason: 'thẩm định' };
    return [[row.code, { ...row.assessment, entry, notApplicable: null, override }]];
  });
  return viewDossier({ ...parts, assessments: new Map(reviewed) });
}
