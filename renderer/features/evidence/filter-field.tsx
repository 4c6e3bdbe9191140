import { Select } from '@mantine/core';
import { type EvidenceFilter, evidenceFilters } from './evidence-rows.ts';

const words: Record<EvidenceFilter, string> = {
  all: 'Tất cả',
  unlinked: 'Chưa gắn chỉ tiêu',
  noNumber: 'Chưa có số, ký hiệu',
  outside: 'Ngoài kỳ đánh giá',
  twins: 'Có thể trùng',
  personal: 'Có dữ liệu cá nhân',
  trash: 'Thùng rác',
};

type Props = {
  value: EvidenceFilter;
  counts: Readonly<Record<EvidenceFilter, number>>;
  onChange: (filter: EvidenceFilter) => void;
};

/** Which files are shown, with their numbers. */
export function FilterField({ value, counts, onChange }: Props) {
  return (
    <Select
      aria-label="Lọc minh chứng"
      data={evidenceFilters.map(each => ({ value: each, label: `${words[each]} (${counts[each]})` }))}
      value={value}
      allowDeselect={false}
      w="12.5rem"
      onChange={next => onChange(evidenceFilters.find(each => each === next) ?? 'all')}
    />
  );
}

/** What a filter takes, where its name does not say it. */
export function filterNote(filter: EvidenceFilter, year: number, from: number): string | null {
  if (filter === 'outside')
    return `Văn bản ban hành sau năm đánh giá ${year} hoặc trước kỳ ${from} của bộ tiêu chí. Vẫn có thể dùng được, hãy xem lại.`;
  if (filter === 'twins')
    return 'Các tệp trùng số, ký hiệu hoặc gần trùng tên. Tệp giống hệt nhau chỉ lưu một lần nên không có ở đây.';
  if (filter === 'trash')
    return 'Tệp đã xóa khỏi hồ sơ. Không tệp nào bị xóa khỏi máy; bấm “Lấy lại” để dùng tiếp.';
  return null;
}
