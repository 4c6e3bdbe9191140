import fs from 'node:fs';
import { CFB } from 'xlsx';
import type { Table } from '#shared/domain/table-import.ts';
import { sourceError } from '#shared/file-errors.ts';
import { readAt } from '../../packages/file-window.ts';
import { readDocxTables } from './docx-tables.ts';
import { readOdsTables } from './ods-tables.ts';
import { type OfficeParts, readOfficeParts } from './office-zip.ts';
import { refuse, refusing } from './refuse-table.ts';
import { readSheetTables } from './sheet-tables.ts';

const largestFile = 50 * 1024 ** 2;
const zipStart = 'PK\u0003\u0004';
const compoundStart = 'd0cf11e0a1b11ae1';

/**
 * Task: all tables of a file an office hands in, told apart by content and not by name. Nothing in it runs or is computed.
 * @throws AppError tableRefused with the reason, fileMissing, fileUnreadable
 */
export async function readTables({ path, name }: { path: string; name: string }): Promise<Table[]> {
  return refusing(name, async () => {
    const fd = open(path);
    try {
      const size = fs.fstatSync(fd).size;
      if (size > largestFile) throw refuse('tooLarge');
      const start = readAt(fd, 0, Math.min(8, size)) ?? Buffer.alloc(0);
      const tables = await readByContent(fd, size, start);
      if (tables.length === 0) throw refuse('noTable');
      return tables;
    } finally {
      fs.closeSync(fd);
    }
  });
}

function open(path: string): number {
  try {
    const fd = fs.openSync(path, 'r');
    if (!fs.fstatSync(fd).isDirectory()) return fd;
    fs.closeSync(fd);
    throw Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'open' });
  } catch (error) {
    throw sourceError(path, error);
  }
}

async function readByContent(fd: number, size: number, start: Buffer): Promise<Table[]> {
  const whole = () => readAt(fd, 0, size) ?? Buffer.alloc(0);
  if (start.toString('hex') === compoundStart) {
    refuseCompound(whole());
    return readSheetTables(whole());
  }
  if (start.subarray(0, 4).toString('latin1') !== zipStart) throw refuse('unknown');
  const parts = await readOfficeParts(fd);
  if (parts.has('word/document.xml')) return readDocxTables(parts);
  if (parts.has('xl/workbook.xml')) return readSheetTables(whole());
  if (isOds(parts)) return readOdsTables(parts);
  throw refuse('unknown');
}

function isOds(parts: OfficeParts): boolean {
  const type = parts.get('mimetype')?.toString('latin1') ?? '';
  return parts.has('content.xml') && /opendocument\.spreadsheet/.test(type);
}

/** The container of old Office files also wraps encrypted new ones. */
function refuseCompound(bytes: Buffer): void {
  let names: string[];
  try {
    names = CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path: string) => path.toLowerCase());
  } catch {
    throw refuse('damaged');
  }
  const has = (pattern: RegExp) => names.some(name => pattern.test(name));
  if (has(/\/encryptedpackage$/)) throw refuse('password');
  if (has(/\/_vba_project/) || has(/\/macros\//)) throw refuse('macro');
  if (has(/\/worddocument$/)) throw refuse('oldWord');
  // Excel 5 and 95 keep text in code pages whose tables we do not carry; guessing would garble every word.
  if (has(/\/book$/) && !has(/\/workbook$/)) throw refuse('oldExcel');
  if (!has(/\/workbook$/)) throw refuse('unknown');
}
