import { formatCount } from '../../core/format.ts';

/** Colours by name: the browser looks them up, for the screen in light and dark and for paper. */
export const chartColor = {
  text: 'var(--text-2)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  met: 'var(--met-bar)',
  notMet: 'var(--not-met-bar)',
  open: 'var(--open-bar)',
  onBar: 'var(--on-bar)',
  onOpen: 'var(--text)',
  surface: 'var(--surface)',
} as const;

export const chartText = {
  color: chartColor.text,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontSize: 12,
} as const;

/** Whole numbers from zero, written as Vietnamese does. */
export const countAxis = {
  type: 'value',
  min: 0,
  minInterval: 1,
  splitNumber: 4,
  axisLabel: { ...chartText, formatter: (value: number) => formatCount(value) },
  splitLine: { lineStyle: { color: chartColor.line } },
} as const;

export const plainAxis = {
  axisLine: { lineStyle: { color: chartColor.line } },
  axisTick: { show: false },
  splitLine: { show: false },
} as const;
