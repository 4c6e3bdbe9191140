import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntry } from '#core/packages/zip-content.ts';
import { isUnlockedBy } from '#core/packages/zip-packed.ts';
import { readZip } from '#core/packages/zip-reader.ts';
import { createZipWriter } from '#core/packages/zip-writer.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';

const password = 'Mat-khau 2026!';

/** Stored, deflated in one piece, deflated as a stream, empty, and of lengths that are no multiple of a block. */
const contents: Record<string, Buffer> = {
  'goi/anh.jpg': randomBytes(3_000_001),
  'goi/rong.txt': Buffer.alloc(0),
  'goi/mot.txt': Buffer.from('x'),
  'goi/to-trinh.txt': Buffer.from('Kính gửi Ủy ban nhân dân tỉnh. '.repeat(1000)),
  'goi/so-lieu.csv': Buffer.from(
    Array.from({ length: 400_000 }, (_, row) => (row * 7919) % 10_007).join('\n'),
  ),
};

function writeLocked(zip: string): void {
  const fd = fs.openSync(zip, 'w');
  const lock = { password, isOpen: (name: string) => name.endsWith('DOC-TRUOC.txt') };
  const writer = createZipWriter(fd, new Date('2026-11-21T03:04:06Z'), () => {}, lock);
  writer.addBytes('goi/DOC-TRUOC.txt', Buffer.from('Đọc trước'));
  for (const [name, bytes] of Object.entries(contents)) writer.addBytes(name, bytes);
  writer.finish();
  fs.closeSync(fd);
}

async function readLocked(
  zip: string,
  word: string,
): Promise<{ errors: PackageProblem[]; read: Record<string, Buffer> }> {
  const fd = fs.openSync(zip, 'r');
  const { entries, errors } = readZip(fd);
  const read: Record<string, Buffer> = {};
  for (const entry of entries.filter(({ isDirectory }) => !isDirectory)) {
    const chunks: Buffer[] = [];
    const take = (chunk: Uint8Array) => chunks.push(Buffer.from(chunk));
    if (await readEntry(fd, entry, Buffer.alloc(65_536), take, word))
      read[entry.name] = Buffer.concat(chunks);
  }
  fs.closeSync(fd);
  return { errors, read };
}

test('what was written under a password is read with it, whatever its kind and length', async () => {
  await using dir = await tempDir();
  const zip = join(dir.path, 'a.zip');
  writeLocked(zip);
  const { errors, read } = await readLocked(zip, password);
  expect(errors).toEqual([]);
  expect(Object.keys(read)).toHaveLength(6);
  for (const [name, bytes] of Object.entries(contents)) expect(read[name]?.equals(bytes), name).toBe(true);
  const bytes = fs.readFileSync(zip);
  expect(bytes.includes('Đọc trước')).toBe(true);
  expect(bytes.includes('Kính gửi')).toBe(false);
  // Twice the same content under the same password is twice another archive.
  const first = fs.readFileSync(zip);
  writeLocked(zip);
  expect(fs.readFileSync(zip).equals(first)).toBe(false);
});

test('another password opens nothing, and a changed byte is noticed', async () => {
  await using dir = await tempDir();
  const zip = join(dir.path, 'a.zip');
  writeLocked(zip);
  expect(Object.keys((await readLocked(zip, 'khac')).read)).toEqual(['goi/DOC-TRUOC.txt']);
  const fd = fs.openSync(zip, 'r+');
  const picture = readZip(fd).entries.find(({ name }) => name.endsWith('.jpg'));
  if (!picture) throw new Error('no picture');
  expect([isUnlockedBy(fd, picture, password), isUnlockedBy(fd, picture, 'khac')]).toEqual([true, false]);
  const byte = Buffer.alloc(1);
  fs.readSync(fd, byte, 0, 1, picture.dataOffset + 1_000_000);
  fs.writeSync(fd, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, picture.dataOffset + 1_000_000);
  fs.closeSync(fd);
  const { read } = await readLocked(zip, password);
  expect(Object.keys(read)).toHaveLength(5);
  expect(read['goi/anh.jpg']).toBeUndefined();
});

test.skipIf(!hasTool('7z'))('7-Zip opens what we lock, and we what 7-Zip locks', async () => {
  await using dir = await tempDir();
  const zip = join(dir.path, 'a.zip');
  writeLocked(zip);
  expect(runTool('7z', ['t', `-p${password}`, zip])).toContain('Everything is Ok');
  expect(() => runTool('7z', ['t', '-pkhac', zip])).toThrow(/Wrong password/);
  runTool('7z', ['x', `-p${password}`, `-o${join(dir.path, 'ra')}`, zip]);
  for (const [name, bytes] of Object.entries(contents))
    expect(fs.readFileSync(join(dir.path, 'ra', name)).equals(bytes), name).toBe(true);
  const theirs = join(dir.path, 'b.zip');
  runTool('7z', ['a', '-tzip', '-mem=AES256', `-p${password}`, theirs, 'goi'], join(dir.path, 'ra'));
  const { errors, read } = await readLocked(theirs, password);
  expect(errors).toEqual([]);
  for (const [name, bytes] of Object.entries(contents)) expect(read[name]?.equals(bytes), name).toBe(true);
  const old = join(dir.path, 'c.zip');
  runTool('7z', ['a', '-tzip', '-mem=ZipCrypto', `-p${password}`, old, 'goi'], join(dir.path, 'ra'));
  const codes = (await readLocked(old, password)).errors.map(error => error.code);
  expect([...new Set(codes)]).toEqual(['zipEncrypted']);
});
