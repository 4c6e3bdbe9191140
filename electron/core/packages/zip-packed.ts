import { fillFrom, readAt } from './file-window.ts';
import { type AesStream, aes, aesOverhead, startDecrypting } from './zip-aes.ts';
import type { ZipEntry } from './zip-entry.ts';

/** The packed content of an entry, in order and out of its lock. */
export type PackedContent = {
  bytes: number;
  /** Fills the whole buffer with what comes next; false when the file ends before. */
  fill(buffer: Buffer): boolean;
  /** After the last byte: whether the seal of a locked entry is right. */
  isSealed(): boolean;
};

/** Opens the content of an entry; undefined when the password is not the one. */
export function openPacked(
  fd: number,
  entry: ZipEntry,
  password: string | undefined,
): PackedContent | undefined {
  const end = entry.dataOffset + entry.compressedBytes;
  let at = entry.dataOffset;
  let lock: AesStream | undefined;
  if (entry.lock) {
    lock = password === undefined ? undefined : unlock(fd, entry, password);
    if (!lock) return undefined;
    at += aes.saltBytes + aes.verifierBytes;
  }
  return {
    bytes: entry.compressedBytes - (lock ? aesOverhead : 0),
    fill(buffer) {
      const isFull = fillFrom(fd, buffer, at) === buffer.length;
      at += buffer.length;
      if (isFull) lock?.write(buffer);
      return isFull;
    },
    isSealed: () =>
      lock === undefined || readAt(fd, end - aes.sealBytes, aes.sealBytes)?.equals(lock.seal()) === true,
  };
}

/** Whether a password opens an entry, as far as two bytes can tell. */
export function isUnlockedBy(fd: number, entry: ZipEntry, password: string): boolean {
  return unlock(fd, entry, password) !== undefined;
}

function unlock(fd: number, entry: ZipEntry, password: string): AesStream | undefined {
  const head = readAt(fd, entry.dataOffset, aes.saltBytes + aes.verifierBytes);
  return head && startDecrypting(password, head);
}
