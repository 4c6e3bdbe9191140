import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PackageInput } from '#core/packages/bag-plan.ts';
import { verifyBag } from '#core/packages/bag-verify.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import { cancelAt, packageFixture } from '../../support/package-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';

async function failure(input: PackageInput, control = uncontrolled): Promise<unknown> {
  return await writePackage(input, control).then(
    () => 'written',
    (error: unknown) => error,
  );
}

/** The folder that a person has who unpacked the package. */
async function unpack({ target, stem }: PackageInput, into: string): Promise<string> {
  const folder = join(into, stem);
  await extractPackage({ zip: target, folder }, uncontrolled);
  return folder;
}

test('a package is valid, packed and unpacked, and says what a person needs', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const written = await writePackage(input, uncontrolled);
  expect(written).toMatchObject({ path: input.target, files: 4, bytes: fs.statSync(input.target).size });
  const report = await verifyBag({ path: input.target }, uncontrolled);
  expect(report).toMatchObject({ valid: true, errors: [], warnings: [], version: '1.0', files: 4 });
  expect([report.digest, report.shortCode, report.bytes]).toEqual([
    written.digest,
    written.shortCode,
    written.payloadBytes,
  ]);
  const folder = await unpack(input, dir.path);
  expect(await verifyBag({ path: folder }, uncontrolled)).toMatchObject({
    valid: true,
    digest: written.digest,
  });
  expect(fs.readFileSync(join(folder, 'ma-goi.svg'), 'utf8')).toContain(written.shortCode);
  const info = fs.readFileSync(join(folder, 'bag-info.txt'), 'utf8');
  expect(Math.max(...info.split('\n').map(line => line.length))).toBeLessThanOrEqual(79);
  expect(info).toContain('Bagging-Date: 2026-11-21\n');
  expect(fs.readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
    'data/minh-chung/TC02/quyet-dinh-123.pdf',
  );
});

test.skipIf(!hasTool('unzip') || !hasTool('sha256sum'))(
  'unzip and sha256sum find a package whole',
  async () => {
    await using dir = await tempDir();
    const input = packageFixture(dir.path);
    await writePackage(input, uncontrolled);
    expect(runTool('unzip', ['-tq', input.target])).toContain('No errors');
    runTool('unzip', ['-q', input.target, '-d', dir.path]);
    const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    runTool('sha256sum', ['--strict', '-c', ...manifests], join(dir.path, input.stem));
  },
);

test('the same input gives the same package, byte for byte, whatever was there before', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const first = await writePackage(input, uncontrolled);
  const bytes = fs.readFileSync(input.target);
  fs.writeFileSync(`${input.target}.partial`, 'của lần bị tắt máy');
  fs.writeFileSync(input.target, 'gói cũ');
  const again = await writePackage({ ...input, payload: input.payload.toReversed() }, uncontrolled);
  expect(again).toEqual(first);
  expect(fs.readFileSync(input.target).equals(bytes)).toBe(true);
  expect(fs.readdirSync(dir.path).sort()).toEqual(['goi.zip', 'nguon']);
});

test('evidence that changed or vanished stops the export, is named, and leaves nothing', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const csv = join(dir.path, 'nguon', 'Số liệu.csv');
  fs.appendFileSync(csv, 'thêm');
  expect(await failure(input)).toMatchObject({ code: 'fileChanged', details: { path: 'Số liệu.csv' } });
  fs.rmSync(csv);
  expect(await failure(input)).toMatchObject({ code: 'fileMissing', details: { path: 'Số liệu.csv' } });
  expect(fs.readdirSync(dir.path)).toEqual(['nguon']);
});

test('a cancelled export leaves the old package and nothing else, at whatever moment', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  fs.writeFileSync(input.target, 'gói cũ');
  const whole = cancelAt(Number.POSITIVE_INFINITY);
  expect(await failure(input, whole)).toBe('written');
  fs.writeFileSync(input.target, 'gói cũ');
  for (let moment = 1; moment <= whole.asked; moment += 3) {
    expect(await failure(input, cancelAt(moment))).toMatchObject({ code: 'cancelled' });
    expect(fs.readdirSync(dir.path).sort()).toEqual(['goi.zip', 'nguon']);
    expect(fs.readFileSync(input.target, 'utf8')).toBe('gói cũ');
  }
});

test('progress only grows and ends at the total', async () => {
  await using dir = await tempDir();
  const seen: [number, number][] = [];
  await writePackage(packageFixture(dir.path), {
    ...uncontrolled,
    onProgress: (done, total) => seen.push([done, total]),
  });
  expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  const [done, total] = seen.at(-1) ?? [];
  expect(done).toBe(total);
  expect(new Set(seen.map(each => each[1])).size).toBe(1);
});

test('a place that cannot be written is named with the reason', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const missing = join(dir.path, 'không có', 'a.zip');
  expect(await failure({ ...input, target: missing })).toMatchObject({
    code: 'notWritable',
    details: { path: missing },
  });
  const long = join(dir.path, `${'a'.repeat(250)}.zip`);
  expect(await failure({ ...input, target: long })).toMatchObject({
    code: 'notWritable',
    details: { reason: expect.stringContaining('quá dài') },
  });
  fs.mkdirSync(join(dir.path, 'thư mục.zip'));
  expect(await failure({ ...input, target: join(dir.path, 'thư mục.zip') })).toMatchObject({
    code: 'notWritable',
  });
  expect(fs.readdirSync(dir.path).sort()).toEqual(['nguon', 'thư mục.zip']);
});

test('a full disk and a read-only one are told apart, and nothing is left', async ({ skip }) => {
  await using dir = await tempDir();
  const disk = join(dir.path, 'đĩa');
  fs.mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
  skip(mounted.status !== 0, 'only root on Linux may mount a small disk');
  try {
    const target = join(disk, 'a.zip');
    const input = { ...packageFixture(dir.path), target };
    expect(await failure(input)).toMatchObject({ code: 'diskFull', details: { path: target } });
    expect(fs.readdirSync(disk)).toEqual([]);
    runTool('mount', ['-o', 'remount,ro', disk]);
    expect(await failure(input)).toMatchObject({
      code: 'notWritable',
      details: { reason: 'nơi này chỉ đọc được' },
    });
  } finally {
    runTool('umount', [disk]);
  }
});

test('what the reader would refuse as too large is refused before anything is written', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const source = { file: '/không/mở', label: 'Phim.mp4', sha256: '0'.repeat(64), size: 3 * 1024 ** 3 };
  const payload = [...input.payload, { path: 'data/phim.mp4', source }];
  expect(await failure({ ...input, payload })).toMatchObject({
    code: 'packageTooLarge',
    details: { path: 'Phim.mp4', limit: 'entryBytes' },
  });
});

test('an own package that was tampered with is found out, down to its picture of the code', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  await writePackage(input, uncontrolled);
  const folder = await unpack(input, dir.path);
  const codesAfter = async (change: () => void): Promise<string[]> => {
    fs.cpSync(folder, `${folder}-giữ`, { recursive: true });
    change();
    const { errors } = await verifyBag({ path: folder }, uncontrolled);
    fs.rmSync(folder, { recursive: true });
    fs.renameSync(`${folder}-giữ`, folder);
    return errors.map(({ code, file }) => `${code} ${file}`);
  };
  const write = (name: string, text: string) => () => fs.writeFileSync(join(folder, name), text);
  expect(await codesAfter(() => {})).toEqual([]);
  expect(await codesAfter(write('index.html', 'khác'))).toEqual(['hashMismatch index.html']);
  expect(await codesAfter(write('ma-goi.svg', '<svg/>'))).toEqual(['profile ma-goi.svg']);
  expect(await codesAfter(write('data/THUMBS.db', ''))).toContain('payloadUnlisted data/THUMBS.db');
  expect(await codesAfter(write('huong-dan.html', 'lừa'))).toEqual(['profile huong-dan.html']);
  expect(await codesAfter(write('fetch.txt', ''))).toContain('profile fetch.txt');
  expect(await codesAfter(() => fs.rmSync(join(folder, 'tagmanifest-sha256.txt')))).toContain('profile null');
});

test.skipIf(!hasTool('zip'))('an own package that someone packed again is still in order', async () => {
  await using dir = await tempDir();
  const input = packageFixture(dir.path);
  const { digest } = await writePackage(input, uncontrolled);
  const again = join(dir.path, 'nén lại.zip');
  runTool('zip', ['-qr', again, '.'], await unpack(input, dir.path));
  const report = await verifyBag({ path: again }, uncontrolled);
  expect(report).toMatchObject({ valid: true, digest, warnings: [{ code: 'bagAtRoot' }] });
});
