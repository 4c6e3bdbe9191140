import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { textScales, useTextScale } from '../core/settings.ts';
import classes from './appearance.module.css';

const schemes: { value: MantineColorScheme; label: string }[] = [
  { value: 'auto', label: 'Theo máy' },
  { value: 'light', label: 'Sáng' },
  { value: 'dark', label: 'Tối' },
];
const scaleChoices = textScales.map(scale => ({ value: String(scale), label: `${scale}%` }));

/** How the screen looks on this machine: background and text size. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [scale, setScale] = useTextScale();
  const id = useId();
  return (
    <>
      <div className={classes.choice}>
        <span id={`${id}-scheme`}>Nền màn hình</span>
        <SegmentedControl
          aria-labelledby={`${id}-scheme`}
          data={schemes}
          value={colorScheme}
          onChange={value => setColorScheme(schemes.find(each => each.value === value)?.value ?? 'auto')}
        />
      </div>
      <div className={classes.choice}>
        <span id={`${id}-scale`}>Cỡ chữ</span>
        <SegmentedControl
          aria-labelledby={`${id}-scale`}
          data={scaleChoices}
          value={String(scale)}
          onChange={value => setScale(Number(value))}
        />
      </div>
    </>
  );
}
