import type { SubmissionDifference } from '../contract/packages.ts';
import { verdictLabel } from './verdict.ts';

type Result = SubmissionDifference['results'][number]['before'];

/** "96,52 % – Đạt" */
export function resultText(result: Result): string {
  if (result === null) return 'không có';
  const label = verdictLabel[result.verdict];
  return result.display === '' || result.display === label ? label : `${result.display} – ${label}`;
}

export const fileChangeText = {
  added: 'Thêm',
  removed: 'Bỏ',
  replaced: 'Thay bằng bản mới',
  moved: 'Đổi chỉ tiêu hoặc trang',
} as const satisfies Record<SubmissionDifference['files'][number]['change'], string>;

/** What changed, one line each. */
export function differenceLines({ results, files, papers }: SubmissionDifference): string[] {
  return [
    ...results.map(
      ({ label, text, before, after }) => `${label} ${text}: ${resultText(before)} → ${resultText(after)}`,
    ),
    ...files.map(({ change, name, before, after }) => {
      const codes = [...new Set([...before, ...after])].join(', ');
      return `${fileChangeText[change]}: ${name}${codes === '' ? '' : ` (chỉ tiêu ${codes})`}`;
    }),
    ...papers.map(({ change, name }) => `${fileChangeText[change]} văn bản: ${name}`),
  ];
}
