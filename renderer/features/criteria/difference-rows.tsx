import { IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { ComparedItem, ComparedState, FieldDifference } from '#shared/domain/set-compare.ts';
import { differenceInWords } from '#shared/domain/word-difference.ts';
import classes from './compare-page.module.css';

const states: Record<ComparedState, { word: string; Icon: typeof IconPlus }> = {
  added: { word: 'Thêm', Icon: IconPlus },
  removed: { word: 'Bỏ', Icon: IconMinus },
  changed: { word: 'Sửa', Icon: IconPencil },
  same: { word: 'Giữ nguyên', Icon: IconEqual },
};

/** One part of the sets: its mark in word and icon, then each field that differs, the older words beside the newer. */
export function DifferenceRows({ item, isHead = false }: { item: ComparedItem; isHead?: boolean }) {
  const { word, Icon } = states[item.state];
  return (
    <tbody className={classes.item} data-head={isHead || undefined}>
      <tr className={classes.name}>
        <th scope="rowgroup" colSpan={3}>
          <span className={classes.state} data-state={item.state}>
            <Icon aria-hidden /> {word}
          </span>
          {item.code} {item.name}
        </th>
      </tr>
      {item.differences.map(difference => (
        <tr key={difference.label}>
          <th scope="row" className={classes.field}>
            {difference.label}
          </th>
          <td>
            <Side difference={difference} side="removed" />
          </td>
          <td>
            <Side difference={difference} side="added" />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Side({ difference, side }: { difference: FieldDifference; side: 'added' | 'removed' }) {
  const text = side === 'removed' ? difference.before : difference.after;
  const other = side === 'removed' ? difference.after : difference.before;
  if (text === '') return <span className={classes.none}>Không có</span>;
  // Where one side says nothing, every word of the other would be marked: the mark of the row says it already.
  if (other === '') return <span className={classes.words}>{text}</span>;
  const parts = differenceInWords(difference.before, difference.after).filter(
    ({ kind }) => kind === 'same' || kind === side,
  );
  const Mark = side === 'removed' ? 'del' : 'ins';
  return (
    <span className={classes.words}>
      {parts.map(({ kind, text: words }, at) => {
        const key = `${at} ${words}`;
        return kind === 'same' ? <span key={key}>{words}</span> : <Mark key={key}>{words}</Mark>;
      })}
    </span>
  );
}
