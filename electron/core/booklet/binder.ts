import { deflateSync } from 'node:zlib';
import { createBookletFont } from './booklet-font.ts';
import type { BookletPage } from './page-tree.ts';
import { createPdfFile } from './pdf-file.ts';
import { num, reference } from './pdf-text.ts';
import { a4, type Fonts, fontEntries, fontNames } from './sheet.ts';
import type { Box, SourcePage } from './source-pages.ts';
import { stampContent } from './stamp.ts';

export type Binder = ReturnType<typeof createBinder>;
/** A page in the booklet: its object, the number printed on it, and where it begins at the top. */
export type BoundPage = { page: number; printed: number; top: number };

/** Gathers the pages of a booklet, stamps and numbers them; `frontPages` come before the first. */
export function createBinder(
  fd: number,
  { regular, bold, shortCode }: { regular: string; bold: string; shortCode: string | null },
) {
  const file = createPdfFile(fd);
  const fonts: Fonts = { regular: createBookletFont(regular, file), bold: createBookletFont(bold, file) };
  const opening = file.take();
  file.stream(opening, '', Buffer.from('q\n'));
  const pages: BookletPage[] = [];
  let frontPages = 0;
  /** Of the pages' entries, which are written at the end. */
  let heldLetters = 0;

  const nextPrinted = () => frontPages + pages.length + 1;

  function stampOf(label: string, printed: number): string {
    const code = shortCode === null ? '' : ` – mã ${shortCode}`;
    return `${label}${code} – trang ${printed}`;
  }

  function writeContent(text: string): number {
    const number = file.take();
    file.stream(number, '/Filter /FlateDecode', deflateSync(Buffer.from(text, 'latin1')));
    return number;
  }

  return {
    file,
    fonts,
    pages,
    /** @returns what takes back all pages and objects since */
    mark(): () => void {
      const [count, held, takeBack] = [pages.length, heldLetters, file.mark()];
      return () => {
        pages.length = count;
        heldLetters = held;
        takeBack();
      };
    },
    /** Bytes of all that was added so far, written or held. */
    size: (): number => file.size() + heldLetters,
    setFrontPages(count: number): void {
      frontPages = count;
    },
    nextPrinted,

    /** A page of our own with its stamp, unless it is of the front matter. */
    addOwn(label: string, content: Buffer, pictures: readonly number[] = []): BoundPage {
      const bound = { page: file.take(), printed: nextPrinted(), top: a4[3] };
      const stamp = stampContent(
        stampOf(label, bound.printed),
        { crop: a4, rotate: 0 },
        fonts.regular,
        fontNames.regular,
      );
      const number = writeContent(`q\n${content.toString('latin1')}\n${stamp}`);
      const images = pictures.map((each, index) => `/P${index} ${reference(each)}`).join(' ');
      pages.push({ number: bound.page, entries: ownEntries(number, fonts, images) });
      return bound;
    },

    /** A page of a source; its number was taken before, because others may lead to it. */
    addCopied(
      label: string,
      { page, printed }: Pick<BoundPage, 'page' | 'printed'>,
      {
        source,
        resources,
        contents,
        rest,
      }: { source: SourcePage; resources: string; contents: string; rest: string },
    ): void {
      const stamp = stampContent(stampOf(label, printed), source, fonts.regular, fontNames.regular);
      const entries = [
        `/MediaBox ${boxText(source.media)} /CropBox ${boxText(source.crop)} /Rotate ${source.rotate}`,
        `/Resources ${resources}`,
        `/Contents [${reference(opening)} ${contents} ${reference(writeContent(stamp))}]`,
        rest,
      ].join(' ');
      heldLetters += entries.length;
      pages.push({ number: page, entries });
    },

    /** A page of the front matter. */
    frontPage(content: Buffer, annotations: string): BookletPage {
      const number = writeContent(content.toString('latin1'));
      const links = annotations === '' ? '' : ` /Annots [${annotations}]`;
      return { number: file.take(), entries: ownEntries(number, fonts, '') + links };
    },
  };
}

function ownEntries(content: number, fonts: Fonts, images: string): string {
  const pictures = images === '' ? '' : ` /XObject << ${images} >>`;
  return `/MediaBox ${boxText(a4)} /Resources << /Font << ${fontEntries(fonts)} >>${pictures} >> /Contents ${reference(content)}`;
}

function boxText(box: Box): string {
  return `[${box.map(num).join(' ')}]`;
}
