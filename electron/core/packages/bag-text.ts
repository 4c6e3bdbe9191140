import { visibleText } from '#shared/domain/visible-text.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { problem } from './problems.ts';

/** The five drafts before the RFC and the RFC. */
const bagVersions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

export type BagDeclaration = { version: string | null; encoding: string; errors: PackageProblem[] };

/** Reads bagit.txt: UTF-8 without a byte order mark, exactly the two lines of RFC 8493 section 2.1.1. */
export function parseDeclaration(bytes: Uint8Array): BagDeclaration {
  const text = decode(bytes, 'utf-8', true) ?? '';
  const errors: PackageProblem[] = [];
  const lines = text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
  if (text.startsWith('\ufeff'))
    errors.push(problem('bagitDeclaration', 'bagit.txt', 'có dấu BOM ở đầu tệp'));
  const version = /^\ufeff?BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1] ?? null;
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (version === null)
    errors.push(problem('bagitDeclaration', 'bagit.txt', 'dòng 1 phải có dạng “BagIt-Version: 1.0”'));
  else if (!bagVersions.includes(version)) errors.push(problem('bagitVersion', 'bagit.txt', version));
  if (encoding === undefined)
    errors.push(
      problem('bagitDeclaration', 'bagit.txt', 'dòng 2 phải có dạng “Tag-File-Character-Encoding: UTF-8”'),
    );
  else if (decode(new Uint8Array(), encoding, false) === undefined)
    errors.push(problem('bagitEncoding', 'bagit.txt', encoding));
  if (lines.length > 2) errors.push(problem('bagitDeclaration', 'bagit.txt', 'chỉ được có hai dòng'));
  return { version, encoding: encoding ?? 'UTF-8', errors };
}

/** Text of a tag file in the encoding of the bag; undefined when it is not in that encoding or nobody knows it. */
export function decode(bytes: Uint8Array, encoding: string, keepMark = false): string | undefined {
  // RFC 2781: UTF-16 without a mark is big-endian, while the web's decoder takes it for little-endian.
  const isBigEndian = /^utf-?16$/i.test(encoding) && !(bytes[0] === 0xff && bytes[1] === 0xfe);
  try {
    return new TextDecoder(isBigEndian ? 'utf-16be' : encoding, { fatal: true, ignoreBOM: keepMark }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

export type ManifestLine = { hash: string; path: string; isStarred: boolean };

/** One line after the other with its number, never all at once: a hostile file has millions. */
export function* linesOf(text: string): Generator<{ line: string; number: number }> {
  let start = 0;
  let number = 1;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    yield { line: text.slice(start, index), number };
    start = index + end.length;
    number += 1;
  }
  yield { line: text.slice(start), number };
}

/** The lines of a manifest, payload or tag; undefined in place of one that is none. */
export function* parseManifest(text: string): Generator<{ number: number; read: ManifestLine | undefined }> {
  for (const { line, number } of linesOf(text)) {
    if (line === '') continue;
    const [, hash, star, path] = /^([0-9a-fA-F]+)[ \t]+(\*?)(.+)$/s.exec(line) ?? [];
    const isLine = hash !== undefined && path !== undefined;
    yield {
      number,
      read: isLine ? { hash: hash.toLowerCase(), path, isStarred: star === '*' } : undefined,
    };
  }
}

/** RFC 8493 section 2.1.3: in a manifest CR, LF and % are percent-encoded, and nothing else is. */
export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, character =>
    character === '%' ? '%25' : character === '\r' ? '%0D' : '%0A',
  );
}

export function decodePath(path: string): string {
  return path.replace(/%(25|0d|0a)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export type BagInfo = { label: string; value: string }[];

/** Labels may repeat; a line that begins with a blank continues the value above. Drafts allowed blanks before the colon. */
export function parseBagInfo(text: string): { info: BagInfo; broken: number[] } {
  const info: BagInfo = [];
  const broken: number[] = [];
  for (const { line, number } of linesOf(text)) {
    const last = info.at(-1);
    const colon = line.indexOf(':');
    if (line.trim() === '') continue;
    if (/^[ \t]/.test(line) && last !== undefined) last.value += ` ${line.trim()}`;
    else if (colon > 0 && !/^\s/.test(line))
      info.push({ label: line.slice(0, colon).trimEnd(), value: line.slice(colon + 1).trim() });
    else broken.push(number);
  }
  return { info, broken };
}

/** Values of a label; labels are compared without case (RFC 8493 section 2.2.2). */
export function valuesOf(info: BagInfo, label: string): string[] {
  return info.filter(entry => entry.label.toLowerCase() === label.toLowerCase()).map(entry => entry.value);
}

/** Writes bag-info.txt: lines of at most 79 characters, longer values folded at a blank onto indented lines. */
export function formatBagInfo(info: BagInfo): string {
  return info
    .map(({ label, value }) => `${fold(`${label}: ${visibleText(value).replace(/\s+/g, ' ').trim()}`)}\n`)
    .join('');
}

function fold(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= 79) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(` ${word}`);
  }
  return lines.join('\n');
}
