/** A stretch of words of one of two texts; what is not `same` stands only in this one. */
export type DiffPart = { isSame: boolean; text: string };
export type TextDiff = { before: DiffPart[]; after: DiffPart[] };

/** Above this many words on both sides together the table of all pairs costs more than it tells. */
const mostPairs = 1_000_000;

/** Which words of two wordings differ. Put together again, the parts of a side are its text. */
export function diffWords(before: string, after: string): TextDiff {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  if (left.length * right.length > mostPairs)
    return { before: [{ isSame: false, text: before }], after: [{ isSame: false, text: after }] };
  const common = commonLengths(left, right);
  const diff: TextDiff = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && a.word === b.word) {
      append(diff.before, true, a.text);
      append(diff.after, true, b.text);
      i += 1;
      j += 1;
    } else if (
      a !== undefined &&
      (b === undefined || lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    ) {
      append(diff.before, false, a.text);
      i += 1;
    } else if (b !== undefined) {
      append(diff.after, false, b.text);
      j += 1;
    }
  }
  return diff;
}

/** A word or number with the space after it, or a single sign; "1,5" and "QĐ-TTg" are one word. */
const words = /[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]\s*|^\s+/gu;

type Word = { word: string; text: string };

/** Spaces and composed or decomposed signs make no difference. */
function wordsOf(text: string): Word[] {
  return (text.match(words) ?? []).map(found => ({
    word: found.trim().normalize('NFC'),
    text: found,
  }));
}

/** For each pair of places the number of words that the rests have in common. */
function commonLengths(left: readonly Word[], right: readonly Word[]): Uint16Array[] {
  const rows = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const longest =
        left[i]?.word === right[j]?.word
          ? lengthAt(rows, i + 1, j + 1) + 1
          : Math.max(lengthAt(rows, i + 1, j), lengthAt(rows, i, j + 1));
      rows[i]?.set([longest], j);
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function append(parts: DiffPart[], isSame: boolean, text: string): void {
  const last = parts.at(-1);
  if (last?.isSame === isSame) last.text += text;
  else parts.push({ isSame, text });
}
