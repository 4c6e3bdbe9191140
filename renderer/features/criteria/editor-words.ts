import type { SetDraft } from '#shared/domain/set-draft.ts';
import type { DraftPlace } from '#shared/domain/set-draft-structure.ts';
import { placeWords } from '#shared/domain/set-draft-words.ts';

/** "chỉ tiêu 2.1": a part inside a sentence. */
export function partWords(set: SetDraft, place: DraftPlace): string {
  const words = placeWords(set, place);
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

export const editWords = (set: SetDraft, place: DraftPlace, field: string) =>
  `Sửa ${field} ${place === '' ? 'của bộ' : partWords(set, place)}`;
export const moveWords = (set: SetDraft, place: DraftPlace) => `Chuyển ${partWords(set, place)}`;
export const removeWords = (set: SetDraft, place: DraftPlace) => `Xóa ${partWords(set, place)}`;
