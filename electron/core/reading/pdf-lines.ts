/** A piece of text and where it stands on a PDF page, in points from its lower left corner. */
export type PlacedText = { text: string; x: number; y: number; width: number; height: number };

const columnGap = 2.2;
const paragraphGap = 2;

/**
 * The lines of a page as the eye reads them, whatever order the file keeps them in: pieces of one height make a line,
 * and a tab stands where a wide gap parts two columns; an empty line stands for a wide one between lines. For the head of a document, whose left and right half say
 * different things.
 */
export function linesOf(pieces: readonly PlacedText[]): string[] {
  const rows: PlacedText[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - piece.y < Math.max(first.height, piece.height) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  const lines: string[] = [];
  let above = Number.NaN;
  for (const row of rows) {
    const { y = 0, height = 0 } = row[0] ?? {};
    if (above - y > height * paragraphGap) lines.push('');
    above = y;
    const sorted = row.toSorted((a, b) => a.x - b.x);
    let line = '';
    let end = Number.NaN;
    for (const { text, x, width, height } of sorted) {
      const gap = x - end;
      if (gap > height * columnGap) line += '\t';
      else if (gap > height * 0.18) line += ' ';
      line += text;
      end = x + width;
    }
    lines.push(line.replace(/ {2,}/g, ' ').trim());
  }
  return lines;
}
