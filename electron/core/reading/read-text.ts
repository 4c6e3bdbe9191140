import fs from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { ReadingState, SuggestedMetadata } from '#shared/contract/evidence-reading.ts';
import { readDocumentHead } from '#shared/domain/document-head.ts';
import { AppError } from '#shared/errors.ts';
import { readOfficeParts } from '../criteria/import/office-zip.ts';
import { refusals, TableRefusal } from '../criteria/import/refuse-table.ts';
import { readAt } from '../packages/file-window.ts';
import type { Control } from '../work/control.ts';
import { readPdfText } from './pdf-text.ts';
import { isPlainName, readPlainText } from './plain-text.ts';
import { readingLimits } from './reading-limits.ts';
import { readSheetText } from './sheet-text.ts';
import { createTextCollector, type TextCollector } from './text-collector.ts';
import { readWordText } from './word-text.ts';

/** What a file says; `packed` is its text in UTF-8, deflated for keeping. */
export type FileText = {
  state: Exclude<ReadingState, 'waiting'>;
  text: string;
  packed: Uint8Array;
  pageStarts: number[];
  pages: number | null;
  isCut: boolean;
  suggested: SuggestedMetadata;
};

type Outcome = { state: 'done' | 'unsupported' | 'locked' | 'damaged'; pages: number | null; head?: string };

/**
 * Task: the text of a file and what its head says, told apart by content and not by name. Nothing in it runs or is
 * computed. A file that cannot be read is an answer, not an error.
 * @throws AppError cancelled
 */
export async function readText(
  { path, name }: { path: string; name: string },
  control: Control,
): Promise<FileText> {
  const collector = createTextCollector(control);
  const outcome = await readInto(path, name, collector);
  if (control.isCancelled()) throw new AppError('cancelled', {});
  const { text, pageStarts, isCut } = collector.end();
  const hasText = /\p{L}{2}/u.test(text);
  return {
    state: outcome.state === 'done' ? (hasText ? 'read' : 'noText') : outcome.state,
    text,
    packed: deflateRawSync(text, { level: 6 }),
    pageStarts,
    pages: outcome.pages,
    isCut: isCut || (outcome.pages ?? 0) > readingLimits.pages,
    suggested: readDocumentHead({ name, text: outcome.head ?? text }),
  };
}

async function readInto(path: string, name: string, collector: TextCollector): Promise<Outcome> {
  let fd: number;
  try {
    fd = fs.openSync(path, 'r');
  } catch {
    return { state: 'damaged', pages: null };
  }
  try {
    return await readByContent(fd, name, collector);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // What a library throws on a broken file is a broken file.
    const isLocked = error instanceof TableRefusal && error.message === refusals.password;
    return { state: isLocked || /password|encrypt/i.test(error.message) ? 'locked' : 'damaged', pages: null };
  } finally {
    fs.closeSync(fd);
  }
}

async function readByContent(fd: number, name: string, collector: TextCollector): Promise<Outcome> {
  const bytes = fs.fstatSync(fd).size;
  const start = readAt(fd, 0, Math.min(1024, bytes)) ?? Buffer.alloc(0);
  const done: Outcome = { state: 'done', pages: null };
  const unsupported: Outcome = { state: 'unsupported', pages: null };
  const whole = () => readAt(fd, 0, bytes) ?? Buffer.alloc(0);
  if (start.includes('%PDF-')) {
    if (bytes > readingLimits.pdfBytes) return unsupported;
    return readPdfText(fd, bytes, collector);
  }
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && /\.(?:docx|xlsx)$/i.test(name)) {
    if (bytes > readingLimits.officeBytes) return unsupported;
    const parts = await readOfficeParts(fd);
    if (parts.has('word/document.xml')) readWordText(parts, collector);
    else if (parts.has('xl/workbook.xml')) readSheetText(whole(), collector);
    else return unsupported;
    return done;
  }
  if (start.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    if (!/\.xlsx?$/i.test(name) || bytes > readingLimits.officeBytes)
      return { state: /\.docx$/i.test(name) ? 'locked' : 'unsupported', pages: null };
    readSheetText(whole(), collector);
    return done;
  }
  if (!isPlainName(name)) return claimsText(name) ? { state: 'damaged', pages: null } : unsupported;
  const begin = readAt(fd, 0, Math.min(bytes, readingLimits.plainBytes)) ?? Buffer.alloc(0);
  return readPlainText(begin, collector) ? done : unsupported;
}

/** A PDF or Word file that does not begin like one is broken, not foreign. */
function claimsText(name: string): boolean {
  return /\.(?:pdf|docx|xlsx)$/i.test(name);
}
