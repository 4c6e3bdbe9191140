import './pdf-setup.ts';
import { getDocument, PDFDataRangeTransport, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { readAt } from '../packages/file-window.ts';
import { linesOf, type PlacedText } from './pdf-lines.ts';
import { readingLimits } from './reading-limits.ts';
import type { TextCollector } from './text-collector.ts';

const firstBytes = 64 * 1024;
const chunkBytes = 256 * 1024;
/** Enough for the head of any document. */
const mostHeadPieces = 2000;

export type PdfReading = { state: 'done' | 'locked' | 'damaged'; pages: number | null; head: string };

const chunkSchema = z.object({
  items: z.array(
    z.object({
      str: z.string().optional(),
      hasEOL: z.boolean().optional(),
      transform: z.array(z.number()).optional(),
      width: z.number().optional(),
      height: z.number().optional(),
    }),
  ),
});

/** Reads the text of a PDF page by page; only the parts of the file that are needed are read from the disk. */
export async function readPdfText(fd: number, bytes: number, collector: TextCollector): Promise<PdfReading> {
  const task = getDocument({
    range: rangesOf(fd, bytes),
    rangeChunkSize: chunkBytes,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const reading: PdfReading = { state: 'done', pages: null, head: '' };
  try {
    const pdf = await task.promise;
    reading.pages = pdf.numPages;
    for (let number = 1; number <= Math.min(pdf.numPages, readingLimits.pages); number += 1) {
      if (collector.isFull()) break;
      if (number > 1) collector.startPage();
      const pieces = await readPage(pdf, number, collector);
      if (number === 1) reading.head = linesOf(pieces).join('\n');
    }
    return reading;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return { ...reading, state: name === 'PasswordException' ? 'locked' : 'damaged' };
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** A page that cannot be read is passed over: the others may say enough. */
async function readPage(pdf: Pdf, number: number, collector: TextCollector): Promise<PlacedText[]> {
  const placed: PlacedText[] = [];
  try {
    const page = await pdf.getPage(number);
    const reader = page.streamTextContent().getReader();
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      for (const item of chunkSchema.parse(next.value).items) {
        const { str = '', hasEOL = false, transform = [], width = 0, height = 0 } = item;
        collector.add(hasEOL ? `${str}\n` : str);
        if (placed.length < mostHeadPieces)
          placed.push({ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, height });
      }
      if (!collector.isFull()) continue;
      await reader.cancel();
      break;
    }
    page.cleanup();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  return placed;
}

function rangesOf(fd: number, bytes: number): PDFDataRangeTransport {
  const first = readAt(fd, 0, Math.min(firstBytes, bytes)) ?? Buffer.alloc(0);
  const ranges = new PDFDataRangeTransport(bytes, new Uint8Array(first));
  ranges.requestDataRange = (begin: number, end: number) => {
    const chunk = readAt(fd, begin, Math.min(end, bytes) - begin) ?? Buffer.alloc(0);
    ranges.onDataRange(begin, new Uint8Array(chunk));
  };
  return ranges;
}
