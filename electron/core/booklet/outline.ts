import type { PdfFile } from './pdf-file.ts';
import { reference, unicodeString } from './pdf-text.ts';

/** A bookmark; `page` is the object number of the page it leads to. */
export type Bookmark = { title: string; page: number; top: number | null; children: Bookmark[] };

/** Writes the bookmarks, criteria closed. @returns the number of the outline */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[]): number {
  const root = file.take();
  const { first, last } = writeLevel(file, bookmarks, root);
  const ends = first === undefined ? '' : `/First ${reference(first)} /Last ${reference(last ?? first)}`;
  file.object(root, `<< /Type /Outlines ${ends} /Count ${bookmarks.length} >>`);
  return root;
}

function writeLevel(file: PdfFile, bookmarks: readonly Bookmark[], parent: number) {
  const numbers = bookmarks.map(() => file.take());
  bookmarks.forEach(({ title, page, top, children }, index) => {
    const number = numbers[index] ?? 0;
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    const below = writeLevel(file, children, number);
    file.object(
      number,
      [
        `<< /Title ${unicodeString(title)} /Parent ${reference(parent)}`,
        `/Dest [${reference(page)} /XYZ null ${top ?? 'null'} null]`,
        before === undefined ? '' : `/Prev ${reference(before)}`,
        after === undefined ? '' : `/Next ${reference(after)}`,
        below.first === undefined
          ? ''
          : `/First ${reference(below.first)} /Last ${reference(below.last ?? below.first)} /Count -${children.length}`,
        '>>',
      ].join(' '),
    );
  });
  return { first: numbers[0], last: numbers.at(-1) };
}
