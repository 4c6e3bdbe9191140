import type { Opinion } from './review.ts';
import type { Standing } from './review-standing.ts';

type Row = {
  target: string;
  own: Opinion | null;
  others: readonly { reviewId: string; opinion: Opinion }[];
  state: Standing['state'];
};
type Group = { code: string; name: string; indicators: readonly { code: string }[] };

/** How far reviewers together are with one criterion, or with the conditions. */
export type Coverage = {
  code: string;
  name: string;
  total: number;
  /** How many indicators each reviewer gave a verdict on, by the id of the review; `own` is of this machine. */
  judged: ReadonlyMap<string, number>;
  /** Nobody gave a verdict on these. */
  unjudged: string[];
  /** Verdicts or figures differ, and nobody has resolved it. */
  disagreed: string[];
};

/** The key under which the opinions of this machine are counted. */
export const ownReview = 'own';

/** Who has judged what, criterion by criterion. */
export function coverageOf(groups: readonly Group[], rows: readonly Row[]): Coverage[] {
  const said = new Map(rows.map(row => [row.target, row]));
  return groups.map(({ code, name, indicators }) => {
    const judged = new Map<string, number>();
    const count = (review: string) => judged.set(review, (judged.get(review) ?? 0) + 1);
    for (const each of indicators) {
      const row = said.get(each.code);
      if (row?.own?.verdict) count(ownReview);
      for (const { reviewId, opinion } of row?.others ?? []) if (opinion.verdict) count(reviewId);
    }
    const codesIn = (...states: Standing['state'][]) =>
      indicators.map(each => each.code).filter(each => states.includes(said.get(each)?.state ?? 'unseen'));
    return {
      code,
      name,
      total: indicators.length,
      judged,
      unjudged: codesIn('unseen'),
      disagreed: codesIn('disagreed'),
    };
  });
}
