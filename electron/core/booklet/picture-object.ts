import { JpegEmbedder, PDFContext, PngEmbedder } from '@cantoo/pdf-lib';
import { type PictureHead, pictureHead } from '../documents/picture-size.ts';
import { NotBound } from './bind-pdf.ts';
import { createCopier } from './copy-objects.ts';
import type { PdfFile } from './pdf-file.ts';
import { plainPng } from './plain-png.ts';

/** A PNG that has to be unpacked takes eight bytes a pixel meanwhile. */
const mostUnpackedPixels = 20_000_000;

export type Picture = { number: number; width: number; height: number; turns: PictureHead['turns'] };

/** Writes a photograph as it is; only a PNG that is see-through or interlaced is packed anew. @throws NotBound */
export async function writePicture(file: PdfFile, bytes: Buffer): Promise<Picture> {
  const head = pictureHead(bytes);
  if (!head) throw new NotBound('damaged');
  const number = head.format === 'jpeg' ? await writeJpeg(file, bytes) : await writePng(file, bytes, head);
  return { number, width: head.width, height: head.height, turns: head.turns };
}

async function writeJpeg(file: PdfFile, bytes: Buffer): Promise<number> {
  const { width, height, bitsPerComponent, colorSpace } = await JpegEmbedder.for(bytes);
  if (bitsPerComponent !== 8) throw new NotBound('format');
  const number = file.take();
  // Programs that write four colours store them inverted.
  const inverted = colorSpace === 'DeviceCMYK' ? ' /Decode [1 0 1 0 1 0 1 0]' : '';
  file.stream(
    number,
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /${colorSpace}${inverted} /Filter /DCTDecode`,
    bytes,
  );
  return number;
}

async function writePng(file: PdfFile, bytes: Buffer, { width, height }: PictureHead): Promise<number> {
  const plain = plainPng(bytes);
  if (plain) {
    const number = file.take();
    file.stream(number, plain.dict, plain.bytes);
    return number;
  }
  if (width * height > mostUnpackedPixels) throw new NotBound('format');
  const context = PDFContext.create();
  // The decoder takes the memory a view lies in for the picture.
  const embedder = await PngEmbedder.for(new Uint8Array(bytes));
  const ref = await embedder.embedIntoContext(context);
  const copier = createCopier(file, context);
  const number = file.take();
  copier.place(ref, number);
  copier.drain();
  return number;
}
