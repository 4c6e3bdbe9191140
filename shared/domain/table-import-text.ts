/** Cleaning of what people type into tables: spaces, footnote marks, numbering. */

export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

/** One line for each paragraph, none empty. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r\n?|\n|\v/)
    .map(cleanText)
    .filter(line => line !== '');
}

/** A mark at the end of a text. "m²" and "km²" are units, not marks. */
const trailingMark = /(?:\s*(?:\(\d{1,2}\)|\[\d{1,2}\]|\(\*+\)|\*+)|(?<![mM])[⁰¹²³⁴-⁹]+)$/u;

/** "≥ 90%(1)" → "≥ 90%"; a text that is nothing but a mark is left alone. */
export function withoutFootnoteMarks(text: string): { text: string; dropped: boolean } {
  let rest = text;
  for (let next = rest.replace(trailingMark, ''); next !== rest; next = rest.replace(trailingMark, '')) {
    if (next.trim() === '') return { text: rest, dropped: rest !== text };
    rest = next;
  }
  return { text: rest.trimEnd(), dropped: rest !== text };
}

export type NumberKind = 'roman' | 'letter' | 'whole' | 'dotted';
export type RowNumber = { kind: NumberKind; code: string };

/** What stands in the column of numbers: "2", "2.", "2.1", "2,1" (a number in Excel), "II", "A", "Tiêu chí 2". */
export function readRowNumber(text: string): RowNumber | undefined {
  const bare = cleanText(text)
    .replace(/^(?:tiêu chí|chỉ tiêu|số)\s+(?:số\s+)?/iu, '')
    .replace(/[.):]+$/, '');
  if (/^\d{1,3}$/.test(bare)) return { kind: 'whole', code: String(Number(bare)) };
  if (/^\d{1,3}(?:[.,]\d{1,3}){1,3}$/.test(bare)) return { kind: 'dotted', code: bare.replaceAll(',', '.') };
  if (/^[IVX]{1,6}$/.test(bare)) return { kind: 'roman', code: bare };
  if (/^[IVX]{1,6}\.\d{1,3}$/.test(bare)) return { kind: 'dotted', code: bare };
  return /^[A-ZĐ]$/.test(bare) ? { kind: 'letter', code: bare.replace('Đ', 'DD') } : undefined;
}

/** "2.1. Tỷ lệ đường xã" → code and text; a figure that begins a sentence ("1.5 km đường") is no code. */
export function splitCode(text: string): { code: string; text: string } | undefined {
  const match =
    /^(?:(?:chỉ tiêu|nội dung)\s+)?(\d{1,3}(?:[.,]\d{1,3}){1,3}|[IVX]{1,6}\.\d{1,3})(?:\s*[.):–-]+\s*|\s+)(?=\S)(.+)$/isu.exec(
      text,
    );
  if (!match) return undefined;
  const [, code = '', rest = ''] = match;
  if (/^(?:%|km|m2?|ha|triệu|lít|điểm|lần|hộ|người)\b/u.test(rest)) return undefined;
  return { code: code.replaceAll(',', '.'), text: rest };
}

/** "- Năm 2023", "2023:" → "2023". */
export function readYear(text: string): string | undefined {
  return /^[-–+•]?\s*(?:năm\s+)?(20\d{2})\s*[:.]?$/iu.exec(cleanText(text))?.[1];
}

/** A text as it is compared and kept: clean, and without marks of footnotes at its end. */
export function plainWords(text: string): string {
  return withoutFootnoteMarks(cleanText(text)).text;
}
