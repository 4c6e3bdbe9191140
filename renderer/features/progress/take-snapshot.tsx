import { Button, TextInput } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { showDone } from '../../ui/notices.tsx';
import classes from './progress-page.module.css';
import { useProgressCommands } from './use-progress-commands.ts';

/** Keeps how things stand now, with a note if one wants. */
export function TakeSnapshot({ dossierId }: { dossierId: string }) {
  const { take } = useProgressCommands(dossierId);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    take.mutate(note.trim(), {
      onSuccess: () => {
        setNote('');
        showDone('Đã lưu mốc.');
      },
    });
  };
  return (
    <form className={classes.take} onSubmit={submit}>
      <TextInput
        aria-label="Ghi chú cho mốc"
        placeholder="Ghi chú, ví dụ: trước họp giao ban"
        maxLength={500}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Button type="submit" loading={take.isPending} leftSection={<IconFlag size="1.125rem" aria-hidden />}>
        Lưu mốc
      </Button>
    </form>
  );
}
