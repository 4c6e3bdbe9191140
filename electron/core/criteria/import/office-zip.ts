import { readEntry } from '../../packages/zip-content.ts';
import { readZip } from '../../packages/zip-reader.ts';
import { refuse, TableRefusal } from './refuse-table.ts';
import { childElements, parseXml } from './xml-part.ts';

/** The parts of a workbook or document, by their names in the zip. */
export type OfficeParts = Map<string, Buffer>;

const largestPart = 64 * 1024 ** 2;
const largestTotal = 160 * 1024 ** 2;
const mostParts = 5000;
const bufferBytes = 256 * 1024;
const wanted = /\.(?:xml|rels|bin)$|^mimetype$/i;

/**
 * Reads the parts that carry text, after the zip itself proved to be an honest one. Pictures are left alone, and a
 * part that would tell a parser to fetch or multiply anything (DTD, entities) has the whole file refused.
 */
export async function readOfficeParts(fd: number): Promise<OfficeParts> {
  const { entries, errors } = readZip(fd);
  const [error] = errors;
  if (error) throw new TableRefusal(error.message.replace(/\.$/, ''));
  const names = entries.map(({ name }) => name);
  refuseByNames(names);
  const used = entries.filter(({ name, isDirectory }) => !isDirectory && wanted.test(name));
  const total = used.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > largestTotal || used.length > mostParts || used.some(({ bytes }) => bytes > largestPart))
    throw refuse('tooLarge');
  const buffer = Buffer.alloc(bufferBytes);
  const parts: OfficeParts = new Map();
  for (const entry of used) {
    const chunks: Buffer[] = [];
    const isWhole = await readEntry(fd, entry, buffer, chunk => chunks.push(Buffer.from(chunk)));
    if (!isWhole) throw refuse('damaged');
    const bytes = Buffer.concat(chunks);
    if (/\.(?:xml|rels)$/i.test(entry.name)) refuseHostileXml(bytes);
    parts.set(entry.name, bytes);
  }
  refuseByContent(parts);
  return parts;
}

function refuseByNames(names: readonly string[]): void {
  if (names.includes('xl/workbook.bin')) throw refuse('binary');
  if (names.some(name => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name))) throw refuse('macro');
  if (names.some(name => /^(?:Basic|Scripts)\/.+\/.+/.test(name))) throw refuse('macro');
}

function refuseByContent(parts: OfficeParts): void {
  const types = parts.get('[Content_Types].xml');
  // A default for ".bin" names macros in many plain workbooks; a part of the file that is one is what counts.
  for (const { localName, attributes } of types ? childElements(parseXml(types)) : [])
    if (localName === 'Override' && Array.from(attributes).some(({ value }) => isMacro(value)))
      throw refuse('macro');
  const manifest = parts.get('META-INF/manifest.xml')?.toString('utf8') ?? '';
  if (/encryption-data/.test(manifest)) throw refuse('password');
}

const isMacro = (kind: string) =>
  /vbaProject/i.test(kind) || (/macroEnabled/i.test(kind) && /main\+xml/i.test(kind));

function refuseHostileXml(bytes: Buffer): void {
  const [first = 0, second = 0] = bytes;
  // UTF-16 would hide the words that are looked for.
  if (
    first === 0 ||
    second === 0 ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xff && second === 0xfe)
  )
    throw refuse('encoding');
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw refuse('entities');
  const declared = /^[\s\ufeff]*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(
    bytes.subarray(0, 200).toString('utf8'),
  )?.[1];
  if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared)) throw refuse('encoding');
}
