import { SegmentedControl, Select } from '@mantine/core';
import { fitsFilter, type ReviewFilter, reviewFilters } from './review-filters.ts';
import type { ReviewItem } from './review-items.ts';

const words: Record<ReviewFilter, string> = {
  all: 'Tất cả',
  unseen: 'Chưa xem',
  differs: 'Khác với xã',
  supplement: 'Yêu cầu bổ sung',
  disagreed: 'Bất đồng',
  changed: 'Có thay đổi',
};

type Props = {
  items: readonly ReviewItem[];
  value: ReviewFilter;
  onChange: (filter: ReviewFilter) => void;
  isNarrow: boolean;
};

/** Which items are shown, with their numbers: side by side where there is room, else as a list to open. */
export function ReviewFilterField({ items, value, onChange, isNarrow }: Props) {
  const countOf = (filter: ReviewFilter) => items.filter(item => fitsFilter(item, filter)).length;
  // Only where several review there are disagreements, and only after an earlier submission changes.
  const offered = reviewFilters.filter(
    each => (each !== 'disagreed' && each !== 'changed') || value === each || countOf(each) > 0,
  );
  const field = {
    'aria-label': 'Lọc theo thẩm định',
    data: offered.map(each => ({
      value: each,
      label: each === 'all' ? words.all : `${words[each]} ${countOf(each)}`,
    })),
    value,
    onChange: (next: string | null) => onChange(reviewFilters.find(each => each === next) ?? 'all'),
  };
  return isNarrow ? <Select {...field} allowDeselect={false} w="12rem" /> : <SegmentedControl {...field} />;
}
