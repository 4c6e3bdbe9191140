import type { FileChild, Paragraph, Table } from 'docx';
import { centred, each, frame, paragraph, rule, textWidth, wideWidth } from './paper.ts';

/** What every paper begins and ends with (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */

/** Measured once with the bold metrics of Times at 13 pt, so that the rule is as long as the motto. */
const mottoWidth = 56.1;
const officeRule = 14;
const subjectRule = 55;

/** Issuing office, motto, number, place and date. */
export function letterHead({
  hasNumber = true,
  width = textWidth,
}: {
  hasNumber?: boolean;
  width?: number;
} = {}): Table {
  const left = width === wideWidth ? 110 : 62;
  const right = width - left;
  return frame(
    [left, right],
    [
      [
        [
          centred('{#co_cap_tren [loopOver: "paragraph"]}{co_quan_cap_tren}{/co_cap_tren}', { size: 12 }),
          centred(each('co_quan', '{dong}'), { size: 12, bold: true }),
          rule(officeRule, left, true),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
          rule(mottoWidth, right),
        ],
      ],
      [
        [
          hasNumber
            ? centred('Số: {so_ky_hieu}', { size: 13 }, { spacing: { before: 120 } })
            : centred('', { size: 13 }),
        ],
        [centred('{dia_danh_ngay}', { size: 13, italics: true }, { spacing: { before: 120 } })],
      ],
    ],
  );
}

/** The kind of paper, what it is about, and the rule below. */
export function subject(kind: string, about: readonly string[], width = textWidth): Paragraph[] {
  return [
    centred(kind, { bold: true }, { spacing: { before: 360 } }),
    ...about.map(text => centred(text, { bold: true })),
    rule(subjectRule, width, true),
  ];
}

export function addressee(): Paragraph {
  return centred('Kính gửi: {kinh_gui}.', {}, { spacing: { before: 240, after: 120 } });
}

/** Recipients to the left, authority, name and seal to the right. */
export function signature(): FileChild[] {
  return [
    paragraph('', { size: 12 }, { keepNext: true }),
    frame(
      [80, 80],
      [
        [
          [
            paragraph('Nơi nhận:', { size: 12, bold: true, italics: true }),
            paragraph(each('noi_nhan', '{dong}'), { size: 11 }),
          ],
          [
            centred(each('quyen_ky', '{dong}'), { bold: true }),
            ...[1, 2, 3, 4].map(() => centred('')),
            centred('{nguoi_ky}', { bold: true }),
          ],
        ],
      ],
    ),
  ];
}

/** Two who sign side by side: of minutes the secretary and the chair. */
export function twoSignatures(
  left: readonly string[],
  right: readonly string[],
  width = textWidth,
): FileChild[] {
  const half = width / 2;
  const column = ([title = '', name = '']: readonly string[]) => [
    ...title.split('\n').map(text => centred(text, { bold: true })),
    ...[1, 2, 3, 4].map(() => centred('')),
    centred(name, { bold: true }),
  ];
  return [
    paragraph('', { size: 12 }, { keepNext: true }),
    frame([half, half], [[column(left), column(right)]]),
  ];
}

/** The mark of an annex and the paper it goes with. */
export function annexHead(
  title: string,
  about: readonly string[],
  width = textWidth,
  goesWith = '{kem_theo}',
): Paragraph[] {
  return [
    centred('Phụ lục', { bold: true }),
    centred(title, { bold: true }),
    ...about.map(text => centred(text, { bold: true })),
    centred(goesWith, { italics: true }),
    rule(subjectRule, width, true),
  ];
}
