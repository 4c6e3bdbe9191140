import { type BookletReason, bookletReasons } from '#shared/domain/booklet.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { num } from './pdf-text.ts';
import type { Picture } from './picture-object.ts';
import type { BookletFile } from './plan-booklet.ts';
import { a4, createSheet, type Fonts, margin, textWidth, wrap } from './sheet.ts';

/** The page in the place of a file that cannot be printed: what it is and why it is not here. */
export function drawNamePage(
  file: BookletFile,
  indicator: string,
  reason: BookletReason,
  fonts: Fonts,
): Buffer {
  const sheet = createSheet(fonts);
  const block = (y: number, text: string, style: { size: number; bold?: boolean; grey?: boolean }) =>
    sheet.centred(
      y,
      wrap(text, style.bold ? fonts.bold : fonts.regular, style.size, textWidth - 24, 8),
      style,
    );
  sheet.draw(`0.7 G 0.8 w ${margin} 300 ${num(textWidth)} 300 re S`);
  let y = block(640, indicator, { size: 12, grey: true });
  y = block(Math.min(y - 20, 560), file.title, { size: 17, bold: true });
  if (file.about !== '') y = block(y - 6, file.about, { size: 12 });
  if (!file.isLeftOut) block(y - 6, sizeText(file.sizeBytes), { size: 12, grey: true });
  block(360, `Chỉ ghi tên vì ${bookletReasons[reason]}.`, { size: 13 });
  return sheet.content();
}

export type CaptionedPicture = { picture: Picture; file: BookletFile };

const slotHeight = 366;
const firstSlotTop = a4[3] - 46;
const captionSize = 11;

/** At which height of the page the picture of a slot begins. */
export const slotTop = (slot: number) => firstSlotTop - slot * slotHeight;

/** Up to two photographs, each as large as its half of the page lets it be, with its words below. */
export function drawPhotoPage(pictures: readonly CaptionedPicture[], fonts: Fonts): Buffer {
  const sheet = createSheet(fonts);
  pictures.forEach(({ picture, file }, slot) => {
    const lines = wrap(file.title, fonts.regular, captionSize, textWidth, 2);
    const about = file.about === '' ? [] : wrap(file.about, fonts.regular, 9.5, textWidth, 1);
    const room = slotHeight - 26 - lines.length * captionSize * 1.35 - about.length * 13;
    const upright = picture.turns % 2 === 0;
    const [width, height] = upright ? [picture.width, picture.height] : [picture.height, picture.width];
    const scale = Math.min(textWidth / width, room / height);
    const [shownWidth, shownHeight] = [width * scale, height * scale];
    const left = (a4[2] - shownWidth) / 2;
    const bottom = slotTop(slot) - shownHeight;
    sheet.draw(`q ${turned(picture.turns, left, bottom, shownWidth, shownHeight)} cm /P${slot} Do Q`);
    const y = sheet.centred(bottom - 15, lines, { size: captionSize });
    sheet.centred(y, about, { size: 9.5, grey: true });
  });
  return sheet.content();
}

/** Lays the unit square of a picture into a frame, turned clockwise by quarters. */
function turned(turns: Picture['turns'], x: number, y: number, width: number, height: number): string {
  const matrices = {
    0: [width, 0, 0, height, x, y],
    1: [0, -height, width, 0, x, y + height],
    2: [-width, 0, 0, -height, x + width, y + height],
    3: [0, height, -width, 0, x + width, y],
  };
  return matrices[turns].map(num).join(' ');
}
