import { ActionIcon, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useState } from 'react';
import { evidenceColumns } from './evidence-columns.tsx';
import type { EvidenceRow } from './evidence-rows.ts';
import { keepColumns } from './kept-columns.ts';

type Props = { api: GridApi<EvidenceRow> | null; scale: number };

const choices = evidenceColumns(100, false).filter(({ colId }) => colId !== 'name');

/** Which columns are shown; remembered on this machine. */
export function ColumnsMenu({ api, scale }: Props) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const read = () =>
    setHidden(new Set(api?.getColumnState().flatMap(({ colId, hide }) => (hide ? [colId] : []))));
  return (
    <Popover position="bottom-end" onOpen={read} withinPortal trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size="lg" aria-label="Chọn cột" title="Chọn cột">
          <IconColumns size="1.125rem" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {choices.map(({ colId, headerName }) => (
            <Checkbox
              key={colId}
              label={headerName}
              checked={!hidden.has(colId)}
              onChange={event => {
                api?.setColumnsVisible([colId], event.currentTarget.checked);
                if (api) keepColumns(api, scale);
                read();
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
