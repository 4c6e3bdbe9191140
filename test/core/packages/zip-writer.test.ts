import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readZip } from '#core/packages/zip-reader.ts';
import { createZipWriter, type ZipWriter } from '#core/packages/zip-writer.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';

const modifiedAt = new Date('2026-11-21T03:04:06Z');

function writeZip(place: string, fill: (zip: ZipWriter) => void): Buffer {
  const fd = fs.openSync(place, 'w');
  const zip = createZipWriter(fd, modifiedAt, () => {});
  fill(zip);
  const bytes = zip.finish();
  fs.closeSync(fd);
  expect(fs.statSync(place).size).toBe(bytes);
  return fs.readFileSync(place);
}

function sourceOf(file: string, label = file) {
  const bytes = fs.readFileSync(file);
  return { file, label, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

function methodsOf(place: string): Record<string, number> {
  const fd = fs.openSync(place, 'r');
  const { entries, errors } = readZip(fd);
  fs.closeSync(fd);
  expect(errors).toEqual([]);
  return Object.fromEntries(entries.map(entry => [entry.name, entry.method]));
}

describe('content of every kind', () => {
  const contents: Record<string, Buffer> = {
    'goi/Tờ trình.txt': Buffer.from('Kính gửi Ủy ban nhân dân tỉnh. '.repeat(200_000)),
    'goi/rỗng.txt': Buffer.alloc(0),
    'goi/so-lieu.csv': Buffer.from(
      Array.from({ length: 400_000 }, (_, row) => (row * 7919) % 10_007).join('\n'),
    ),
    'goi/anh.jpg': randomBytes(3_000_000),
    'goi/la.dat': randomBytes(2_100_000),
    'goi/trang.bmp': Buffer.alloc(5_000_000, 255),
  };
  function zipInto(folder: string): string {
    const zip = join(folder, 'a.zip');
    writeZip(zip, writer => {
      for (const [name, bytes] of Object.entries(contents)) writer.addBytes(name, bytes);
    });
    return zip;
  }

  test('is deflated where that helps', async () => {
    await using dir = await tempDir();
    expect(methodsOf(zipInto(dir.path))).toMatchObject({
      'goi/Tờ trình.txt': 8,
      'goi/so-lieu.csv': 8,
      'goi/anh.jpg': 0,
      'goi/la.dat': 0,
    });
  });

  describe.each([
    ['unzip', ['-q']],
    ['7z', ['x', '-y']],
    ['bsdtar', ['-xf']],
  ])('%s', (tool, args) => {
    test.skipIf(!hasTool(tool))('gives back what was written', async () => {
      await using dir = await tempDir();
      const out = join(dir.path, 'out');
      fs.mkdirSync(out);
      runTool(tool, [...args, zipInto(dir.path)], out);
      for (const [name, bytes] of Object.entries(contents))
        expect(fs.readFileSync(join(out, name)).equals(bytes), name).toBe(true);
    });
  });
});

test('the same input gives the same bytes', async () => {
  await using dir = await tempDir();
  const write = (name: string): Buffer =>
    writeZip(join(dir.path, name), zip => zip.addBytes('a.txt', Buffer.from('một hai ba '.repeat(9999))));
  expect(write('1.zip').equals(write('2.zip'))).toBe(true);
});

test.skipIf(!hasTool('unzip'))('the times of files are on the clock of Viet Nam', async () => {
  await using dir = await tempDir();
  const place = join(dir.path, '1.zip');
  writeZip(place, zip => zip.addBytes('a.txt', Buffer.from('một')));
  expect(runTool('unzip', ['-l', place])).toContain('2026-11-21 10:04');
});

describe('more than 65,535 entries', () => {
  function zipMany(folder: string): string {
    const place = join(folder, 'many.zip');
    writeZip(place, zip => {
      for (let index = 0; index < 66_001; index += 1) zip.addBytes(`d/${index}.txt`, Buffer.from('x'));
    });
    return place;
  }

  test.skipIf(!hasTool('unzip'))('are whole to unzip', async () => {
    await using dir = await tempDir();
    expect(runTool('unzip', ['-tq', zipMany(dir.path)])).toContain('No errors');
  });

  test.skipIf(!hasTool('bsdtar'))('are all there to bsdtar', async () => {
    await using dir = await tempDir();
    expect(runTool('bsdtar', ['-tf', zipMany(dir.path)]).split('\n')).toHaveLength(66_002);
  });
});

test('a source that is not what was attached stops the copy and is named', async () => {
  await using dir = await tempDir();
  const file = join(dir.path, 'x.pdf');
  fs.writeFileSync(file, randomBytes(2_500_000));
  const source = sourceOf(file, 'Quyết định.pdf');
  const copy = (changed: Partial<typeof source> = {}) =>
    writeZip(join(dir.path, 'x.zip'), zip => zip.addFile('x.pdf', { ...source, ...changed }));
  expect(() => copy()).not.toThrow();
  const path = 'Quyết định.pdf';
  expect(() => copy({ sha256: '0'.repeat(64) })).toThrow(
    expect.objectContaining({ code: 'fileChanged', details: { path } }),
  );
  fs.appendFileSync(file, 'x');
  expect(() => copy()).toThrow(expect.objectContaining({ code: 'fileChanged', details: { path } }));
  fs.truncateSync(file, 1000);
  expect(() => copy()).toThrow(expect.objectContaining({ code: 'fileChanged' }));
  fs.rmSync(file);
  expect(() => copy()).toThrow(expect.objectContaining({ code: 'fileMissing', details: { path } }));
  fs.mkdirSync(file);
  expect(() => copy()).toThrow(expect.objectContaining({ code: 'fileIsFolder', details: { path } }));
});
