import type { PackageProblem } from '../errors.ts';

/** The verdict on a package in a few words, the same on the screen, in the report and on the command line. */
export function verdictWords({
  valid,
  errors,
  warnings,
}: {
  valid: boolean;
  errors: readonly PackageProblem[];
  warnings: readonly PackageProblem[];
}): string {
  if (errors.some(({ code }) => code === 'zipLocked' || code === 'zipPassword')) return 'Có mật khẩu';
  if (errors.some(({ code }) => code === 'unreadable')) return 'Không đọc được';
  if (!valid) return 'Không hợp lệ';
  return warnings.length > 0 ? 'Hợp lệ, có lưu ý' : 'Hợp lệ';
}
