import { cleanText, readRowNumber, splitCode, withoutFootnoteMarks } from './table-import-text.ts';
import { foldedWords, wordLikeness } from './word-likeness.ts';

export type Match = { code: string | null; matchedBy: 'code' | 'text' | null; reason: string | null };

/** Below this a row with the right number speaks of something else: the table is of another set. */
const sameSubject = 0.4;
/** From here on two wordings are the same indicator although the numbers differ. */
const sameWords = 0.8;

/**
 * Finds the indicator a row is about: by its code where the words agree, otherwise by its words. `text` of an
 * indicator is its wording as the dossier shows it.
 */
export function createMatcher(indicators: readonly { code: string; text: string }[]) {
  const known = indicators.map(indicator => ({ ...indicator, words: foldedWords(indicator.text) }));
  const byCode = new Map(known.map(each => [each.code, each]));

  return (numberText: string, text: string): Match => {
    const clean = withoutFootnoteMarks(cleanText(text)).text.replace(/\s*\(\*\)$/, '');
    const split = splitCode(clean);
    const code = split?.code ?? readRowNumber(cleanText(numberText))?.code ?? '';
    const words = foldedWords(split?.text ?? clean);
    const named = byCode.get(code);
    if (named && (words.length === 0 || wordLikeness(named.words, words) >= sameSubject))
      return { code: named.code, matchedBy: 'code', reason: null };
    const [best, second] = known
      .map(each => ({ ...each, likeness: wordLikeness(each.words, words) }))
      .toSorted((a, b) => b.likeness - a.likeness);
    if (best && best.likeness >= sameWords && best.likeness > (second?.likeness ?? 0))
      return { code: best.code, matchedBy: 'text', reason: null };
    const reason = named
      ? `mã ${code} trong hồ sơ là chỉ tiêu khác: “${named.text.slice(0, 120)}”`
      : 'không thấy chỉ tiêu này trong bộ tiêu chí của hồ sơ';
    return { code: null, matchedBy: null, reason };
  };
}
