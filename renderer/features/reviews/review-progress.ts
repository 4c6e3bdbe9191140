import type { Review } from '#shared/contract/reviews.ts';
import { fitsFilter, ownVerdict } from './review-filters.ts';
import type { ReviewItem } from './review-items.ts';

/** What is left to look at, in figures. */
export type ReviewProgress = {
  judged: number;
  total: number;
  /** Files of what this person judges, and of the papers, that were never shown. */
  unopened: number;
  differs: number;
  notMet: number;
  supplement: number;
  disagreed: number;
};

export function reviewProgress(items: readonly ReviewItem[], review: Review): ReviewProgress {
  const count = (fits: (item: ReviewItem) => boolean) => items.filter(fits).length;
  return {
    ...review.progress,
    unopened: unopenedFiles(items, review).size,
    differs: count(item => fitsFilter(item, 'differs')),
    notMet: count(({ said }) => said?.joint.verdict === 'notMet'),
    supplement: count(item => fitsFilter(item, 'supplement')),
    disagreed: count(item => fitsFilter(item, 'disagreed')),
  };
}

function unopenedFiles(items: readonly ReviewItem[], { seenFiles }: Review): Set<string> {
  const seen = new Set(seenFiles);
  const theirs = items.filter(({ isMine, kind }) => isMine || kind === 'paper');
  return new Set(theirs.flatMap(({ files }) => files.map(each => each.seenAs)).filter(id => !seen.has(id)));
}

/** "Đã thẩm định 31/57 mục · 12 tệp chưa mở · 3 khác với xã tự đánh giá · 2 chưa đạt · 5 yêu cầu bổ sung". */
export function progressWords({
  judged,
  total,
  unopened,
  differs,
  notMet,
  supplement,
  disagreed,
}: ReviewProgress): string {
  return [
    `Đã thẩm định ${judged}/${total} chỉ tiêu, điều kiện`,
    unopened > 0 ? `${unopened} tệp chưa mở` : '',
    differs > 0 ? `${differs} khác với xã tự đánh giá` : '',
    notMet > 0 ? `${notMet} chưa đạt` : '',
    supplement > 0 ? `${supplement} yêu cầu bổ sung` : '',
    disagreed > 0 ? `${disagreed} ý kiến khác nhau` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Where to go on: the next thing without a verdict, once around the list; then one with a file nobody opened. */
export function nextToSee(items: readonly ReviewItem[], key: string, review: Review): string | undefined {
  const at = items.findIndex(item => item.key === key);
  const around = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  const unopened = unopenedFiles(items, review);
  const isOpen = (item: ReviewItem) => item.isMine && ownVerdict(item) === null;
  const hasUnopened = (item: ReviewItem) =>
    (item.isMine || item.kind === 'paper') && item.files.some(({ seenAs }) => unopened.has(seenAs));
  return (around.find(isOpen) ?? around.find(hasUnopened))?.key;
}
