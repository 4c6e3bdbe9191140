import { Textarea } from '@mantine/core';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { tooLong } from './sheet-cells.ts';

type Props = {
  label: string;
  draftKey: string;
  saved: string;
  /** In characters; more is said and kept in the field, never cut off. */
  limit: number;
  onSave: (text: string) => void;
};

/** Words that are kept as soon as the field is left. */
export function KeptText({ label, draftKey, saved, limit, onSave }: Props) {
  const { text, change, settle } = useKeptDraft(draftKey, saved);
  const isTooLong = text.length > limit;
  return (
    <Textarea
      label={label}
      autosize
      minRows={1}
      maxRows={6}
      value={text}
      error={isTooLong ? `Chưa lưu: ${tooLong(text.length, limit)}.` : null}
      onChange={event => change(event.currentTarget.value)}
      onBlur={() => {
        if (isTooLong) return;
        settle();
        if (text !== saved) onSave(text);
      }}
    />
  );
}
