import type { CriteriaSet } from './criteria-set.ts';

/** The grades of recognition, as people name them. */
export const levelWords: Record<CriteriaSet['level'], string> = {
  ntm: 'Nông thôn mới',
  advanced: 'Nâng cao',
  exemplary: 'Kiểu mẫu',
  modern: 'Hiện đại',
  smart: 'Thông minh',
  digital: 'Chuyển đổi số',
};
