import type { Source } from './criteria-set.ts';

/** Shown wherever a wording appears that nobody has compared with the legal text itself. */
export function sourceMark(source: Pick<Source, 'wording' | 'checked'>): string | undefined {
  return source.wording === 'verbatim' && source.checked ? undefined : 'chưa đối chiếu với văn bản gốc';
}

/** Where the wording came from, for the panel beside the indicator. */
export const wordingLabel: Record<Source['wording'], string> = {
  verbatim: 'chép lại nguyên văn',
  paraphrase: 'theo bài tóm tắt',
  memory: 'theo trí nhớ của người soạn',
  unknown: 'chưa biết',
};
