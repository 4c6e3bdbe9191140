import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { BookletReason } from '#shared/domain/booklet.ts';
import { systemCode } from '#shared/file-errors.ts';
import { fillFrom } from '../packages/file-window.ts';
import type { BookletFile } from './plan-booklet.ts';

/** A PDF has to lie in memory whole while its pages are copied. */
const mostBytes = 240 * 1024 ** 2;

export type Source = { kind: 'pdf' | 'picture'; bytes: Buffer } | { kind: 'named'; reason: BookletReason };

/** Reads one file after the other into the same memory: what a source gave is gone with the next one. */
export function createSourceReader() {
  let room = Buffer.alloc(0);

  function readInto(fd: number, size: number): Buffer | undefined {
    if (room.length < size) room = Buffer.allocUnsafeSlow(Math.min(mostBytes, Math.ceil(size * 1.5)));
    const bytes = room.subarray(0, size);
    return fillFrom(fd, bytes, 0) === size ? bytes : undefined;
  }

  function look(fd: number, file: BookletFile): ReturnType<typeof kindOf> {
    const head = Buffer.alloc(Math.min(1024, file.sizeBytes));
    fillFrom(fd, head, 0);
    return kindOf(head, file.name);
  }

  /** What the system cannot open or read is missing. */
  function opened<T>(file: BookletFile, use: (fd: number) => T): T | Source {
    let fd: number | undefined;
    try {
      fd = fs.openSync(file.path, 'r');
      return use(fd);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return named('missing');
    } finally {
      if (fd !== undefined) fs.closeSync(fd);
    }
  }

  function read(file: BookletFile): Source {
    if (file.isLeftOut) return named('personal');
    return opened<Source>(file, fd => {
      if (fs.fstatSync(fd).size !== file.sizeBytes) return named('changed');
      const kind = look(fd, file);
      if (typeof kind !== 'string') return kind;
      if (file.sizeBytes > mostBytes) return named('tooLarge');
      const bytes = readInto(fd, file.sizeBytes);
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== file.sha256) return named('changed');
      return { kind, bytes };
    });
  }

  return {
    read,
    isPicture: (file: BookletFile): boolean =>
      !file.isLeftOut && opened(file, fd => look(fd, file)) === 'picture',
  };
}

function kindOf(head: Buffer, name: string): 'pdf' | 'picture' | Source {
  if (head.includes('%PDF-')) return 'pdf';
  const start = head.toString('hex', 0, 4);
  if (start.startsWith('ffd8') || start === '89504e47') return 'picture';
  if (/\.(?:pdf|jpe?g|png)$/i.test(name)) return named('damaged');
  return named(/\.(?:docx?|docm|xlsx?|xlsm|pptx?|odt|ods|odp|rtf|csv)$/i.test(name) ? 'office' : 'format');
}

function named(reason: BookletReason): Source {
  return { kind: 'named', reason };
}
