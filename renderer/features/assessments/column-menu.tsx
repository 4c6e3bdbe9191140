import { ActionIcon, Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';

type Props = {
  columns: readonly { colId: string; title: string }[];
  isShown: (colId: string) => boolean;
  onShow: (colId: string, isShown: boolean) => void;
  onReset: () => void;
};

/** Which columns the sheet has; the choice stays on this machine. */
export function ColumnMenu({ columns, isShown, onShow, onReset }: Props) {
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="default" size="input-sm" aria-label="Chọn cột" title="Chọn cột">
          <IconColumns3 size="1.125rem" aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Các cột của bảng">
        <Stack gap="xs">
          {columns.map(({ colId, title }) => (
            <Checkbox
              key={colId}
              label={title}
              checked={isShown(colId)}
              onChange={event => onShow(colId, event.currentTarget.checked)}
            />
          ))}
          <Button variant="subtle" size="compact-sm" onClick={onReset}>
            Về như ban đầu
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
