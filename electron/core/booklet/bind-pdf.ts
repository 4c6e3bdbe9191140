import {
  ParseSpeeds,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFParser,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Binder, BoundPage } from './binder.ts';
import { boundStreams } from './bound-streams.ts';
import { type Copier, createCopier } from './copy-objects.ts';
import { reference } from './pdf-text.ts';
import { fontNames } from './sheet.ts';
import { copyAnnotations } from './source-annotations.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';

/** A file that does not become pages, and why. */
export class NotBound extends Error {
  readonly reason: 'encrypted' | 'damaged' | 'format';
  constructor(reason: NotBound['reason']) {
    super(reason);
    this.reason = reason;
  }
}

const fontKey = PDFName.of('Font');
const withoutFonts: ReadonlySet<PDFName> = new Set([fontKey]);
const keptOfPages = ['Group', 'UserUnit'];

/**
 * Copies the pages of a PDF that `isWanted` names, 1 the first; of a file where it names none, all.
 * @returns the bound pages by their number in the source
 * @throws NotBound
 */
export async function bindPdf(
  binder: Binder,
  bytes: Buffer,
  { label, isWanted }: { label: string; isWanted: (page: number) => boolean },
): Promise<Map<number, BoundPage>> {
  const context = await parse(bytes);
  const all = sourcePages(context).map((page, index) => ({ page, number: index + 1 }));
  if (all.length === 0) throw new NotBound('damaged');
  const wanted = all.filter(({ number }) => isWanted(number));
  const taken = wanted.length === 0 ? all : wanted;
  const copier = createCopier(binder.file, context);
  const first = binder.nextPrinted();
  const bound = taken.map(({ page, number }, index) => {
    const place = { page: binder.file.take(), printed: first + index, top: page.crop[3] };
    copier.assign(page.ref, place.page);
    return { page, number, place };
  });
  for (const { page, number, place } of bound) {
    binder.addCopied(`${label} – ${number}/${all.length}`, place, {
      source: page,
      resources: resourcesOf(page, copier, binder.fonts.regular.number),
      contents: contentsOf(page, copier),
      rest: [copyAnnotations(page, copier), ...keptEntries(page, copier)].filter(Boolean).join(' '),
    });
    copier.drain();
  }
  return new Map(bound.map(({ number, place }) => [number, place]));
}

/** @throws NotBound */
async function parse(bytes: Buffer): Promise<PDFContext> {
  boundStreams();
  let context: PDFContext;
  try {
    context = await PDFParser.forBytesWithOptions(bytes, ParseSpeeds.Fastest).parseDocument();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new NotBound(bytes.includes('/Encrypt') ? 'encrypted' : 'damaged');
  }
  if (context.trailerInfo.Encrypt !== undefined) throw new NotBound('encrypted');
  return context;
}

/** What a page draws with, and the letters of its stamp. */
function resourcesOf({ resources }: SourcePage, copier: Copier, stampFont: number): string {
  const fonts = resources?.lookup(fontKey);
  const own = fonts instanceof PDFDict ? copier.entries(fonts, new Set()) : '';
  const rest = resources ? copier.entries(resources, withoutFonts) : '';
  return `${rest} /Font << ${own} /${fontNames.regular} ${reference(stampFont)} >>`;
}

function contentsOf({ dict }: SourcePage, copier: Copier): string {
  const key = PDFName.of('Contents');
  const found = dict.lookup(key);
  const list = found instanceof PDFArray ? found.asArray() : [dict.get(key)];
  return list
    .filter(each => each instanceof PDFRef && dict.context.lookup(each) instanceof PDFStream)
    .map(each => copier.value(each))
    .join(' ');
}

function keptEntries({ dict }: SourcePage, copier: Copier): string[] {
  return keptOfPages.flatMap(key => {
    const value = dict.get(PDFName.of(key));
    return value === undefined ? [] : [`/${key} ${copier.value(value)}`];
  });
}
