import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorSentence, isCancelled } from '../core/error-sentence.ts';

/** What went wrong, in the sentence of the error; a cancelled thing is no failure and says nothing. */
export function showError(error: unknown, title?: string): void {
  if (isCancelled(error)) return;
  notifications.show({
    ...(title ? { title } : {}),
    message: errorSentence(error),
    icon: <IconAlertTriangle aria-hidden size="1.25rem" />,
    color: 'red',
    autoClose: 12_000,
    role: 'alert',
  });
}

const refusedId = 'refused';
const steppedId = 'stepped';

/** What undo or redo did; the one before it and a refusal that is past make room. */
export function showStepped(message: string): void {
  notifications.hide(refusedId);
  notifications.hide(steppedId);
  notifications.show({ id: steppedId, message, autoClose: 4000, color: 'accent' });
}

/** What the application did not do, and why, in our own words. */
export function showRefused(title: string, message: string): void {
  notifications.hide(refusedId);
  notifications.show({
    id: refusedId,
    title,
    message,
    icon: <IconAlertTriangle aria-hidden size="1.25rem" />,
    color: 'red',
    autoClose: 12_000,
    role: 'alert',
  });
}

export function showDone(message: string): void {
  notifications.show({ message, autoClose: 4000, color: 'accent' });
}

export function showSaved(path: string): void {
  showDone(`Đã ghi tệp ${path}`);
}

/** Deleting does not ask; it can be undone for as long as this notice stands. */
export function showUndo(message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            undo().catch(showError);
          }}
        >
          Hoàn tác
        </Button>
      </Group>
    ),
    autoClose: 15_000,
    color: 'accent',
  });
}

/** Several things that went wrong in one job, each in its own sentence; stays until it is closed. */
export function showProblems(
  title: string,
  problems: readonly { message: string; file: string | null }[],
): void {
  notifications.show({
    title,
    message: (
      <ul
        style={{
          margin: 0,
          paddingLeft: '1.1rem',
          maxHeight: '40vh',
          overflow: 'auto',
          color: 'var(--text)',
        }}
      >
        {problems.map(({ message, file }) => (
          <li key={`${file} ${message}`}>{message}</li>
        ))}
      </ul>
    ),
    icon: <IconAlertTriangle aria-hidden size="1.25rem" />,
    color: 'red',
    autoClose: false,
    role: 'alert',
  });
}
