import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntry } from '#core/packages/zip-content.ts';
import { readZip } from '#core/packages/zip-reader.ts';
import { type HostileArchive, type HostileEntry, hostileZip } from '../../support/hostile-zip.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';

async function read(bytes: Uint8Array) {
  await using dir = await tempDir();
  const place = join(dir.path, 'x.zip');
  fs.writeFileSync(place, bytes);
  return await readPlace(place);
}

/** Codes of problems, and per entry its content or null when damaged. */
async function readPlace(place: string) {
  const fd = fs.openSync(place, 'r');
  try {
    const { entries, errors } = readZip(fd);
    const contents: Record<string, string | null> = {};
    for (const entry of errors.length > 0 ? [] : entries) {
      const chunks: Buffer[] = [];
      const isWhole = await readEntry(fd, entry, Buffer.alloc(65_536), chunk =>
        chunks.push(Buffer.from(chunk)),
      );
      contents[entry.name] = isWhole ? Buffer.concat(chunks).toString('utf8') : null;
    }
    return {
      codes: errors.map(error => error.code),
      contents,
    };
  } finally {
    fs.closeSync(fd);
  }
}

const good: HostileEntry = { name: 'a.txt', data: 'xin chào' };
const big = 'Ủy ban nhân dân xã '.repeat(150_000);

const refused: [string, HostileEntry[], HostileArchive, string][] = [
  ['a path above the folder', [{ ...good, name: '../a.txt' }], {}, 'pathUnsafe'],
  ['a path above the folder, hidden', [{ ...good, name: 'x/../../a.txt' }], {}, 'pathUnsafe'],
  ['an absolute path', [{ ...good, name: '/etc/cron.d/x' }], {}, 'pathUnsafe'],
  ['a drive', [{ ...good, name: 'C:/Windows/x' }], {}, 'pathUnsafe'],
  ['a UNC path', [{ ...good, name: '\\\\server\\x' }], {}, 'pathUnsafe'],
  ['a backslash', [{ ...good, name: 'a\\..\\b' }], {}, 'pathUnsafe'],
  ['a home folder', [{ ...good, name: '~/x' }], {}, 'pathUnsafe'],
  ['a NUL in the name', [{ ...good, name: 'a\u0000.pdf' }], {}, 'pathUnsafe'],
  ['an empty name', [{ ...good, name: '' }], {}, 'pathUnsafe'],
  ['a symlink', [{ ...good, mode: 0o120777 }], {}, 'zipSpecial'],
  ['a device', [{ ...good, mode: 0o060644 }], {}, 'zipSpecial'],
  ['a folder with content', [{ ...good, name: 'x/' }], {}, 'zipSpecial'],
  ['the same name twice', [good, good], {}, 'zipDuplicate'],
  ['a file that is a folder', [good, { ...good, name: 'a.txt/b' }], {}, 'zipConflict'],
  ['another name in the local header', [{ ...good, localName: 'b.txt' }], {}, 'zipHeaders'],
  ['another size in the local header', [{ ...good, localBytes: 3 }], {}, 'zipHeaders'],
  ['another method in the local header', [{ ...good, localMethod: 8 }], {}, 'zipHeaders'],
  ['another CRC in the local header', [{ ...good, localCrc: 1 }], {}, 'zipHeaders'],
  ['entries sharing their data', [good, { ...good, name: 'b.txt', sameOffsetAs: 0 }], {}, 'zipOverlap'],
  [
    'an entry that runs into the directory',
    [{ ...good, claimedCompressed: 900, claimedBytes: 900 }],
    {},
    'zipOverlap',
  ],
  ['hidden bytes between entries', [good, { ...good, name: 'b', gap: Buffer.from('ẩn') }], {}, 'zipGap'],
  ['an unknown method', [{ ...good, method: 12 }], {}, 'zipMethod'],
  ['a password', [{ ...good, flags: 0x0801 }], {}, 'zipEncrypted'],
  ['a part on another disk', [{ ...good, disk: 1 }], {}, 'zipMultiDisk'],
  ['an entry above 2 GiB', [{ ...good, method: 8, claimedBytes: 2 ** 31 + 1 }], {}, 'zipEntryTooLarge'],
  ['a zip bomb', [{ ...good, method: 8, data: new Uint8Array(60 * 1024 ** 2) }], {}, 'zipBomb'],
  [
    'a zip bomb in pieces',
    Array.from({ length: 3 }, (_, index) => ({
      name: `${index}`,
      method: 8,
      data: new Uint8Array(20 * 1024 ** 2),
    })),
    {},
    'zipBombTotal',
  ],
  ['data before the archive', [good], { prepend: Buffer.from('MZ…') }, 'zipPrepended'],
  ['data after the archive', [good], { append: Buffer.from('x') }, 'zipTrailing'],
  ['fewer entries than it says', [good], { entries: 2 }, 'zipDirectory'],
  ['more entries than it says', [good, { ...good, name: 'b' }], { entries: 1 }, 'zipDirectory'],
];

test.each(refused)('a zip with %s is refused', async (_, entries, archive, code) => {
  expect((await read(hostileZip(entries, archive))).codes).toContain(code);
});

test('a zip with more than 20,000 entries is refused', async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `d/${index}` }));
  expect((await read(hostileZip(entries))).codes).toEqual(['zipTooManyEntries']);
});

test('what is no zip, and what is only part of one, is told apart', async () => {
  const whole = hostileZip([{ ...good, data: big }]);
  expect((await read(Buffer.from('%PDF-1.7 không phải zip'))).codes).toEqual(['notPackage']);
  expect((await read(Buffer.alloc(0))).codes).toEqual(['notPackage']);
  expect((await read(whole.subarray(0, whole.length / 2))).codes).toEqual(['zipTruncated']);
  expect((await read(whole.subarray(0, whole.length - 5))).codes).not.toEqual([]);
});

test('damaged content is noticed, whichever way it is packed', async () => {
  for (const data of ['ngắn', big])
    for (const method of [0, 8]) {
      const zip = hostileZip([{ name: 'a', data, method }]);
      expect((await read(zip)).contents).toEqual({ a: data });
      zip.writeUInt8(zip.readUInt8(35) ^ 0x55, 35);
      expect((await read(zip)).contents).toEqual({ a: null });
    }
});

test('content that inflates to more or less than it says is damaged', async () => {
  for (const claimedBytes of [1, 100, big.length * 4])
    expect((await read(hostileZip([{ name: 'a', data: big, method: 8, claimedBytes }]))).contents).toEqual({
      a: null,
    });
  const trailing = hostileZip([{ name: 'a', data: big, method: 8, descriptor: true }]);
  expect((await read(trailing)).contents).toEqual({ a: big });
});

test('a deflated entry followed by bytes that belong to nothing is damaged and never hangs', async () => {
  for (const data of ['ngắn', big]) {
    const { deflateRawSync, crc32 } = await import('node:zlib');
    const packed = Buffer.concat([deflateRawSync(data), Buffer.alloc(200_000, 7)]);
    const zip = hostileZip([{ name: 'a', data: packed, claimedBytes: packed.length }]);
    const bytes = Buffer.byteLength(data);
    const patch = (at: number): void => {
      zip.writeUInt16LE(8, at);
      zip.writeUInt32LE(crc32(data), at + 6);
      zip.writeUInt32LE(bytes, at + 14);
    };
    patch(8);
    patch(zip.lastIndexOf('PK\u0001\u0002') + 10);
    const { codes, contents } = await read(zip);
    expect({ codes, contents }).toEqual({ codes: [], contents: { a: null } });
  }
});

const script = `
import sys, zipfile, io
class Pipe(io.RawIOBase):
    def __init__(self, f): self.f = f
    def writable(self): return True
    def write(self, b): return self.f.write(b)
with open(sys.argv[1], 'wb') as f, zipfile.ZipFile(Pipe(f), 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('Thư mục/tệp.txt', 'xin chào' * 1000)
    with z.open('lớn.bin', 'w', force_zip64=True) as e: e.write(b'x' * 3000000)
`;
const writers: [string, (zip: string, folder: string) => void][] = [
  ['zip', (zip, folder) => runTool('zip', ['-qr', zip, '.'], folder)],
  ['zip -0 -fz', (zip, folder) => runTool('zip', ['-0qr', '-fz', zip, '.'], folder)],
  ['7z', (zip, folder) => runTool('7z', ['a', '-tzip', zip, '.'], folder)],
  ['bsdtar', (zip, folder) => runTool('bsdtar', ['--format=zip', '-cf', zip, 'Thư mục', 'lớn.bin'], folder)],
  ['python3', zip => runTool('python3', ['-c', script, zip])],
];

describe.each(writers)('a zip written by %s', (tool, write) => {
  test.skipIf(!hasTool(tool.split(' ')[0] ?? ''))('is read', async () => {
    await using dir = await tempDir();
    const folder = join(dir.path, 'in');
    fs.mkdirSync(join(folder, 'Thư mục'), { recursive: true });
    fs.writeFileSync(join(folder, 'Thư mục/tệp.txt'), 'xin chào'.repeat(1000));
    fs.writeFileSync(join(folder, 'lớn.bin'), 'x'.repeat(3_000_000));
    const zip = join(dir.path, 'out.zip');
    write(zip, folder);
    const { codes, contents } = await readPlace(zip);
    expect(codes).toEqual([]);
    expect(contents['Thư mục/tệp.txt']).toBe('xin chào'.repeat(1000));
    expect(contents['lớn.bin']?.length).toBe(3_000_000);
  });
});
