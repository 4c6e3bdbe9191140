import type { BookletFont } from './booklet-font.ts';
import { num, reference } from './pdf-text.ts';
import type { Box } from './source-pages.ts';

export type Fonts = { regular: BookletFont; bold: BookletFont };

/** The names under which pages know the two faces. */
export const fontNames = { regular: 'NtmR', bold: 'NtmB' } as const;
export const a4: Box = [0, 0, 595, 842];
export const margin = 56;
export const textWidth = a4[2] - 2 * margin;

export function fontEntries({ regular, bold }: Fonts): string {
  return `/${fontNames.regular} ${reference(regular.number)} /${fontNames.bold} ${reference(bold.number)}`;
}

export type TextStyle = { size: number; bold?: boolean; grey?: boolean; red?: boolean };

/** What is drawn on a page of our own. */
export function createSheet(fonts: Fonts) {
  const drawn: string[] = [];
  const fontOf = ({ bold }: TextStyle) => (bold ? fonts.bold : fonts.regular);

  function text(x: number, y: number, words: string, style: TextStyle): void {
    const name = style.bold ? fontNames.bold : fontNames.regular;
    const color = style.red ? '0.64 0.09 0.1 rg' : style.grey ? '0.35 g' : '0 g';
    drawn.push(
      `${color} BT /${name} ${num(style.size)} Tf ${num(x)} ${num(y)} Td ${fontOf(style).encode(words)} Tj ET`,
    );
  }

  return {
    text,
    /** Lines below one another, each in the middle; @returns where the next one goes */
    centred(y: number, lines: readonly string[], style: TextStyle): number {
      let at = y;
      for (const line of lines) {
        text((a4[2] - fontOf(style).width(line, style.size)) / 2, at, line, style);
        at -= style.size * 1.35;
      }
      return at;
    },
    draw: (operators: string) => drawn.push(operators),
    content: (): Buffer => Buffer.from(drawn.join('\n'), 'latin1'),
  };
}

/** Breaks a text into lines, between words where it can; of more lines than `most` the last ends in “…”. */
export function wrap(text: string, font: BookletFont, size: number, width: number, most = 1000): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string) => font.width(words, size) <= width;
  for (const word of text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
