import { Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArchiveOff,
  IconChevronDown,
  IconColumns2,
  IconCopy,
  IconPencil,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { paths } from '../../core/paths.ts';
import { setRef } from './set-refs.ts';
import { useBeginDraft } from './use-begin-draft.ts';
import { useRetire } from './use-retire.ts';

type Props = { set: CriteriaSet; isRetired: boolean; versions: readonly string[] };

/** What can be made of a published set: it is never changed itself. */
export function SetActions({ set, isRetired, versions }: Props) {
  const begin = useBeginDraft();
  const [, navigate] = useLocation();
  const { retire, takeBack } = useRetire('set', set);
  const from = { id: set.id, version: set.version };
  const other = versions.find(version => version !== set.version) ?? set.version;
  const icon = { size: '1.1rem', 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" width="22rem">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown {...icon} />} loading={begin.isPending}>
          Sửa, so sánh
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil {...icon} />}
          onClick={() => begin.mutate({ from, as: 'version' })}
        >
          Soạn phiên bản mới của bộ này
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => begin.mutate({ from, as: 'copy' })}>
          Soạn bộ riêng dựa trên bộ này
        </Menu.Item>
        <Menu.Item
          leftSection={<IconColumns2 {...icon} />}
          onClick={() => navigate(paths.compareSets(setRef({ id: set.id, version: other }), setRef(from)))}
        >
          So sánh với phiên bản hoặc bộ khác
        </Menu.Item>
        <Menu.Divider />
        {isRetired ? (
          <Menu.Item leftSection={<IconArchiveOff {...icon} />} onClick={() => takeBack.mutate()}>
            Dùng lại cho hồ sơ mới
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => retire.mutate()}>
            Ngừng dùng cho hồ sơ mới
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
