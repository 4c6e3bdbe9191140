import {
  ActionIcon,
  type MantineColorScheme,
  Menu,
  SegmentedControl,
  useMantineColorScheme,
} from '@mantine/core';
import { IconAdjustmentsHorizontal, IconHelp, IconListCheck, IconShieldCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { paths } from '../core/paths.ts';
import { textScales, useTextScale } from '../core/settings.ts';
import classes from './settings-menu.module.css';

const schemes: { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'Theo máy' },
  { value: 'light', label: 'Sáng' },
  { value: 'dark', label: 'Tối' },
];
const scaleChoices = textScales.map(scale => ({ value: String(scale), label: `${scale}%` }));

/** Appearance, help and the check of a package: what is at hand on every page. */
export function SettingsMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [scale, setScale] = useTextScale();
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
          Kiểm tra một gói hồ sơ
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={paths.help()}
          leftSection={<IconHelp size="1.125rem" aria-hidden />}
          rightSection={<kbd>F1</kbd>}
        >
          Hướng dẫn sử dụng
        </Menu.Item>
        <Menu.Divider />
        <div className={classes.choice}>
          <span id="color-scheme-label">Nền màn hình</span>
          <SegmentedControl
            aria-labelledby="color-scheme-label"
            data={schemes}
            value={colorScheme}
            onChange={value => setColorScheme(schemes.find(each => each.value === value)?.value ?? 'auto')}
          />
        </div>
        <div className={classes.choice}>
          <span id="text-scale-label">Cỡ chữ</span>
          <SegmentedControl
            aria-labelledby="text-scale-label"
            data={scaleChoices}
            value={String(scale)}
            onChange={value => setScale(Number(value))}
          />
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
