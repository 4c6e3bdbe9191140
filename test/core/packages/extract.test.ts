import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import type { Control } from '#core/work/control.ts';
import { type BagFiles, bagFixture, writeZip } from '../../support/bag-fixture.ts';
import { cancelAt, packageFixture } from '../../support/package-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';

async function failure(zip: string, folder: string, control: Control = uncontrolled): Promise<unknown> {
  return await extractPackage({ zip, folder }, control).then(
    () => 'extracted',
    (error: unknown) => error,
  );
}

test('a package is extracted without its top folder, every file as it was', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const { digest } = await writePackage(input, uncontrolled);
  const folder = join(dir.path, 'nhận');
  expect(await extractPackage({ zip: input.target, folder }, uncontrolled)).toMatchObject({
    valid: true,
    digest,
  });
  for (const { path, source } of input.payload) {
    const expected = 'bytes' in source ? source.bytes : fs.readFileSync(source.file);
    expect(fs.readFileSync(join(folder, path)).equals(expected), path).toBe(true);
  }
  expect(fs.readdirSync(dir.path).sort()).toEqual(['goi.zip', 'nguon', 'nhận']);
});

test('a folder that exists is never touched', async () => {
  await using dir = await tempDir();
  const zip = writeZip(join(dir.path, 'a.zip'), bagFixture());
  const folder = join(dir.path, 'có rồi');
  fs.mkdirSync(folder);
  expect(await failure(zip, folder)).toMatchObject({ code: 'notWritable', details: { path: folder } });
  expect(fs.readdirSync(folder)).toEqual([]);
});

const refused: [string, BagFiles, string][] = [
  ['a name Windows keeps', bagFixture({ payload: { 'data/CON.txt': 'x' } }), 'pathUnportable'],
  ['a stream', bagFixture({ payload: { 'data/a:b': 'x' } }), 'pathUnportable'],
  ['names equal but for case', bagFixture({ payload: { 'data/a': 'x', 'data/A': 'x' } }), 'nameCase'],
  [
    'names equal but for normalisation',
    bagFixture({ payload: { ['data/ế'.normalize('NFC')]: 'x', ['data/ế'.normalize('NFD')]: 'x' } }),
    'nameCase',
  ],
  ['an unlisted file', bagFixture({ info: null, extra: { 'data/la.exe': 'x' } }), 'payloadUnlisted'],
  ['a missing file', bagFixture({ info: null, extra: { 'data/van-ban.txt': null } }), 'payloadMissing'],
  ['a changed file', bagFixture({ extra: { 'data/van-ban.txt': 'Tờ trính' } }), 'hashMismatch'],
  [
    'entries in fetch.txt',
    bagFixture({ extra: { 'fetch.txt': 'http://x 1 data/van-ban.txt\n' } }),
    'fetchPresent',
  ],
  ['no bag inside', { 'a.txt': 'x' }, 'notBag'],
];

test.each(refused)('a zip with %s is refused and nothing is written', async (_, files, code) => {
  await using dir = await tempDir();
  const zip = writeZip(join(dir.path, 'a.zip'), files);
  expect(await failure(zip, join(dir.path, 'nhận'))).toMatchObject({
    code: 'packageInvalid',
    details: { path: zip, problems: expect.arrayContaining([expect.objectContaining({ code })]) },
  });
  expect(fs.readdirSync(dir.path)).toEqual(['a.zip']);
});

test('links and paths to elsewhere write nothing outside', async () => {
  await using dir = await tempDir();
  const zip = join(dir.path, 'a.zip');
  for (const change of [
    { mode: 0o120777 },
    { name: 'goi/../../thoat.txt' },
    { name: 'goi\\..\\thoat.txt' },
  ]) {
    writeZip(zip, bagFixture(), 'goi/', entry =>
      entry.name.endsWith('van-ban.txt') ? { ...entry, ...change } : entry,
    );
    expect(await failure(zip, join(dir.path, 'nhận'))).toMatchObject({ code: 'packageInvalid' });
    expect(fs.readdirSync(dir.path)).toEqual(['a.zip']);
  }
});

test('a cancelled extraction leaves nothing', async () => {
  await using dir = await tempDir();
  const zip = writeZip(join(dir.path, 'a.zip'), bagFixture());
  for (let moment = 1; moment < 6; moment += 1) {
    expect(await failure(zip, join(dir.path, 'nhận'), cancelAt(moment))).toMatchObject({ code: 'cancelled' });
    expect(fs.readdirSync(dir.path)).toEqual(['a.zip']);
  }
});
