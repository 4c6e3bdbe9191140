import { num, reference } from './pdf-text.ts';
import type { BookletFile, BookletPlan } from './plan-booklet.ts';
import { a4, createSheet, type Fonts, margin, type TextStyle, textWidth, wrap } from './sheet.ts';

/** Where a line of the table of contents leads; `isNamed`: the file is only named there. */
export type Target = { page: number; printed: number; top: number | null; isNamed: boolean };
/** A line of the table of contents, by what it is asked for when the pages are known. */
export type ContentsKey =
  | { section: number }
  | { indicator: string }
  | { fileId: string; pages: string | null };

type Entry = { key: ContentsKey; lines: string[]; indent: number; style: TextStyle };
type Placed = Entry & { y: number };

const numberWidth = 44;
const top = a4[3] - 92;
const bottom = 60;
const indents = { section: 0, indicator: 12, file: 26 };
const styles = { section: { size: 12, bold: true }, indicator: { size: 11, bold: true }, file: { size: 11 } };

/** The lines of the table of contents on its pages; laid out before the first page is, because it stands before it. */
export function layContents({ sections, files }: BookletPlan, fonts: Fonts): Placed[][] {
  const byId = new Map(files.map(file => [file.id, file]));
  const printedAt = new Map<string, string>();
  const entries = sections.flatMap(({ title, indicators }, section) => [
    entryOf({ section }, title, 'section', 3, fonts),
    ...indicators.flatMap(({ label, title: words, links }) => [
      entryOf({ indicator: label }, words, 'indicator', 2, fonts),
      ...links.map(({ fileId, pages }) => {
        const first = printedAt.get(fileId);
        if (first === undefined) printedAt.set(fileId, label);
        return entryOf({ fileId, pages }, fileText(byId.get(fileId), pages, first), 'file', 3, fonts);
      }),
    ]),
  ]);
  const pages: Placed[][] = [[]];
  let y = top - 26;
  for (const entry of entries) {
    const height = entry.lines.length * entry.style.size * 1.3 + ('section' in entry.key ? 9 : 3);
    if (y - height < bottom) {
      pages.push([]);
      y = top;
    }
    if ('section' in entry.key) y -= 6;
    pages.at(-1)?.push({ ...entry, y });
    y -= height;
  }
  return pages;
}

function fileText(file: BookletFile | undefined, pages: string | null, first: string | undefined): string {
  const part = pages === null ? '' : ` (trang ${pages} của tệp)`;
  return `${file?.title ?? ''}${part}${first === undefined ? '' : ` – đã in ở ${first}`}`;
}

function entryOf(
  key: ContentsKey,
  text: string,
  kind: keyof typeof styles,
  most: number,
  fonts: Fonts,
): Entry {
  const style = styles[kind];
  const font = kind === 'file' ? fonts.regular : fonts.bold;
  const width = textWidth - indents[kind] - numberWidth;
  return { key, lines: wrap(text, font, style.size, width, most), indent: indents[kind], style };
}

/** One page of it: what is drawn, and the links that lie over the lines. */
export function drawContents(
  placed: readonly Placed[],
  {
    isFirst,
    targetOf,
    fonts,
  }: { isFirst: boolean; targetOf: (key: ContentsKey) => Target | undefined; fonts: Fonts },
): { content: Buffer; annotations: string } {
  const sheet = createSheet(fonts);
  if (isFirst) {
    sheet.centred(a4[3] - 70, ['MỤC LỤC'], { size: 15, bold: true });
    sheet.centred(a4[3] - 88, ['(* tệp chỉ ghi tên, lý do ghi ở trang đó)'], { size: 10, grey: true });
  }
  const links = placed.map(({ key, lines, indent, style, y }) => {
    const target = targetOf(key);
    const left = margin + indent;
    lines.forEach((line, index) => {
      sheet.text(left, y - style.size - index * style.size * 1.3, line, style);
    });
    if (!target) return '';
    const shown = `${target.printed}${target.isNamed ? '*' : ''}`;
    const font = style.bold ? fonts.bold : fonts.regular;
    const right = a4[2] - margin - font.width(shown, style.size);
    const base = y - style.size - (lines.length - 1) * style.size * 1.3;
    sheet.text(right, base, shown, style);
    const from = left + font.width(lines.at(-1) ?? '', style.size) + 5;
    if (right - 5 > from)
      sheet.draw(
        `q 0.6 G 0.7 w [0 3.5] 0 d 1 J ${num(from)} ${num(base + 1.5)} m ${num(right - 5)} ${num(base + 1.5)} l S Q`,
      );
    const rect = [left, base - 3, a4[2] - margin, y].map(num).join(' ');
    return `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [${rect}] /Dest [${reference(target.page)} /XYZ null ${target.top ?? 'null'} null] >>`;
  });
  return { content: sheet.content(), annotations: links.filter(Boolean).join(' ') };
}
