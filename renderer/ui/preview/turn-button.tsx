import { ActionIcon } from '@mantine/core';
import { IconRotateClockwise } from '@tabler/icons-react';

export function TurnButton({ onTurn }: { onTurn: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label="Xoay phải (R)"
      title="Xoay phải (R)"
      onClick={onTurn}
    >
      <IconRotateClockwise size="1.125rem" />
    </ActionIcon>
  );
}
