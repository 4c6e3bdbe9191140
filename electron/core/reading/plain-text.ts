import type { TextCollector } from './text-collector.ts';

const plainName = /\.(?:txt|csv|tsv|md|log|json|xml|html?)$/i;

export function isPlainName(name: string): boolean {
  return plainName.test(name);
}

/** Plain text in UTF-8 or UTF-16; other code pages would come out as garbage and are left alone. */
export function readPlainText(bytes: Buffer, collector: TextCollector): boolean {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // The end of what was read may lie inside a letter.
  const text = new TextDecoder(encoding).decode(bytes).replace(/\ufffd+$/, '');
  if (text.includes('\ufffd') || text.includes('\0')) return false;
  collector.add(text);
  return true;
}
