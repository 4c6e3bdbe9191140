import { TextInput } from '@mantine/core';
import { useState } from 'react';

type Props = { label: string; note: string; onChange: (note: string) => void };

/** A note that is written where it is read; Enter and leaving keep it, Escape gives it up. */
export function SnapshotNote({ label, note, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = () => {
    if (draft !== null && draft.trim() !== note) onChange(draft.trim());
    setDraft(null);
  };
  return (
    <TextInput
      variant="unstyled"
      size="sm"
      aria-label={label}
      placeholder="Thêm ghi chú"
      maxLength={500}
      value={draft ?? note}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
