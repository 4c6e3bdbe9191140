import { foldAligned } from './fold-aligned.ts';
import { wordsOf } from './search-terms.ts';
import { withUsualTone } from './tone-place.ts';

/** How much more two words side by side say than one. */
const pairBonus = 2.5;
/** They say what sort of paper it is, not what it is about. */
export const paperWords = new Set(
  'quyết định ban hành báo cáo biên bản kế hoạch xác nhận công biểu bảng danh sách mục tổng hợp thống kê văn năm xã ảnh'.split(
    ' ',
  ),
);
/** What of their worth counts. */
export const paperShare = 0.35;

/**
 * Words and pairs of words: most Vietnamese words are written as two. A text without any diacritics ("duong truc xa") is
 * compared without, any other with them: "hoa" is a flower, "hóa" is not.
 */
export function addFeatures(features: Map<string, number>, words: readonly string[], weight: number): void {
  const isFolded = words.every(word => foldAligned(word) === word);
  addForm(features, words, weight, isFolded ? '~' : '');
}

function addForm(
  features: Map<string, number>,
  words: readonly string[],
  weight: number,
  form: string,
): void {
  const add = (feature: string, worth: number) =>
    features.set(form + feature, (features.get(form + feature) ?? 0) + worth);
  for (const [index, word] of words.entries()) {
    const share = paperWords.has(word) ? paperShare : 1;
    add(word, weight * share);
    const next = words[index + 1];
    if (next === undefined) continue;
    const nextShare = paperWords.has(next) ? paperShare : 1;
    add(
      `${word} ${next}`,
      weight * pairBonus * Math.max(share, nextShare) * (share * nextShare < 1 ? 0.7 : 1),
    );
  }
}

/** What an indicator says, in both forms. */
export function addOwnFeatures(features: Map<string, number>, text: string, weight: number): void {
  const words = plainWords(text);
  addForm(features, words, weight, '');
  addForm(features, words.map(foldAligned), weight, '~');
}

/** The words of a text in small letters and in one spelling, figures aside. */
export function plainWords(text: string): string[] {
  return wordsOf(text.normalize('NFC').toLocaleLowerCase('vi'))
    .filter(word => !/^\d+$/.test(word))
    .map(withUsualTone);
}
