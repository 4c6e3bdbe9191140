/** A stretch of words that both texts have, or only the older or the newer one. */
export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string };

/** Beyond this many pairs of words nobody reads a comparison word by word. */
const mostPairs = 4_000_000;

/** What was taken out of a text and what was put in, word by word, by the longest common sequence. */
export function differenceInWords(before: string, after: string): TextPart[] {
  const left = wordsOf(before);
  const right = wordsOf(after);
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (left.length * right.length > mostPairs)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  const common = commonLengths(left, right);
  const parts: TextPart[] = [];
  let [at, to] = [0, 0];
  while (at < left.length || to < right.length) {
    const [old, fresh] = [left[at], right[to]];
    if (old !== undefined && old === fresh) {
      parts.push({ kind: 'same', text: old });
      at += 1;
      to += 1;
    } else if (old !== undefined && (fresh === undefined || common(at + 1, to) >= common(at, to + 1))) {
      parts.push({ kind: 'removed', text: old });
      at += 1;
    } else if (fresh !== undefined) {
      parts.push({ kind: 'added', text: fresh });
      to += 1;
    }
  }
  return joined(parts);
}

/** Words with the space that follows them, so that joining them gives the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

/** How many words the ends of both texts from these positions on have in common, in order. */
function commonLengths(left: readonly string[], right: readonly string[]) {
  const width = right.length + 1;
  const table = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        left[row] === right[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

/** Neighbours of one kind become one stretch. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const result: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
