import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  saved: string;
  /** Called with the trimmed text when the field is left changed; refused texts go back to what was saved. */
  onKeep: (text: string) => void;
  accepts?: (text: string) => boolean;
};

/** A field that keeps what was typed when it is left or Enter is pressed; Escape gives up. */
export function KeptField({ saved, onKeep, accepts = () => true, ...props }: Props) {
  const [text, setText] = useState(saved);
  useEffect(() => setText(saved), [saved]);
  const keep = () => {
    const typed = text.trim();
    if (typed === saved) return setText(saved);
    if (accepts(typed)) onKeep(typed);
    else setText(saved);
  };
  return (
    <TextInput
      {...props}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setText(saved);
      }}
    />
  );
}
