import type { BookletFont } from './booklet-font.ts';
import { num } from './pdf-text.ts';
import type { Box, SourcePage } from './source-pages.ts';

/** From the page as it is shown, its lower left corner at 0, to the page as it is stored. */
const frames: Record<SourcePage['rotate'], (box: Box) => string> = {
  0: ([left, bottom]) => `1 0 0 1 ${num(left)} ${num(bottom)}`,
  90: ([, bottom, right]) => `0 1 -1 0 ${num(right)} ${num(bottom)}`,
  180: ([, , right, top]) => `-1 0 0 -1 ${num(right)} ${num(top)}`,
  270: ([left, , , top]) => `0 -1 1 0 ${num(left)} ${num(top)}`,
};

/** The line in the upper right corner of a page as it is shown, as large as the page demands, on white. */
export function stampContent(
  text: string,
  { crop, rotate }: Pick<SourcePage, 'crop' | 'rotate'>,
  font: BookletFont,
  fontName: string,
): string {
  const sides = [crop[2] - crop[0], crop[3] - crop[1]] as const;
  const [width, height] = rotate % 180 === 0 ? sides : [sides[1], sides[0]];
  const wanted = 8.5 * Math.max(0.4, Math.min(width, height) / 595);
  const size = Math.min(wanted, (width * 0.94) / font.width(text, 1));
  const boxWidth = font.width(text, size) + size;
  const [left, bottom] = [width - boxWidth - size * 0.8, height - size * 2.3];
  return [
    `Q q ${frames[rotate](crop)} cm`,
    `1 g 0.55 G ${num(size * 0.06)} w ${num(left)} ${num(bottom)} ${num(boxWidth)} ${num(size * 1.6)} re B`,
    `0 g BT /${fontName} ${num(size)} Tf ${num(left + size / 2)} ${num(bottom + size * 0.48)} Td ${font.encode(text)} Tj ET Q`,
  ].join('\n');
}
