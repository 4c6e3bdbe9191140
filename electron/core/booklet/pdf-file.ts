import fs from 'node:fs';
import { writeAt } from '../packages/file-window.ts';

export type PdfFile = ReturnType<typeof createPdfFile>;

const flushBytes = 1 << 20;

/** Writes a PDF object by object straight to a file; only where each object begins is kept in memory. */
export function createPdfFile(fd: number) {
  /** By object number; 0: not written. */
  const offsets = [0];
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  let position = 0;

  function flush(): void {
    for (const bytes of pending) {
      writeAt(fd, bytes, position);
      position += bytes.length;
    }
    pending = [];
    pendingBytes = 0;
  }

  function put(bytes: Buffer): void {
    pending.push(bytes);
    pendingBytes += bytes.length;
    if (pendingBytes > flushBytes) flush();
  }

  const latin = (text: string) => Buffer.from(text, 'latin1');

  function begin(number: number): void {
    offsets[number] = position + pendingBytes;
    put(latin(`${number} 0 obj\n`));
  }

  put(Buffer.concat([latin('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]));

  return {
    /** A number for an object that is written later, or never: a reference to it is then null. */
    take: (): number => offsets.push(0) - 1,

    object(number: number, body: string): void {
      begin(number);
      put(latin(`${body}\nendobj\n`));
    },

    /** @param dict the entries without brackets and length */
    stream(number: number, dict: string, bytes: Uint8Array): void {
      begin(number);
      put(latin(`<< ${dict} /Length ${bytes.length} >>\nstream\n`));
      put(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      put(latin('\nendstream\nendobj\n'));
      // The bytes may lie in a buffer that is soon used for the next file.
      flush();
    },

    /** Bytes written so far. */
    size: (): number => position + pendingBytes,

    /** @returns what takes back all that was written and taken since */
    mark(): () => void {
      flush();
      const kept = { position, count: offsets.length };
      return () => {
        pending = [];
        pendingBytes = 0;
        fs.ftruncateSync(fd, kept.position);
        position = kept.position;
        offsets.length = kept.count;
      };
    },

    /** Writes the cross-reference table; @returns the size of the file */
    end(trailer: string): number {
      flush();
      const start = position;
      const entries = offsets.map(offset =>
        offset === 0 ? '0000000000 65535 f\r\n' : `${String(offset).padStart(10, '0')} 00000 n\r\n`,
      );
      put(latin(`xref\n0 ${entries.length}\n`));
      for (let from = 0; from < entries.length; from += 10_000)
        put(latin(entries.slice(from, from + 10_000).join('')));
      put(latin(`trailer\n<< /Size ${entries.length} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
      flush();
      return position;
    },
  };
}
