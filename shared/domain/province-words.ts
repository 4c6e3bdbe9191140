import type { ProvinceRow } from '../contract/province.ts';
import { vietnamToday } from './due-date.ts';
import type { Attainment } from './province-goals.ts';
import type { Verdict } from './verdict.ts';
import { formatDate } from './vietnamese-date.ts';

/** Where a dossier is on its way, for one who looks at many. */
export type Stage =
  | 'drafting'
  | 'submitted'
  | 'received'
  | 'reviewing'
  | 'reviewMet'
  | 'reviewNotMet'
  | 'recognised';

export const stageLabel: Record<Stage, string> = {
  drafting: 'Đang lập',
  submitted: 'Đã xuất gói',
  received: 'Chưa thẩm định',
  reviewing: 'Đang thẩm định',
  reviewNotMet: 'Thẩm định chưa đạt',
  reviewMet: 'Thẩm định đạt',
  recognised: 'Đã công nhận',
};

export function stageOf({ recognition, review, state }: ProvinceRow): Stage {
  if (recognition) return 'recognised';
  if (!review) return state;
  if (review.isMet === null) return 'reviewing';
  return review.isMet ? 'reviewMet' : 'reviewNotMet';
}

export const attainmentLabel: Record<Attainment, string> = {
  recognised: 'Đã có quyết định công nhận',
  reviewMet: 'Thẩm định đạt',
  selfMet: 'Mới tự đánh giá đạt',
  notMet: 'Chưa đạt',
};

/** For cells too narrow for a word. */
export const verdictLetter: Record<Verdict, string> = {
  met: 'Đ',
  notMet: 'C',
  unassessed: '–',
  notApplicable: 'K',
};

/** "Quyết định số 12/QĐ-UBND ngày 20/11/2026" */
export function recognitionText({ number, decidedOn }: NonNullable<ProvinceRow['recognition']>): string {
  return `Quyết định số ${number ?? ''}${decidedOn ? ` ngày ${formatDate(decidedOn)}` : ''}`;
}

/** Days of Vietnam's calendar from a moment to now. */
export function daysSince(moment: string, now: Date): number {
  const days = (each: Date) => Date.parse(vietnamToday(each)) / 86_400_000;
  return Math.max(0, Math.round(days(now) - days(new Date(moment))));
}
