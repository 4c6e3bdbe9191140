import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFObjectStreamParser,
  type PDFRawStream,
  PDFXRefStreamParser,
} from '@cantoo/pdf-lib';

/** Objects and cross-references that are packed into one stream; what draws a page is never unpacked here. */
const mostUnpackedBytes = 64 << 20;
/** In all such streams of a file. */
const mostUnpackedOfFile = 256 << 20;
const mostEntries = 1_000_000;

/**
 * The library unpacks such streams whole and believes the counts in them: a file of a few kilobytes could take all
 * memory. From here on it refuses what a document of an office never holds; to be called before each file.
 */
export function boundStreams(): void {
  unpacked = { bytes: 0, entries: 0 };
  if (isBound) return;
  isBound = true;
  const [ofObjects, ofReferences] = [PDFObjectStreamParser.forStream, PDFXRefStreamParser.forStream];
  PDFObjectStreamParser.forStream = (stream, shouldWait) => {
    mustBeBounded(stream);
    const entries = unpacked.entries + numberIn(stream, 'N');
    if (entries > mostEntries) throw new Error('too many objects in streams');
    unpacked.entries = entries;
    return ofObjects(stream, shouldWait);
  };
  PDFXRefStreamParser.forStream = stream => {
    mustBeBounded(stream);
    if (countEntries(stream) > mostEntries) throw new Error('too many cross-references');
    return ofReferences(stream);
  };
}

let isBound = false;
let unpacked = { bytes: 0, entries: 0 };

function mustBeBounded({ dict, contents }: PDFRawStream): void {
  const filter = dict.lookup(PDFName.of('Filter'));
  const names = filter instanceof PDFArray ? filter.asArray() : filter ? [filter] : [];
  if (names.length === 0) return;
  if (names.length > 1 || names[0] !== PDFName.of('FlateDecode')) throw new Error('an unusual filter');
  try {
    unpacked.bytes += inflateSync(contents, { maxOutputLength: mostUnpackedBytes }).length;
  } catch (error) {
    // A stream that is cut short is the library's matter; only its size counts here.
    if (error instanceof RangeError) throw new Error('a stream that unpacks without end', { cause: error });
  }
  if (unpacked.bytes > mostUnpackedOfFile) throw new Error('streams that unpack without end');
}

function countEntries(stream: PDFRawStream): number {
  const index = stream.dict.lookup(PDFName.of('Index'));
  if (!(index instanceof PDFArray)) return numberIn(stream, 'Size');
  const counts = index.asArray().filter((_each, at) => at % 2 === 1);
  return counts.reduce((sum, each) => sum + (each instanceof PDFNumber ? each.asNumber() : Infinity), 0);
}

function numberIn({ dict }: PDFRawStream, key: string): number {
  const found = dict.lookup(PDFName.of(key));
  return found instanceof PDFNumber ? found.asNumber() : Infinity;
}
