import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '#shared/contract/packages.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';

type App = Awaited<ReturnType<typeof testCore>>;

const plain: ExportOptions = { volumeBytes: null, password: null, withoutPersonal: false };
const small: ExportOptions = { ...plain, volumeBytes: 1_500_000 };

/** Five scans of 700 KB: two in a volume of 1.5 MB. */
async function dossierWithScans(app: App, folder: string): Promise<string> {
  const dossierId = await makeDossier(app.client);
  const sources = [];
  for (const name of ['Một.pdf', 'Hai.pdf', 'Ba.pdf', 'Bốn.pdf', 'Năm.pdf']) {
    await writeFile(join(folder, name), randomBytes(700_000));
    sources.push({ path: join(folder, name) });
  }
  await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
  return dossierId;
}

async function exported(app: App, dossierId: string, target: string, options: ExportOptions) {
  return finished(app.client.packages.export({ dossierId, target, options }));
}

describe('a package split by size', () => {
  test('is volumes of at most that size, each a bag of its own, with the code of the whole', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithScans(app, folder.path);
    const whole = await exported(app, dossierId, folder.join('ca.zip'), plain);
    const split = await exported(app, dossierId, folder.join('tap.zip'), small);
    const { digest, shortCode, submission } = whole;
    expect(split).toMatchObject({ digest, shortCode, submission, unchanged: true, files: whole.files });
    expect(split.volumes.map(({ fileName }) => fileName)).toEqual(
      split.volumes.map((_, at) => `tap_p0${at + 1}of0${split.volumes.length}.zip`),
    );
    expect(split.volumes.length).toBeGreaterThan(2);
    for (const { path, bytes } of split.volumes) {
      expect((await stat(path)).size).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(1_500_000);
    }
    for (const [at, { path }] of split.volumes.entries())
      expect(await finished(app.client.packages.verify({ source: { path } }))).toMatchObject({
        valid: true,
        warnings: [],
        digest,
        shortCode,
        volume: { number: at + 1, count: split.volumes.length },
      });
    const before = await Promise.all(split.volumes.map(({ path }) => readFile(path)));
    const again = await exported(app, dossierId, folder.join('tap.zip'), small);
    for (const [at, { path }] of again.volumes.entries())
      expect((await readFile(path)).equals(before[at] ?? Buffer.alloc(0))).toBe(true);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toHaveLength(1);
  });

  test('opens from any volume beside the others, whatever a download named them, and once', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    await using province = await testCore();
    const dossierId = await dossierWithScans(commune, folder.path);
    const { volumes, digest } = await exported(commune, dossierId, folder.join('tap.zip'), small);
    await rename(volumes[0]?.path ?? '', folder.join(`${basename(volumes[0]?.path ?? '', '.zip')} (1).zip`));
    const last = volumes.at(-1)?.path ?? '';
    const { id } = await finished(province.client.packages.open({ source: { path: last } }));
    const received = await province.client.dossiers.get({ dossierId: id });
    expect(received.submissions).toMatchObject([{ digest, number: 1 }]);
    expect(received.criteria[0]?.indicators[0]?.evidence).toHaveLength(5);
    const whole = await exported(commune, dossierId, folder.join('ca.zip'), plain);
    const opened = await finished(province.client.packages.open({ source: { path: whole.path } }));
    expect(opened.id).toBe(id);
    expect(await readdir(join(province.workspaceDir, 'received'))).toHaveLength(1);
  });

  test('opens from uploads in any order; a missing one is named, a foreign or harmed one too', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithScans(app, folder.path);
    const { volumes } = await exported(app, dossierId, folder.join('tap.zip'), small);
    let uploads = 0;
    const upload = async (path: string) => {
      uploads += 1;
      const id = `aaaaaaaa-0000-4000-8000-${String(uploads).padStart(12, '0')}`;
      await copyFile(path, join(app.workspaceDir, 'incoming', id));
      return { upload: id, name: basename(path) };
    };
    const open = async (paths: string[]) => {
      const [source, ...others] = await Promise.all(paths.map(upload));
      if (!source) throw new Error('nothing to open');
      return finished(app.client.packages.open({ source, others }));
    };
    const paths = volumes.map(({ path }) => path);
    expect(await refusal(open(paths.slice(1).reverse()))).toMatchObject({
      code: 'volumesMissing',
      details: { count: paths.length, missing: [basename(paths[0] ?? '')] },
    });
    const other = await makeDossier(app.client);
    await writeFile(folder.join('x.pdf'), randomBytes(1_000_000));
    for (const name of ['x.pdf', 'Một.pdf'])
      await finished(
        app.client.evidence.add({ dossierId: other, code: '1.1', sources: [{ path: folder.join(name) }] }),
      );
    const foreign = await exported(app, other, folder.join('khac.zip'), small);
    const strange = foreign.volumes[0]?.path ?? '';
    expect(await refusal(open([...paths.slice(1), strange]))).toMatchObject({
      code: 'packageInvalid',
      details: { path: basename(strange), problems: [{ code: 'volumeOther' }] },
    });
    const bytes = await readFile(paths[1] ?? '');
    const harmed = Buffer.from(bytes);
    harmed[700_000] = (harmed[700_000] ?? 0) ^ 1;
    await writeFile(paths[1] ?? '', harmed);
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual([]);
    expect(await open(paths)).toMatchObject({
      check: 'broken',
      problems: expect.arrayContaining([expect.objectContaining({ code: 'hashMismatch' })]),
    });
    await writeFile(paths[1] ?? '', bytes);
    // Twice the same volume is no harm; the whole package takes the place of the harmed one.
    expect(await open([...paths.toReversed(), paths[0] ?? ''])).toMatchObject({
      check: 'intact',
      problems: [],
    });
    expect(await readdir(join(app.workspaceDir, 'received'))).toHaveLength(1);
    expect(await readdir(join(app.workspaceDir, 'incoming'))).toEqual([]);
  });

  test.skipIf(!hasTool('unzip') || !hasTool('sha256sum'))(
    'is the whole package again when ordinary tools lay the volumes over each other',
    async () => {
      await using folder = await tempDir();
      await using app = await testCore();
      const dossierId = await dossierWithScans(app, folder.path);
      const { volumes, digest } = await exported(app, dossierId, folder.join('tap.zip'), small);
      await mkdir(folder.join('gop'));
      for (const { path } of volumes) {
        runTool('unzip', ['-qq', path, '-d', folder.join('ra')]);
        const [bag = ''] = (await readdir(folder.join('ra'))).filter(name =>
          path.endsWith(`${name.slice(-8)}.zip`),
        );
        runTool('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], folder.join('ra', bag));
        await cp(folder.join('ra', bag, 'data', 'goi'), folder.join('gop'), { recursive: true });
      }
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        runTool('sha256sum', ['--quiet', '--strict', '-c', manifest], folder.join('gop'));
      const source = { path: folder.join('gop') };
      expect(await finished(app.client.packages.verify({ source }))).toMatchObject({
        valid: true,
        digest,
        volume: null,
      });
    },
  );

  test('is refused where one file needs more than a volume, and leaves nothing when it fails', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithScans(app, folder.path);
    await writeFile(folder.join('Lớn.pdf'), randomBytes(2_000_000));
    await finished(
      app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path: folder.join('Lớn.pdf') }] }),
    );
    await mkdir(folder.join('ra'));
    expect(await refusal(exported(app, dossierId, folder.join('ra'), small))).toMatchObject({
      code: 'volumeTooSmall',
      details: { path: 'Lớn.pdf', volumeBytes: 1_500_000 },
    });
    const [item] = (await app.client.evidence.list({ dossierId })).filter(({ name }) => name === 'Năm.pdf');
    await rm(join(app.workspaceDir, 'store', item?.sha256.slice(0, 2) ?? '', item?.sha256 ?? ''));
    const options = { ...plain, volumeBytes: 3_000_000 };
    expect(await refusal(exported(app, dossierId, folder.join('ra'), options))).toMatchObject({
      code: 'fileMissing',
    });
    expect(await readdir(folder.join('ra'))).toEqual([]);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toEqual([]);
  });
});

describe('a package under a password', () => {
  const password = 'Ha-Noi-2026!';

  test('has the same code, opens with the password, alone or as volumes, and tells a wrong one', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    await using province = await testCore();
    const dossierId = await dossierWithScans(commune, folder.path);
    const open = await exported(commune, dossierId, folder.join('mo.zip'), plain);
    const locked = await exported(commune, dossierId, folder.join('khoa.zip'), { ...plain, password });
    expect(locked).toMatchObject({ digest: open.digest, unchanged: true });
    const source = { path: locked.path };
    expect(await refusal(finished(province.client.packages.open({ source })))).toMatchObject({
      code: 'packageLocked',
      details: { path: locked.path, wrong: false },
    });
    expect(
      await refusal(finished(province.client.packages.open({ source, password: 'sai mật khẩu' }))),
    ).toMatchObject({ code: 'packageLocked', details: { wrong: true } });
    expect(await finished(province.client.packages.verify({ source }))).toMatchObject({
      valid: false,
      errors: [{ code: 'zipLocked' }],
    });
    expect(await finished(province.client.packages.verify({ source, password }))).toMatchObject({
      valid: true,
      digest: open.digest,
    });
    const { id } = await finished(province.client.packages.open({ source, password }));
    const split = await exported(commune, dossierId, folder.join('tap.zip'), { ...small, password });
    const volume = { path: split.volumes[1]?.path ?? '' };
    expect(await finished(province.client.packages.open({ source: volume, password }))).toMatchObject({ id });
    expect(await readdir(join(province.workspaceDir, 'received'))).toHaveLength(1);
  });

  test.skipIf(!hasTool('7z'))('opens in 7-Zip; what to do stands in the one open file', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithScans(app, folder.path);
    const locked = await exported(app, dossierId, folder.join('khoa.zip'), { ...plain, password });
    expect(runTool('7z', ['t', `-p${password}`, locked.path])).toContain('Everything is Ok');
    const read = runTool('unzip', ['-p', locked.path, '*/DOC-TRUOC.txt']);
    expect(read).toContain('NẾU GÓI CÓ MẬT KHẨU');
  });
});

describe('a copy without personal data', () => {
  test('leaves the marked files out, says so without their names, and is no submission', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithScans(app, folder.path);
    const [secret] = await app.client.evidence.list({ dossierId });
    const personal = 'Căn cước của ông Nguyễn Văn Kín';
    const metadata = { subject: 'Trích yếu kín' };
    await app.client.evidence.editMany({
      dossierId,
      items: [{ evidenceId: secret?.id ?? '', personal, metadata }],
    });
    const options = { ...plain, withoutPersonal: true };
    const early = await exported(app, dossierId, folder.path, options);
    expect(early).toMatchObject({ leftOut: 1 });
    expect(early.fileName).toMatch(/_v1_\d{8}-\d{4}_cong-khai\.zip$/);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toEqual([]);
    const whole = await exported(app, dossierId, folder.join('ca.zip'), plain);
    const copy = await exported(app, dossierId, folder.join('sao.zip'), options);
    expect(copy.digest).not.toBe(whole.digest);
    expect(copy.files).toBe(whole.files - 1);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toHaveLength(1);
    runTool('unzip', ['-qq', copy.path, '-d', folder.join('ra')]);
    const [bag = ''] = await readdir(folder.join('ra'));
    const page = await readFile(folder.join('ra', bag, 'index.html'), 'utf8');
    const json = await readFile(folder.join('ra', bag, 'data', 'ho-so.json'), 'utf8');
    for (const text of [page, json]) {
      expect(text).not.toMatch(/Kín|kín|Một\.pdf/);
      expect(text).toContain(secret?.sha256);
    }
    expect(page).toContain('Bản sao không có dữ liệu cá nhân của lần trình 1');
    expect(JSON.parse(json).copy).toMatchObject({
      of: 1,
      leftOut: [{ reason: 'personal', indicators: ['1.1'] }],
    });
    const opened = await finished(app.client.packages.open({ source: { path: copy.path } }));
    expect(await app.client.dossiers.get({ dossierId: opened.id })).toMatchObject({
      kind: 'received',
      submissions: [{ isCopy: true }],
    });
  });
});
