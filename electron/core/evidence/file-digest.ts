import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const blockBytes = 1 << 20;

/** SHA-256 (hex) of a file as it lies on the disk; `onBytes` is told of each block and may throw to stop. */
export function digestOfFile(path: string, onBytes: (bytes: number) => void = () => {}): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(blockBytes);
  const source = openSync(path, 'r');
  try {
    for (let length = readSync(source, buffer); length > 0; length = readSync(source, buffer)) {
      hash.update(buffer.subarray(0, length));
      onBytes(length);
    }
  } finally {
    closeSync(source);
  }
  return hash.digest('hex');
}
