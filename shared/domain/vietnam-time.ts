const offsetMs = 7 * 3600 * 1000;

export type VietnamTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

/** The clock of Vietnam (UTC+7, no summer time) at a moment (a Date or ISO), whatever zone this machine is set to. */
export function vietnamTime(moment: string | Date): VietnamTime {
  const shifted = new Date(new Date(moment).getTime() + offsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  };
}

/** When a day of Vietnam begins, in milliseconds; months beyond December are those of the next year. */
export function vietnamMidnight(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) - offsetMs;
}

/** "21/11/2026". */
export function vietnamDateText(iso: string): string {
  const { year, month, day } = vietnamTime(iso);
  return `${two(day)}/${two(month)}/${year}`;
}

/** "14:05 ngày 21/11/2026". */
export function vietnamTimeText(iso: string): string {
  const { hour, minute } = vietnamTime(iso);
  return `${two(hour)}:${two(minute)} ngày ${vietnamDateText(iso)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
