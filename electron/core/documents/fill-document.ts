import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import { type ImageContent, MimeType } from 'easy-template-x';
import { sourceError, targetError } from '#shared/file-errors.ts';
import { renameOver } from '../packages/replace-file.ts';
import { Cancelled, type Control } from '../work/control.ts';
import { storedPath } from '../workspace/folders.ts';
import { type DocumentData, type DocumentValue, isPicture } from './document-data.ts';
import { pictureHead } from './picture-size.ts';
import { turnPictures, turnWord } from './picture-turn.ts';
import { processTemplate, type TemplateContent } from './process-template.ts';
import { fitRules } from './rule-length.ts';

export type FillTask = {
  template: string;
  data: DocumentData;
  store: string;
  incoming: string;
  /** The moment the document names as its making, ISO. */
  at: string;
};

const widestPixels = 567; // 150 mm
const highestPixels = 378; // 100 mm: two on a page

/**
 * Task: a paper from its template, put into the store. Everything typed by people is text: it never becomes a tag, a
 * formula or markup. @throws AppError templateRefused where the template cannot be filled
 */
export async function fillDocument(
  { template, data, store, incoming, at }: FillTask,
  control: Control,
): Promise<{ sha256: string; sizeBytes: number }> {
  const source = readTemplate(template);
  const content = contentOf(data, store);
  if (control.isCancelled()) throw new Cancelled();
  const filled = await processTemplate(source, content, basename(template));
  const bytes = await repacked(filled, at);
  if (control.isCancelled()) throw new Cancelled();
  return keep(bytes, store, incoming);
}

function readTemplate(path: string): Buffer {
  try {
    return fs.readFileSync(path);
  } catch (error) {
    throw sourceError(path, error);
  }
}

function contentOf(data: DocumentData, store: string): TemplateContent {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, contentValue(value, store)]));
}

function contentValue(value: DocumentValue, store: string): TemplateContent[string] {
  if (Array.isArray(value)) return value.map(each => contentOf(each, store));
  if (typeof value !== 'object' || !isPicture(value)) return value;
  return pictureContent(value.picture, store);
}

/** A picture no larger than half a page; one that cannot be read is said to be so in its place. */
function pictureContent(
  { sha256, name }: { sha256: string; name: string },
  store: string,
): string | ImageContent {
  const path = storedPath(store, sha256);
  const bytes = fs.existsSync(path) ? fs.readFileSync(path) : Buffer.alloc(0);
  const head = pictureHead(bytes);
  if (!head) return `(Không đọc được ảnh “${name}”)`;
  const isTurned = head.turns % 2 === 1;
  const [wide, high] = isTurned ? [head.height, head.width] : [head.width, head.height];
  const scale = Math.min(widestPixels / wide, highestPixels / high);
  return {
    _type: 'image',
    source: bytes,
    format: head.format === 'png' ? MimeType.Png : MimeType.Jpeg,
    width: Math.max(1, Math.round(head.width * scale)),
    height: Math.max(1, Math.round(head.height * scale)),
    altText: turnWord(head.turns),
  };
}

/** With one time for all, so that the same content gives the same bytes; pictures are turned as they were taken. */
async function repacked(document: Buffer, at: string): Promise<Uint8Array> {
  const archive = zip({ level: 6, modTime: new Date(at), timestamps: 'dos', noSort: true });
  for await (const entry of unzip(document).entries()) {
    const bytes = await entry.bytes();
    const isText = entry.path === 'word/document.xml' || entry.path === 'docProps/core.xml';
    archive.add(entry.path, isText ? Buffer.from(amended(Buffer.from(bytes).toString('utf8'), at)) : bytes);
  }
  return archive.bytes();
}

function amended(xml: string, at: string): string {
  const time = at.replace(/\.\d+Z$/, 'Z');
  return fitRules(turnPictures(xml)).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`);
}

function keep(bytes: Uint8Array, store: string, incoming: string): { sha256: string; sizeBytes: number } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = storedPath(store, sha256);
  const staging = join(incoming, randomUUID());
  try {
    fs.writeFileSync(staging, bytes, { flush: true });
    fs.mkdirSync(dirname(target), { recursive: true });
    renameOver(staging, target);
  } catch (error) {
    throw targetError(target, error);
  } finally {
    fs.rmSync(staging, { force: true });
  }
  return { sha256, sizeBytes: bytes.length };
}
