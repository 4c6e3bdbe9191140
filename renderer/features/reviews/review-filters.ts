import type { ReviewRow } from '#shared/contract/reviews.ts';
import { foldVietnamese } from '#shared/domain/vietnamese.ts';
import type { ReviewMark } from '../../ui/review-badge.tsx';
import type { ReviewGroup, ReviewItem } from './review-items.ts';

/** What stands for a target in one sign: a disagreement, else the joint verdict. */
export function markOf(said: ReviewRow | undefined): ReviewMark {
  if (said?.state === 'disagreed') return 'disagreed';
  return said?.joint.verdict ?? 'unseen';
}

export function ownVerdict({ said }: ReviewItem) {
  return said?.own?.verdict ?? null;
}

/** What is said of it in one line, for the grid. */
export function shortWords({ said }: ReviewItem): string {
  if (!said) return '';
  const { comment, request } = said.joint;
  return (request || comment).replace(/\s+/g, ' ');
}

export const reviewFilters = ['all', 'unseen', 'differs', 'supplement', 'disagreed', 'changed'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export function fitsFilter(item: ReviewItem, filter: ReviewFilter): boolean {
  if (filter === 'all') return true;
  if (item.kind === 'conclusion') return false;
  switch (filter) {
    case 'unseen':
      return ownVerdict(item) === null && (item.isMine || item.kind === 'paper');
    case 'differs':
      return item.said?.differs === true;
    case 'supplement':
      return item.said?.joint.verdict === 'supplement';
    case 'disagreed':
      return item.said?.state === 'disagreed';
    case 'changed':
      return item.since?.changed === true;
  }
}

/** The items that are shown, under their groups; a word matches without diacritics. */
export function filteredGroups(
  groups: readonly ReviewGroup[],
  { search, filter }: { search: string; filter: ReviewFilter },
): ReviewGroup[] {
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean);
  return groups.flatMap(group => {
    const items = group.items.filter(item => {
      const said = item.said?.joint;
      const text = foldVietnamese(
        [group.name, item.label, item.text, item.row?.display, said?.comment, said?.request].join(' '),
      );
      return fitsFilter(item, filter) && words.every(word => text.includes(word));
    });
    return items.length > 0 ? [{ ...group, items }] : [];
  });
}
