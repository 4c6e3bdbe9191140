import { SegmentedControl, Select } from '@mantine/core';
import type { CriterionRow } from '#shared/contract/dossiers.ts';
import { fitsFilter, type VerdictFilter, verdictFilters } from './checklist-rows.ts';

const filterWords: Record<VerdictFilter, string> = {
  all: 'Tất cả',
  unconfirmed: 'Cần xác nhận',
  unassessed: 'Chưa đánh giá',
  notMet: 'Chưa đạt',
  noEvidence: 'Thiếu minh chứng',
  met: 'Đạt',
};

type Props = {
  groups: readonly CriterionRow[];
  value: VerdictFilter;
  onChange: (filter: VerdictFilter) => void;
  isNarrow: boolean;
};

/** Which indicators are shown, with their numbers: side by side where there is room, else as a list to open. */
export function VerdictFilterField({ groups, value, onChange, isNarrow }: Props) {
  // Only a new version of the set leaves something to confirm.
  const offered = verdictFilters.filter(
    each => each !== 'unconfirmed' || value === each || countOf(groups, each) > 0,
  );
  const choices = offered.map(each => ({
    value: each,
    label: `${filterWords[each]} ${countOf(groups, each)}`,
  }));
  const field = {
    'aria-label': 'Lọc theo đánh giá',
    data: choices,
    value,
    onChange: (next: string | null) => onChange(verdictFilters.find(each => each === next) ?? 'all'),
  };
  return isNarrow ? <Select {...field} allowDeselect={false} w="13rem" /> : <SegmentedControl {...field} />;
}

function countOf(groups: readonly CriterionRow[], filter: VerdictFilter): number {
  return groups.flatMap(group => group.indicators.filter(row => fitsFilter(row, group, filter))).length;
}
