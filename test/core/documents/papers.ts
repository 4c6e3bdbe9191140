import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { resourcesDir } from '../../support/core.ts';

/** The parts of a .docx by their names. */
export async function partsOf(path: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for await (const entry of unzip(await readFile(path)).entries())
    parts.set(entry.path, Buffer.from(await entry.bytes()).toString('utf8'));
  return parts;
}

export async function bodyOf(path: string): Promise<string> {
  return (await partsOf(path)).get('word/document.xml') ?? '';
}

/** What a person reads, without markup. */
export async function wordsOf(path: string): Promise<string> {
  const body = await bodyOf(path);
  return body
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

export const shipped = (name: string) => join(resourcesDir, 'templates', `${name}.docx`);

/** A copy of a shipped template with parts changed or added. */
export async function amended(
  name: string,
  amend: (parts: Map<string, string>) => void,
): Promise<Uint8Array> {
  const parts = await partsOf(shipped(name));
  amend(parts);
  const archive = zip({ level: 6 });
  for (const [path, text] of parts) archive.add(path, Buffer.from(text));
  return archive.bytes();
}
