import type { CriteriaSet } from './criteria-set.ts';
import { emptyOpinion, type Opinion, type Resolution, type ReviewVerdict } from './review.ts';
import type { Verdict } from './verdict.ts';

/** One reviewer's opinion, with the reviewer's name. */
export type Voice = { by: string; opinion: Opinion };

/**
 * What all reviewers together say of one target. `unseen`: nobody has judged it; `disagreed`: verdicts or figures
 * differ and nobody has resolved it, so that it has no verdict.
 */
export type Standing = {
  state: 'unseen' | 'agreed' | 'disagreed' | 'resolved';
  opinion: Opinion;
  by: string[];
};

/** A resolution stands above all voices; otherwise those who gave a verdict have to agree. */
export function standingOf(voices: readonly Voice[], resolution: Resolution | null): Standing {
  const judged = voices.filter(({ opinion }) => opinion.verdict !== null);
  const by = judged.map(voice => voice.by);
  if (resolution) return { state: 'resolved', opinion: resolution.opinion, by };
  const [first] = judged;
  if (!first) return { state: 'unseen', opinion: joined(voices, null), by };
  const isAgreed = judged.every(
    ({ opinion }) =>
      opinion.verdict === first.opinion.verdict && figureKey(opinion) === figureKey(first.opinion),
  );
  return isAgreed
    ? { state: 'agreed', opinion: joined(voices, first.opinion), by }
    : { state: 'disagreed', opinion: joined(voices, null), by };
}

/** Words of all who said something, each with its name where several did; the earliest of their deadlines. */
function joined(voices: readonly Voice[], agreed: Opinion | null): Opinion {
  return {
    ...emptyOpinion,
    verdict: agreed?.verdict ?? null,
    correction: agreed?.correction ?? null,
    comment: wordsOf(voices, ({ comment }) => comment),
    request: wordsOf(voices, ({ request }) => request),
    dueOn: voices.flatMap(({ opinion }) => opinion.dueOn ?? []).toSorted()[0] ?? null,
    attachments: [
      ...new Map(
        voices.flatMap(({ opinion }) => opinion.attachments).map(each => [each.sha256, each]),
      ).values(),
    ],
  };
}

function wordsOf(voices: readonly Voice[], pick: (opinion: Opinion) => string): string {
  const said = voices.filter(({ opinion }) => pick(opinion).trim() !== '');
  const [only, ...others] = said;
  if (!only) return '';
  if (others.length === 0) return pick(only.opinion);
  return said.map(({ by, opinion }) => `${by}: ${pick(opinion)}`).join('\n');
}

function figureKey({ correction }: Opinion): string {
  return correction ? JSON.stringify(correction.entry) : '';
}

/** A review's verdict in the terms of the set: what is to be supplemented is not met yet. */
export function verdictOfReview(review: ReviewVerdict | null, self: Verdict): Verdict {
  if (review === null) return 'unassessed';
  if (review !== 'met') return 'notMet';
  return self === 'notApplicable' ? 'notApplicable' : 'met';
}

/** Whether a reviewer sees it otherwise than the commune did. */
export function differsFromSelf(review: ReviewVerdict | null, self: Verdict): boolean {
  return review !== null && verdictOfReview(review, self) !== self;
}

/** The codes of the indicators and conditions that a reviewer with this scope judges; null: all of the set. */
export function codesInScope(set: CriteriaSet, scope: readonly string[] | null): string[] {
  const criteria = set.criteria.filter(({ code }) => scope === null || scope.includes(code));
  return [
    ...criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
    ...(scope === null ? (set.conditions ?? []).map(({ id }) => id) : []),
  ];
}
