import * as z from 'zod';
import { vietnamTime } from './vietnam-time.ts';
import { parseDate } from './vietnamese-date.ts';

/** A day that exists, "2026-11-30". */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(day => parseDate(day) === day);

/** Days of warning before a due date. */
export const dueSoonDays = 7;

export type DueState = 'overdue' | 'soon' | 'later';

/** Where a due date stands on a day: the day itself is not overdue yet. */
export function dueState(dueOn: string, today: string): DueState {
  if (dueOn < today) return 'overdue';
  return daysBetween(today, dueOn) <= dueSoonDays ? 'soon' : 'later';
}

/** The day it is in Vietnam, "2026-11-21". */
export function vietnamToday(now: Date): string {
  const { year, month, day } = vietnamTime(now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
