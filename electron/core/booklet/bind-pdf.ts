import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { AppError } from '#shared/errors.ts';
import type { Binder, BoundPage } from './binder.ts';
import { boundStreams } from './bound-streams.ts';
import { type Copier, createCopier } from './copy-objects.ts';
import { reference } from './pdf-text.ts';
import { fontNames } from './sheet.ts';
import { copyAnnotations } from './source-annotations.ts';
import { type SourcePage, sourcePages } from './source-pages.ts';
import { StoppableParser } from './stoppable-parser.ts';

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

/** Pages may share what is written for each anew; a file that grows beyond this was made to fill the disk. */
const mostWritten = (sourceBytes: number) => 4 * sourceBytes + (64 << 20);

/**
 * Copies the pages of a PDF that `isWanted` names, 1 the first; of a file where it names none, all. `mustGoOn` is
 * asked often and may throw to stop.
 * @returns the bound pages by their number in the source
 * @throws NotBound
 */
export async function bindPdf(
  binder: Binder,
  bytes: Buffer,
  { label, isWanted, mustGoOn }: { label: string; isWanted: (page: number) => boolean; mustGoOn: () => void },
): Promise<Map<number, BoundPage>> {
  const context = await parse(bytes, mustGoOn);
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
  const resourcesOf = createResources(binder, copier);
  const mostBytes = binder.size() + mostWritten(bytes.length);
  for (const { page, number, place } of bound) {
    mustGoOn();
    if (binder.size() > mostBytes) throw new NotBound('damaged');
    binder.addCopied(`${label} – ${number}/${all.length}`, place, {
      source: page,
      resources: resourcesOf(page),
      contents: contentsOf(page, copier),
      rest: [copyAnnotations(page, copier), ...keptEntries(page, copier)].filter(Boolean).join(' '),
    });
    copier.drain();
  }
  return new Map(bound.map(({ number, place }) => [number, place]));
}

/** @throws NotBound */
async function parse(bytes: Buffer, mustGoOn: () => void): Promise<PDFContext> {
  boundStreams();
  let context: PDFContext;
  try {
    context = await new StoppableParser(bytes, mustGoOn).parseDocument();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof AppError) throw error;
    throw new NotBound(bytes.includes('/Encrypt') ? 'encrypted' : 'damaged');
  }
  if (context.trailerInfo.Encrypt !== undefined) throw new NotBound('encrypted');
  return context;
}

/** What a page draws with, and the letters of its stamp; written once for all pages that share it. */
function createResources({ file, fonts: { regular } }: Binder, copier: Copier) {
  const written = new Map<PDFDict | undefined, string>();

  function write(resources: PDFDict | undefined): string {
    const fonts = resources?.lookup(fontKey);
    const own = fonts instanceof PDFDict ? copier.entries(fonts, new Set()) : '';
    const rest = resources ? copier.entries(resources, withoutFonts) : '';
    const number = file.take();
    file.object(
      number,
      `<< ${rest} /Font << ${own} /${fontNames.regular} ${reference(regular.number)} >> >>`,
    );
    return reference(number);
  }

  return ({ resources }: SourcePage): string => {
    const known = written.get(resources) ?? write(resources);
    written.set(resources, known);
    return known;
  };
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
