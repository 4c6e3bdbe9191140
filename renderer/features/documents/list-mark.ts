import type { DossierDocument } from '#shared/contract/documents.ts';

/** The list of papers is itself a thing that somebody has to check. */
export function listMark(list: readonly DossierDocument[]): string {
  const isUnchecked = list.some(({ sourceMark }) => sourceMark !== null);
  return isUnchecked ? 'Danh mục văn bản chưa đối chiếu với văn bản gốc.' : '';
}
