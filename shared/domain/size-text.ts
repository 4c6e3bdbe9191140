import { formatNumber } from './vietnamese.ts';

const units = ['KB', 'MB', 'GB', 'TB'];

/** 1234567 → "1,2 MB", as the file managers of the offices show it (1 KB = 1.024 byte). */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const shown = value < 9.95 && unit > 0 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0);
  return `${formatNumber(shown)} ${units[unit]}`;
}
