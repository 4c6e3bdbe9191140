import { Checkbox, NativeSelect } from '@mantine/core';
import { type Source, wordingSchema } from '#shared/domain/criteria-set.ts';
import { checkedSource } from '#shared/domain/set-draft-source.ts';
import { wordingLabel } from '#shared/domain/source-mark.ts';
import { DraftText } from './draft-text.tsx';
import classes from './editor-page.module.css';

type Origin = Pick<Source, 'wording' | 'checked' | 'note'>;
type Props<T> = {
  /** "Lời văn", "Mức quy định". */
  label: string;
  source: T;
  onChange: (change: (source: T) => T, continues?: boolean) => void;
};

const wordings = Object.entries(wordingLabel).map(([value, label]) => ({
  value,
  label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
}));

/** Where a wording or a level comes from, and whether somebody compared it with the legal text. */
export function SourceFields<T extends Origin>({ label, source, onChange }: Props<T>) {
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={`${label} lấy từ đâu`}
        data={wordings}
        value={source.wording}
        onChange={event => {
          const wording = wordingSchema.safeParse(event.currentTarget.value);
          if (!wording.success) return;
          const checked = wording.data === 'verbatim';
          onChange(before => ({ ...before, wording: wording.data, checked: before.checked && checked }));
        }}
      />
      <DraftText
        label={`Ghi chú nguồn của ${label.toLowerCase()}`}
        className={classes.pair}
        value={source.note}
        lines={1}
        onCommit={(note, continues) => onChange(before => ({ ...before, note }), continues)}
      />
      <Checkbox
        className={classes.wide}
        label={`${label}: tôi đã so từng chữ với văn bản đã ban hành`}
        checked={source.wording === 'verbatim' && source.checked}
        onChange={event => {
          const { checked } = event.currentTarget;
          onChange(before => checkedSource(before, checked));
        }}
      />
    </div>
  );
}
