import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** "2026-11-30", or null. */
  value: string | null;
  /** A day, or null when the field was emptied; not called for a day that does not exist. */
  onDay: (day: string | null) => void;
};

/** A day as people type it: "30/11/26", "30-11-2026"; taken when the field is left or Enter is pressed. */
export function DateInput({ value, onDay, onKeyDown, ...props }: Props) {
  const saved = value === null ? '' : formatDate(value);
  const [text, setText] = useState(saved);
  const [wasLeft, setWasLeft] = useState(false);
  useEffect(() => {
    setText(saved);
    setWasLeft(false);
  }, [saved]);
  const day = text.trim() === '' ? null : parseDate(text);
  const take = () => {
    setWasLeft(true);
    if (day === undefined) return;
    setText(day === null ? '' : formatDate(day));
    if (day !== value) onDay(day);
  };
  return (
    <TextInput
      placeholder="30/11/2026"
      inputMode="numeric"
      {...props}
      value={text}
      error={wasLeft && day === undefined ? 'Ngày không có thật.' : null}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={event => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setText(saved);
        onKeyDown?.(event);
      }}
    />
  );
}
