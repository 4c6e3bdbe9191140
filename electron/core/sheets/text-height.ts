/**
 * Excel gives wrapped and merged cells no height by itself when a file is written by a program: it is computed here
 * from the advance widths of Times New Roman (thousandths of the size), which Tinos and Liberation Serif share.
 */
const widths: readonly [number, string][] = [
  [250, ' .,'],
  [278, "ijlt;:/\\'"],
  [333, 'frI()[]-!"'],
  [389, 'sJ'],
  [444, 'acez'],
  [556, 'FPS'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'wADGHKNOQUVXYĐ'],
  [778, 'm'],
  [833, '%'],
  [889, 'M'],
  [921, '@'],
  [944, 'W'],
  [1000, '—…→'],
];
const widthByCharacter = new Map(widths.flatMap(([width, all]) => [...all].map(one => [one, width])));
/** Digits, the other lower-case letters, most signs. */
const usualWidth = 500;

/** Width in points of a line at a size in points. */
function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '')) {
    thousandths += widthByCharacter.get(character) ?? usualWidth;
  }
  return (thousandths * size) / 1000;
}

/** How many lines a text takes in a column, wrapped at spaces; a word wider than the column is broken. */
export function wrappedLines(text: string, columnPoints: number, size: number): number {
  return text.split('\n').reduce((sum, line) => sum + wrap(line, columnPoints, size).lines, 0);
}

/** Width in points of the last line of a text that is wrapped like that. */
export function lastLineWidth(text: string, columnPoints: number, size: number): number {
  return wrap(text.split('\n').at(-1) ?? '', columnPoints, size).used;
}

function wrap(line: string, columnPoints: number, size: number): { lines: number; used: number } {
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
  return { lines, used };
}

/** Row height in points for a number of lines; Excel's own limit is 409. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(409, Math.ceil((lines * size * 1.3 + 4) * 4) / 4);
}
