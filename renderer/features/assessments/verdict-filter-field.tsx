import { SegmentedControl, Select } from '@mantine/core';
import type { IndicatorRow } from '#shared/contract/dossiers.ts';
import { fitsFilter, type VerdictFilter, verdictFilters } from './checklist-rows.ts';

const filterWords: Record<VerdictFilter, string> = {
  all: 'Tất cả',
  unassessed: 'Chưa đánh giá',
  notMet: 'Chưa đạt',
  noEvidence: 'Thiếu minh chứng',
  met: 'Đạt',
};

type Props = {
  indicators: readonly IndicatorRow[];
  value: VerdictFilter;
  onChange: (filter: VerdictFilter) => void;
  isNarrow: boolean;
};

/** Which indicators are shown, with their numbers: side by side where there is room, else as a list to open. */
export function VerdictFilterField({ indicators, value, onChange, isNarrow }: Props) {
  const choices = verdictFilters.map(each => ({
    value: each,
    label: `${filterWords[each]} ${indicators.filter(row => fitsFilter(row, each)).length}`,
  }));
  const field = {
    'aria-label': 'Lọc theo đánh giá',
    data: choices,
    value,
    onChange: (next: string | null) => onChange(verdictFilters.find(each => each === next) ?? 'all'),
  };
  return isNarrow ? <Select {...field} allowDeselect={false} w="13rem" /> : <SegmentedControl {...field} />;
}
