import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Review, ReviewRow } from '#shared/contract/reviews.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import type { Opinion, Resolution, ReviewHead } from '#shared/domain/review.ts';
import {
  codesInScope,
  differsFromSelf,
  standingOf,
  type Voice,
  verdictOfReview,
} from '#shared/domain/review-standing.ts';
import { assess } from '#shared/domain/verdict.ts';
import { type DossierParts, viewResult } from '../dossiers/dossier-view.ts';
import type { ColleagueReview } from './reviews-sql.ts';

/** What the review of a received dossier is computed from. */
export type ReviewParts = {
  head: ReviewHead | null;
  own: ReadonlyMap<string, Opinion>;
  resolutions: ReadonlyMap<string, Resolution>;
  colleagues: readonly ColleagueReview[];
  seenFiles: readonly string[];
};

type Place = { variant: string; year: number };

/** What was received: it never changes, whatever is said of it. */
export type Received = Pick<DossierParts, 'row' | 'set'> & { dossier: Dossier };

export function viewReview(parts: Received, review: ReviewParts): Review {
  const { dossier } = parts;
  const place = { variant: parts.row.variantId, year: parts.row.year };
  const rows = viewRows(dossier, place, review);
  return {
    dossierId: parts.row.id,
    head: review.head,
    rows,
    others: review.colleagues.map(({ fileName, readAt, review: { id, reviewers, ...file } }) => ({
      reviewId: id,
      reviewer: reviewers[0] ?? { name: fileName, office: '', role: '' },
      fileName,
      readAt,
      writtenAt: file.writtenAt,
      finishedAt: file.finishedAt,
      scope: file.scope,
    })),
    seenFiles: [...review.seenFiles],
    progress: progressOf(parts.set, review),
    result: resultOf(parts, rows),
    disagreements: rows.filter(({ state }) => state === 'disagreed').length,
  };
}

function viewRows(dossier: Dossier, place: Place, review: ReviewParts): ReviewRow[] {
  const indicators = new Map(assessedRows(dossier).map(row => [row.code, row]));
  const targets = new Set([
    ...indicators.keys(),
    ...review.own.keys(),
    ...review.resolutions.keys(),
    ...review.colleagues.flatMap(({ review: { opinions } }) => opinions.map(({ target }) => target)),
  ]);
  return [...targets].flatMap(target => {
    const own = review.own.get(target) ?? null;
    const others = othersOn(target, review.colleagues);
    const resolution = review.resolutions.get(target) ?? null;
    if (!own && others.length === 0 && !resolution) return [];
    const standing = standingOf(voicesOn(target, review), resolution);
    const row = indicators.get(target);
    const corrected = row ? correctedOf(row, place, standing.opinion) : null;
    return [
      {
        target,
        own,
        others,
        resolution,
        state: standing.state,
        joint: standing.opinion,
        corrected,
        differs: row ? differsFromSelf(standing.opinion.verdict, row.verdict) : false,
      },
    ];
  });
}

/** Everybody who said something of a target: whoever reviews here first. */
export function voicesOn(
  target: string,
  { head, own, colleagues }: Pick<ReviewParts, 'head' | 'own' | 'colleagues'>,
): Voice[] {
  const mine = own.get(target);
  return [
    ...(mine ? [{ by: head?.reviewer.name ?? '', opinion: mine }] : []),
    ...othersOn(target, colleagues).map(({ by, opinion }) => ({ by, opinion })),
  ];
}

function othersOn(target: string, colleagues: readonly ColleagueReview[]): ReviewRow['others'] {
  return colleagues.flatMap(({ review }) => {
    const said = review.opinions.find(opinion => opinion.target === target);
    if (!said) return [];
    const { target: _target, by, display: _display, resolved: _resolved, attachments, ...opinion } = said;
    return [
      {
        reviewId: review.id,
        by: by.join(', ') || (review.reviewers[0]?.name ?? ''),
        opinion: { ...opinion, attachments: attachments.map(({ path: _path, ...file }) => file) },
      },
    ];
  });
}

/**
 * The corrected figure as it is shown and what follows from it; null where none was corrected, or by another kind of
 * figure than the indicator has, as a file that somebody wrote by hand may hold.
 */
export function correctedOf(
  row: IndicatorRow,
  place: { variant: string; year: number },
  opinion: Pick<Opinion, 'correction'>,
): ReviewRow['corrected'] {
  if (!opinion.correction || !entryFitsMeasure(row.indicator.measure, opinion.correction.entry)) return null;
  const { display, computed, comparison } = assess(row.indicator, place, {
    ...row.assessment,
    entry: opinion.correction.entry,
    override: null,
    notApplicable: null,
  });
  return { display, verdict: computed, comparison };
}

/** The result as if the review's verdicts and figures were the commune's own. */
function resultOf({ row, set, dossier }: Received, rows: readonly ReviewRow[]): Dossier['result'] {
  const said = new Map(rows.map(each => [each.target, each.joint]));
  const reviewed = (indicators: readonly IndicatorRow[]) =>
    indicators.map((each): IndicatorRow => {
      const opinion = said.get(each.code);
      const corrected = opinion?.correction?.entry;
      const fits = corrected !== undefined && entryFitsMeasure(each.indicator.measure, corrected);
      const entry = fits ? corrected : each.assessment.entry;
      const verdict = verdictOfReview(opinion?.verdict ?? null, each.verdict);
      return { ...each, verdict, assessment: { ...each.assessment, entry } };
    });
  const criteria = dossier.criteria.map(each => ({ ...each, indicators: reviewed(each.indicators) }));
  return viewResult({ row, set }, criteria, reviewed(dossier.conditions));
}

function progressOf(set: CriteriaSet, { head, own }: ReviewParts): Review['progress'] {
  const codes = codesInScope(set, head?.scope ?? null);
  const isJudged = (code: string) => (own.get(code)?.verdict ?? null) !== null;
  return { judged: codes.filter(isJudged).length, total: codes.length };
}

/** Indicators, then conditions. */
export function assessedRows({ criteria, conditions }: Dossier): IndicatorRow[] {
  return [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
}
