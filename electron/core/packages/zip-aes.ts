import { createCipheriv, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Entries under a password as WinZip writes them (AE-2: AES-256 in counter mode, HMAC-SHA1, keys by PBKDF2), which
 * 7-Zip, WinRAR and WinZip open: salt, two bytes to know a wrong password by, the content, ten bytes of its seal.
 * Names, sizes and times are not hidden by it. Specification: winzip.com, “AES Encryption Information”.
 */
export const aes = {
  /** Method of an entry whose own method stands in the extra field. */
  method: 99,
  extraId: 0x9901,
  extraBytes: 11,
  saltBytes: 16,
  verifierBytes: 2,
  sealBytes: 10,
} as const;
/** What an entry is longer under a password. */
export const aesOverhead = aes.saltBytes + aes.verifierBytes + aes.sealBytes;

const keyBytes = 32;
const iterations = 1000;
const blockBytes = 16;
const strength256 = 3;
const vendor = 'AE';

/** Extra field 0x9901 of an entry that is kept by `method`. */
export function aesExtra(method: number): Buffer {
  const extra = Buffer.alloc(aes.extraBytes);
  extra.writeUInt16LE(aes.extraId, 0);
  extra.writeUInt16LE(aes.extraBytes - 4, 2);
  extra.writeUInt16LE(2, 4);
  extra.write(vendor, 6, 'latin1');
  extra.writeUInt8(strength256, 8);
  extra.writeUInt16LE(method, 9);
  return extra;
}

/** What the content of extra field 0x9901 says; undefined when it is not AES-256 of either version. */
export function parseAesExtra(field: Buffer): { hasCrc: boolean; method: number } | undefined {
  if (field.length !== aes.extraBytes - 4 || field.toString('latin1', 2, 4) !== vendor) return undefined;
  const version = field.readUInt16LE(0);
  if ((version !== 1 && version !== 2) || field.readUInt8(4) !== strength256) return undefined;
  return { hasCrc: version === 1, method: field.readUInt16LE(5) };
}

export type AesStream = {
  /** Encrypts or decrypts in place, in the order of the content; pieces of any length. */
  write(chunk: Buffer): Buffer;
  /** The seal over everything that was written. */
  seal(): Buffer;
};

/** @returns the head of an entry and what encrypts its content */
export function startEncrypting(password: string): { head: Buffer; stream: AesStream } {
  const salt = randomBytes(aes.saltBytes);
  const keys = deriveKeys(password, salt);
  if (fresh.size >= mostFresh) fresh.clear();
  fresh.set(freshKey(password, salt), keys);
  const { key, sealKey, verifier } = keys;
  return { head: Buffer.concat([salt, verifier]), stream: createStream(key, sealKey, 'encrypt') };
}

/** @returns what decrypts the content behind `head`; undefined when the password is not the one */
export function startDecrypting(password: string, head: Buffer): AesStream | undefined {
  const salt = head.subarray(0, aes.saltBytes);
  const known = freshKey(password, salt);
  const { key, sealKey, verifier } = fresh.get(known) ?? deriveKeys(password, salt);
  fresh.delete(known);
  if (!timingSafeEqual(verifier, head.subarray(aes.saltBytes, aes.saltBytes + aes.verifierBytes)))
    return undefined;
  return createStream(key, sealKey, 'decrypt');
}

type Keys = { key: Buffer; sealKey: Buffer; verifier: Buffer };

/** A package is read back as soon as it is written: its keys, slow to derive by design, are kept until then. */
const fresh = new Map<string, Keys>();
const mostFresh = 20_000;

function freshKey(password: string, salt: Buffer): string {
  return `${salt.toString('hex')} ${password}`;
}

function deriveKeys(password: string, salt: Buffer): Keys {
  const bytes = Buffer.from(password.normalize('NFC'));
  const keys = pbkdf2Sync(bytes, salt, iterations, 2 * keyBytes + aes.verifierBytes, 'sha1');
  return {
    key: keys.subarray(0, keyBytes),
    sealKey: keys.subarray(keyBytes, 2 * keyBytes),
    verifier: keys.subarray(2 * keyBytes),
  };
}

/** Blocks of counters that are encrypted at once. An entry has fewer than 2^32: it is at most 2 GB (packageLimits). */
const batchBlocks = 16 * 1024;
/** One for all streams: it is filled and used up in one step, and only the first word of a block ever changes. */
const counters = new Uint32Array((batchBlocks * blockBytes) / 4);

/**
 * OpenSSL counts from the other end than WinZip, so the counters are made here and encrypted as plain blocks, many at a
 * time; what that gives is laid over the content.
 */
function createStream(key: Buffer, sealKey: Buffer, way: 'encrypt' | 'decrypt'): AesStream {
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const hmac = createHmac('sha1', sealKey);
  let nextBlock = 1;
  let mask = Buffer.alloc(0);

  function moreMask(wanted: number): void {
    const blocks = Math.min(batchBlocks, Math.ceil(wanted / blockBytes));
    for (let index = 0; index < blocks; index += 1) {
      counters[index * 4] = nextBlock;
      nextBlock += 1;
    }
    mask = cipher.update(new Uint8Array(counters.buffer, 0, blocks * blockBytes));
  }

  return {
    write(chunk) {
      if (way === 'decrypt') hmac.update(chunk);
      for (let at = 0; at < chunk.length; ) {
        if (mask.length === 0) moreMask(chunk.length - at);
        const length = Math.min(mask.length, chunk.length - at);
        layOver(chunk.subarray(at, at + length), mask);
        mask = mask.subarray(length);
        at += length;
      }
      if (way === 'encrypt') hmac.update(chunk);
      return chunk;
    },
    seal: () => hmac.digest().subarray(0, aes.sealBytes),
  };
}

/** Exclusive or, four bytes at a time where both lie so that the processor can. */
function layOver(target: Buffer, mask: Buffer): void {
  let done = 0;
  if (target.byteOffset % 4 === 0 && mask.byteOffset % 4 === 0) {
    const words = target.length >>> 2;
    const targetWords = new Uint32Array(target.buffer, target.byteOffset, words);
    const maskWords = new Uint32Array(mask.buffer, mask.byteOffset, words);
    for (let index = 0; index < words; index += 1)
      targetWords[index] = (targetWords[index] ?? 0) ^ (maskWords[index] ?? 0);
    done = words * 4;
  }
  for (; done < target.length; done += 1) target[done] = (target[done] ?? 0) ^ (mask[done] ?? 0);
}
