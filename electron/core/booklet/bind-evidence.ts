import type { BookletReason } from '#shared/domain/booklet.ts';
import { isPageIn } from '#shared/domain/page-range.ts';
import { AppError } from '#shared/errors.ts';
import { systemCode } from '#shared/file-errors.ts';
import { bindPdf, NotBound } from './bind-pdf.ts';
import type { Binder, BoundPage } from './binder.ts';
import { type CaptionedPicture, drawNamePage, drawPhotoPage, slotTop } from './own-pages.ts';
import { writePicture } from './picture-object.ts';
import type { BookletFile, BookletIndicator, BookletPlan } from './plan-booklet.ts';
import { createSourceReader } from './read-source.ts';

/** Where a file stands: its pages by their number in the file; one page where it is a picture or only named. */
export type Bound = { pages: ReadonlyMap<number, BoundPage>; reason: BookletReason | null };

/**
 * Binds every file of a plan where it is first asked for, all pages that any indicator asks for. What cannot be
 * printed gets a page that says so. `onBytes` is told of each when it is done, and of nothing meanwhile; it may throw
 * to stop.
 */
export async function bindEvidence(
  binder: Binder,
  plan: BookletPlan,
  onBytes: (bytes: number) => void,
): Promise<Map<string, Bound>> {
  const source = createSourceReader();
  const bound = new Map<string, Bound>();
  const files = new Map(plan.files.map(file => [file.id, file]));
  const asked = new Map<string, (string | null)[]>();
  const indicators = plan.sections.flatMap(section => section.indicators);
  for (const { fileId, pages } of indicators.flatMap(({ links }) => links))
    asked.set(fileId, [...(asked.get(fileId) ?? []), pages]);

  /** Undoes what a file wrote before it failed; what the target's disk says is not the file's fault. */
  async function tried<T>(work: () => Promise<T>): Promise<T | BookletReason> {
    const takeBack = binder.mark();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error) || error instanceof AppError || systemCode(error) !== undefined)
        throw error;
      takeBack();
      return error instanceof NotBound ? error.reason : 'damaged';
    }
  }

  function name(file: BookletFile, { label, title }: BookletIndicator, reason: BookletReason): void {
    const page = binder.addOwn(label, drawNamePage(file, title, reason, binder.fonts));
    bound.set(file.id, { pages: new Map([[1, page]]), reason });
  }

  for (const indicator of indicators) {
    const fresh = indicator.links.flatMap(({ fileId }) => {
      const file = files.get(fileId);
      return file && !bound.has(fileId) ? [file] : [];
    });
    const pictureCount = fresh.filter(source.isPicture).length;
    let pictureNumber = 0;
    let waiting: (CaptionedPicture & { number: number })[] = [];

    const layPhotos = () => {
      const [first, last] = [waiting[0], waiting.at(-1)];
      if (!first || !last) return;
      const numbers = first === last ? `${first.number}` : `${first.number}–${last.number}`;
      const page = binder.addOwn(
        `${indicator.label} – ảnh ${numbers}/${pictureCount}`,
        drawPhotoPage(waiting, binder.fonts),
        waiting.map(({ picture }) => picture.number),
      );
      waiting.forEach(({ file }, slot) => {
        bound.set(file.id, { pages: new Map([[1, { ...page, top: slotTop(slot) }]]), reason: null });
      });
      waiting = [];
    };

    for (const file of fresh) {
      const read = source.read(file);
      if (read.kind === 'picture') {
        pictureNumber += 1;
        const picture = await tried(() => writePicture(binder.file, read.bytes));
        if (typeof picture === 'object') {
          waiting.push({ picture, file, number: pictureNumber });
          if (waiting.length === 2) layPhotos();
        } else {
          layPhotos();
          name(file, indicator, picture);
        }
      } else {
        layPhotos();
        if (read.kind === 'named') name(file, indicator, read.reason);
        else {
          const wanted = asked.get(file.id) ?? [null];
          const isWanted = (page: number) => wanted.some(pages => isPageIn(page, pages));
          const options = { label: indicator.label, isWanted, mustGoOn: () => onBytes(0) };
          const pages = await tried(() => bindPdf(binder, read.bytes, options));
          if (typeof pages === 'object') bound.set(file.id, { pages, reason: null });
          else name(file, indicator, pages);
        }
      }
      onBytes(file.sizeBytes);
    }
    layPhotos();
  }
  return bound;
}
