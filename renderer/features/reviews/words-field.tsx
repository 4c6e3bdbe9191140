import { Textarea } from '@mantine/core';
import type { KeyboardEvent, Ref } from 'react';

/** See `words` in shared/domain/review.ts. */
const limit = 8000;

type Props = {
  label: string;
  placeholder: string;
  text: string;
  disabled: boolean;
  fieldRef?: Ref<HTMLTextAreaElement>;
  onType: (text: string) => void;
  /** Called when the field is left. */
  onSave: (text: string) => void;
  /** Ctrl+Enter and Escape: kept, and back to the list. */
  onLeave: () => void;
  onFocus?: () => void;
};

/** Words of a reviewer, kept as soon as the field is left; Escape leaves it like Ctrl+Enter does and loses nothing. */
export function WordsField({
  label,
  placeholder,
  text,
  disabled,
  fieldRef,
  onType,
  onSave,
  onLeave,
  onFocus,
}: Props) {
  const isTooLong = text.length > limit;
  const leave = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    <Textarea
      {...(fieldRef ? { ref: fieldRef } : {})}
      label={label}
      placeholder={placeholder}
      autosize
      minRows={1}
      maxRows={5}
      value={text}
      disabled={disabled}
      error={isTooLong ? `Chưa lưu: dài ${text.length} ký tự, nhiều nhất ${limit}.` : null}
      onChange={event => onType(event.currentTarget.value)}
      onFocus={onFocus}
      onKeyDown={leave}
      onBlur={() => {
        if (!isTooLong) onSave(text);
      }}
    />
  );
}
