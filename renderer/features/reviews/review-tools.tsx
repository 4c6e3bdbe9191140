import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { ReviewFilterField } from './review-filter.tsx';
import type { ReviewFilter } from './review-filters.ts';
import type { ReviewItem } from './review-items.ts';
import classes from './review-page.module.css';

type Props = {
  items: readonly ReviewItem[];
  isNarrow: boolean;
  searchRef: Ref<HTMLInputElement>;
  search: string;
  onSearch: (search: string) => void;
  filter: ReviewFilter;
  onFilter: (filter: ReviewFilter) => void;
  /** From the field into the list. */
  onList: () => void;
};

/** Which of the items are listed. */
export function ReviewTools(props: Props) {
  return (
    <search className={classes.tools}>
      <TextInput
        ref={props.searchRef}
        className={classes.search ?? ''}
        leftSection={<IconSearch size="1.0625rem" aria-hidden />}
        placeholder="Lọc, không cần dấu (Ctrl+F)"
        aria-label="Lọc mục thẩm định"
        value={props.search}
        onChange={event => props.onSearch(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') props.onSearch('');
          if (event.key === 'ArrowDown' || event.key === 'Enter') props.onList();
        }}
      />
      <ReviewFilterField
        items={props.items}
        value={props.filter}
        onChange={props.onFilter}
        isNarrow={props.isNarrow}
      />
    </search>
  );
}
