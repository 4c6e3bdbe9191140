/** What superscript words mean: "m²" is a unit; figures and stars elsewhere are marks of footnotes. */
export function readSuperscript(before: string, words: string): { text: string; isMark: boolean } {
  if (/^[23]$/.test(words) && /(?:^|[^\p{L}])[kcdm]?m$/iu.test(before))
    return { text: words === '2' ? '²' : '³', isMark: false };
  if (/^[\s\d*()[\],]*$/.test(words) && words.trim() !== '') return { text: '', isMark: true };
  return { text: words, isMark: false };
}

export const markDropped = 'đã bỏ dấu chú thích';
