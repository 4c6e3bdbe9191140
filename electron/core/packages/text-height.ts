/**
 * Excel gives wrapped and merged cells no height by itself when a file is written by a program: it is computed here
 * from the advance widths of Times New Roman (thousandths of the size), which Tinos and Liberation Serif share.
 */
const narrow = "ijlt.,;:'|!()[]/\\ I";
const wide: Readonly<Record<string, number>> = {
  m: 778,
  w: 722,
  M: 889,
  W: 944,
  '%': 833,
  '@': 921,
  '–': 500,
  '—': 1000,
  '…': 1000,
};
const narrowWidth = 305;
const capitalWidth = 690;
const digitOrLetterWidth = 490;

/** Width in points of a line at a size in points. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    thousandths += widthOf(character);
  }
  return (thousandths * size) / 1000;
}

function widthOf(character: string): number {
  const known = wide[character];
  if (known !== undefined) return known;
  if (narrow.includes(character)) return narrowWidth;
  return /\p{Lu}/u.test(character) ? capitalWidth : digitOrLetterWidth;
}

/** How many lines a text takes in a column, wrapped at spaces; a word wider than the column is broken. */
export function wrappedLines(text: string, columnPoints: number, size: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line, columnPoints, size), 0);
}

function linesOf(line: string, columnPoints: number, size: number): number {
  const space = textWidth(' ', size);
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const width = textWidth(word, size);
    if (used > 0 && used + space + width > columnPoints) {
      lines += 1;
      used = 0;
    } else if (used > 0) used += space;
    used += width;
    if (used > columnPoints) {
      const extra = Math.ceil(used / columnPoints) - 1;
      lines += extra;
      used -= extra * columnPoints;
    }
  }
  return lines;
}

/** Row height in points for a number of lines; Excel's own limit is 409. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(409, Math.ceil((lines * size * 1.31 + 5) * 4) / 4);
}
