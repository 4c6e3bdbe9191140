import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconHelp,
  IconListCheck,
  IconRoute,
  IconSettings,
  IconShieldCheck,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { paths } from '../core/paths.ts';
import { useTourOpen } from '../core/settings.ts';
import { Appearance } from './appearance.tsx';

/** Appearance, help and the check of a package: what is at hand on every page. */
export function SettingsMenu() {
  const [, openTour] = useTourOpen();
  return (
    <Menu position="bottom-end" width="min(27rem, 94vw)" closeOnItemClick shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Giao diện và công cụ"
          title="Giao diện và công cụ"
        >
          <IconAdjustmentsHorizontal size="1.25rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          href={paths.sets}
          leftSection={<IconListCheck size="1.125rem" aria-hidden />}
        >
          Bộ tiêu chí
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={paths.verify}
          leftSection={<IconShieldCheck size="1.125rem" aria-hidden />}
        >
          Kiểm tra gói hồ sơ
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={paths.help()}
          leftSection={<IconHelp size="1.125rem" aria-hidden />}
          rightSection={<kbd>F1</kbd>}
        >
          Hướng dẫn sử dụng
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={paths.settings}
          leftSection={<IconSettings size="1.125rem" aria-hidden />}
        >
          Cài đặt
        </Menu.Item>
        <Menu.Item leftSection={<IconRoute size="1.125rem" aria-hidden />} onClick={() => openTour(true)}>
          Giới thiệu nhanh các trang
        </Menu.Item>
        <Menu.Divider />
        <Appearance />
      </Menu.Dropdown>
    </Menu>
  );
}
