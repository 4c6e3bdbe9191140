import fs from 'node:fs';
import type { PdfSignature } from '#shared/contract/documents.ts';
import { sourceError } from '#shared/file-errors.ts';
import { plainText } from './document-data.ts';
import { signerOf } from './signer-name.ts';

/** Read whole up to this size; a larger scan is attached all the same. */
const largestBytes = 200 * 1024 ** 2;
const mostSignatures = 50;
/** A signature dictionary without its contents is short; certificates beside it may make it longer. */
const dictionaryBytes = 256 * 1024;
const contentsBytes = 4 * 1024 ** 2;

const range = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g;

/**
 * Task: what the signature dictionaries of a PDF say (ISO 32000-1, 12.8). Nothing is proven by it: neither the digest
 * nor the chain of certificates is checked. Null: no PDF, or too large to be looked through.
 */
export function readPdfSignatures({ path }: { path: string }): PdfSignature[] | null {
  let bytes: Buffer;
  try {
    if (fs.statSync(path).size > largestBytes)
      return [unreadable('tệp lớn hơn 200 MB nên không tìm chữ ký số trong đó')];
    bytes = fs.readFileSync(path);
  } catch (error) {
    throw sourceError(path, error);
  }
  if (bytes.subarray(0, 1024).indexOf('%PDF-') === -1) return null;
  const text = bytes.toString('latin1');
  const found: PdfSignature[] = [];
  for (const match of text.matchAll(range)) {
    if (found.length >= mostSignatures) break;
    found.push(readSignature(bytes, text, match.index, match.slice(1).map(Number)));
  }
  return found;
}

function readSignature(bytes: Buffer, text: string, at: number, numbers: readonly number[]): PdfSignature {
  const [start = 0, length = 0, second = 0, rest = 0] = numbers;
  const gap = start + length;
  if (second < gap || second + rest > bytes.length)
    return unreadable('vùng ký nằm ngoài tệp: tệp đã bị cắt hoặc sửa');
  const hex = second - gap > contentsBytes ? '' : text.slice(gap, second).trim();
  if (!/^<[0-9A-Fa-f\s]*>$/.test(hex)) return unreadable('không đọc được nội dung chữ ký');
  const dictionary = dictionaryAround(text, at, gap, second);
  const named = signerOf(Buffer.from(hex.replace(/[<>\s]/g, ''), 'hex'));
  const signer = plainText(named?.signer ?? '') || plainText(stringOf(dictionary, 'Name') ?? '');
  return {
    signer: signer || null,
    organisation: plainText(named?.organisation ?? '') || null,
    signedAt: dateOf(stringOf(dictionary, 'M')),
    coversWhole: start === 0 && second + rest === bytes.length,
    problem: named ? null : 'không đọc được chứng thư trong chữ ký',
  };
}

function unreadable(problem: string): PdfSignature {
  return { signer: null, organisation: null, signedAt: null, coversWhole: false, problem };
}

/** The dictionary's own text, from the object's beginning to its end, without the signature's bytes. */
function dictionaryAround(text: string, at: number, gap: number, second: number): string {
  const before = Math.min(at, gap);
  const first = Math.max(text.lastIndexOf(' obj', before), before - dictionaryBytes, 0);
  const after = Math.max(at, second);
  const end = text.indexOf('endobj', after);
  const last = end === -1 ? after + dictionaryBytes : Math.min(end, after + dictionaryBytes);
  return gap < first || second > last
    ? text.slice(first, last)
    : text.slice(first, gap) + text.slice(second, last);
}

/** A string of the dictionary: "(D:20260102…)" or "<FEFF…>". */
function stringOf(dictionary: string, key: string): string | undefined {
  const match = new RegExp(
    `/${key}\\s*(?:\\(((?:[^()\\\\]|\\\\[\\s\\S]|\\([^()]*\\))*)\\)|<([0-9A-Fa-f\\s]*)>)`,
  ).exec(dictionary);
  if (!match) return undefined;
  const [, literal, hex] = match;
  const raw = literal === undefined ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex') : unescaped(literal);
  if (raw[0] === 0xfe && raw[1] === 0xff && raw.length % 2 === 0)
    return Buffer.from(raw.subarray(2)).swap16().toString('utf16le');
  return raw[0] === 0xef && raw[1] === 0xbb ? raw.subarray(3).toString('utf8') : raw.toString('latin1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(literal: string): Buffer {
  const text = literal.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, letter?: string) =>
    octal === undefined
      ? (escapes[letter ?? ''] ?? letter ?? '')
      : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );
  return Buffer.from(text, 'latin1');
}

/** "D:20260102083000+07'00'" as ISO; null for what is no date. */
function dateOf(text: string | undefined): string | null {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(
    text ?? '',
  );
  if (!match) return null;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    sign,
    ahead,
    more = '00',
  ] = match;
  const zone = sign === undefined || ahead === undefined ? 'Z' : `${sign}${ahead}:${more}`;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
