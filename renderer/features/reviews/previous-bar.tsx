import { Button } from '@mantine/core';
import type { SincePrevious } from '#shared/contract/reviews.ts';
import { ownVerdict } from './review-filters.ts';
import type { ReviewItem } from './review-items.ts';
import classes from './review-page.module.css';

type Props = {
  since: NonNullable<SincePrevious>;
  items: readonly ReviewItem[];
  disabled: boolean;
  onKeepAll: () => void;
};

/** The submission before was judged here: how much of it changed, and the way to keep what was said of the rest. */
export function PreviousBar({ since, items, disabled, onKeepAll }: Props) {
  const { number } = since.submission;
  const changed = items.filter(item => item.since?.changed).length;
  const unchanged = items.filter(item => item.since && !item.since.changed);
  const open = unchanged.filter(item => item.since?.said && ownVerdict(item) === null).length;
  return (
    <div className={classes.notice}>
      <span>
        Lần trình {number} đã được thẩm định ở máy này. Từ đó <b>{changed} mục có thay đổi</b>,{' '}
        {unchanged.length} mục giữ nguyên.
      </span>
      {open > 0 ? (
        <Button variant="default" size="compact-sm" disabled={disabled} onClick={onKeepAll}>
          Giữ ý kiến lần trước cho {open} mục không thay đổi
        </Button>
      ) : null}
    </div>
  );
}
