import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDossier } from '#core/dossiers/dossiers-sql.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

const later = new Date('2026-11-21T09:30:00Z');

async function filledDossier(app: Awaited<ReturnType<typeof testCore>>, file: string) {
  const dossierId = await makeDossier(app.client);
  await app.client.assessments.set({
    dossierId,
    code: '3.1',
    change: { entry: { kind: 'ratio', numerator: '277', denominator: '287' }, note: 'Có biểu kèm theo' },
  });
  await writeFile(file, 'nội dung minh chứng');
  const metadata = { number: '05/BC-UBND', issuedOn: '2025-02-05' };
  await finished(app.client.evidence.add({ dossierId, code: '3.1', sources: [{ path: file }], metadata }));
  return dossierId;
}

/** What a workspace that is closed says, before `then` is run on it. */
function originOf(workspaceDir: string, id: string, then?: string): unknown {
  const db = openDatabase(join(workspaceDir, 'ho-so.sqlite'), () => '');
  const originId = findDossier(db, id)?.originId;
  if (then) db.exec(then);
  db.close();
  return originId;
}

describe('export and open', () => {
  test('a package says the same in another workspace, read-only, with its evidence beside the indicator', async () => {
    await using folder = await tempDir();
    await using commune = await testCore({ now: () => later });
    const dossierId = await filledDossier(commune, folder.join('Báo cáo tưới tiêu.docx'));
    const written = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
    expect(written).toMatchObject({ submission: 1, unchanged: false });
    expect(written.fileName).toMatch(/^HSNTM_\d{5}_vn-xa-ntm-2021_2025_v1_20261121-1630\.zip$/);

    await using province = await testCore();
    const verified = await finished(province.client.packages.verify({ source: { path: written.path } }));
    expect(verified).toMatchObject({
      valid: true,
      errors: [],
      digest: written.digest,
      shortCode: written.shortCode,
    });
    const { id } = await finished(province.client.packages.open({ source: { path: written.path } }));
    const sent = await commune.client.dossiers.get({ dossierId });
    const received = await province.client.dossiers.get({ dossierId: id });
    expect(received).toMatchObject({
      kind: 'received',
      state: 'received',
      unit: sent.unit,
      result: sent.result,
      set: sent.set,
    });
    const row = received.criteria[2]?.indicators[0];
    expect(row).toMatchObject({
      code: '3.1',
      display: '96,52 %',
      verdict: 'met',
      assessment: { note: 'Có biểu kèm theo' },
    });
    expect(row?.evidence).toMatchObject([
      { name: 'Báo cáo tưới tiêu.docx', number: '05/BC-UBND', issuedOn: '2025-02-05' },
    ]);
    const file = row?.evidence[0]?.url.replace(/^files/, province.workspaceDir).replace(/\?.*$/, '');
    expect(await readFile(file ?? '', 'utf8')).toBe('nội dung minh chứng');
    const change = { note: 'sửa' };
    expect(
      (await refusal(province.client.assessments.set({ dossierId: id, code: '3.1', change }))).code,
    ).toBe('dossierReadOnly');
    expect(await finished(province.client.packages.open({ source: { path: written.path } }))).toMatchObject({
      id,
    });
    expect(await readdir(join(province.workspaceDir, 'received'))).toHaveLength(1);
  });

  test('a received dossier keeps the id it has where it was made, also when it was received before that was kept', async () => {
    await using folder = await tempDir();
    await using commune = await testCore();
    const dossierId = await makeDossier(commune.client);
    const written = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
    const workspaceDir = folder.join('province');
    let id = '';
    {
      await using province = await testCore({ workspaceDir });
      ({ id } = await finished(province.client.packages.open({ source: { path: written.path } })));
    }
    expect(originOf(workspaceDir, id, 'UPDATE dossier SET originId = NULL')).toBe(dossierId);
    expect(originOf(workspaceDir, id)).toBeNull();
    {
      await using province = await testCore({ workspaceDir });
      await finished(province.client.packages.open({ source: { path: written.path } }));
    }
    expect(originOf(workspaceDir, id)).toBe(dossierId);
  });

  test('an unchanged dossier gives its last submission again byte for byte; a changed one the next', async () => {
    await using folder = await tempDir();
    let time = later.getTime();
    await using app = await testCore({ now: () => new Date(time) });
    const dossierId = await filledDossier(app, folder.join('a.pdf'));
    const first = await finished(app.client.packages.export({ dossierId, target: folder.join('1.zip') }));
    time += 3 * 86_400_000;
    const again = await finished(app.client.packages.export({ dossierId, target: folder.join('2.zip') }));
    expect(again).toMatchObject({ submission: 1, unchanged: true, digest: first.digest });
    expect(await readFile(again.path)).toEqual(await readFile(first.path));
    await app.client.assessments.set({ dossierId, code: '3.1', change: { note: 'đã sửa' } });
    const next = await finished(app.client.packages.export({ dossierId, target: folder.join('3.zip') }));
    expect(next).toMatchObject({ submission: 2, unchanged: false });
    const { submissions, state } = await app.client.dossiers.get({ dossierId });
    expect(submissions.map(({ number, shortCode }) => [number, shortCode])).toEqual([
      [1, first.shortCode],
      [2, next.shortCode],
    ]);
    expect(state).toBe('submitted');
    await app.client.assessments.set({ dossierId, code: '3.1', change: { note: 'sửa sau khi trình' } });
    expect(await app.client.dossiers.get({ dossierId })).toMatchObject({ state: 'drafting' });
    expect(await app.client.dossiers.list()).toMatchObject([{ id: dossierId, state: 'drafting' }]);
  });

  test('two exports at once are two answers for one submission', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await filledDossier(app, folder.join('a.pdf'));
    const both = await Promise.all(
      ['1.zip', '2.zip'].map(name =>
        finished(app.client.packages.export({ dossierId, target: folder.join(name) })),
      ),
    );
    expect(both.map(({ submission }) => submission)).toEqual([1, 1]);
    expect(both[0]?.digest).toBe(both[1]?.digest);
  });

  test('ordinary tools accept the package: unzip, sha256sum, 7z', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const { id } = await app.client.dossiers.openSample();
    const written = await finished(app.client.packages.export({ dossierId: id, target: folder.path }));
    execFileSync('unzip', ['-tqq', written.path]);
    execFileSync('unzip', ['-qq', written.path, '-d', folder.join('out')]);
    const bag = folder.join('out', written.fileName.replace('.zip', ''));
    execFileSync('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], { cwd: bag });
    execFileSync('sha256sum', ['--quiet', '-c', 'tagmanifest-sha256.txt'], { cwd: bag });
    expect((await readdir(bag)).sort()).toEqual(
      [
        'DOC-TRUOC.txt',
        'bag-info.txt',
        'bagit.txt',
        'data',
        'index.html',
        'ma-goi.svg',
        'manifest-sha256.txt',
        'tagmanifest-sha256.txt',
      ].sort(),
    );
    const page = await readFile(join(bag, 'index.html'), 'utf8');
    expect(page).toContain('SỐ LIỆU HƯ CẤU');
    expect(page).not.toContain('<script');
    const opened = await finished(app.client.packages.open({ source: { path: written.path } }));
    expect(await app.client.dossiers.get({ dossierId: opened.id })).toMatchObject({
      kind: 'received',
      sample: true,
    });
  });

  test('evidence that changed or vanished in the store stops the export and is named; nothing is left', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await filledDossier(app, folder.join('Biên bản.pdf'));
    const [item] = await app.client.evidence.list({ dossierId });
    const stored = join(app.workspaceDir, 'store', item?.sha256.slice(0, 2) ?? '', item?.sha256 ?? '');
    await writeFile(stored, 'bị sửa');
    const changed = await refusal(
      finished(app.client.packages.export({ dossierId, target: folder.join('x.zip') })),
    );
    expect(changed).toMatchObject({ code: 'fileChanged', details: { path: 'Biên bản.pdf' } });
    await rm(stored);
    const missing = await refusal(
      finished(app.client.packages.export({ dossierId, target: folder.join('x.zip') })),
    );
    expect(missing).toMatchObject({ code: 'fileMissing', details: { path: 'Biên bản.pdf' } });
    expect((await readdir(folder.path)).sort()).toEqual(['Biên bản.pdf']);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toEqual([]);
  });

  test('a cancelled export leaves nothing and counts as no submission', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await writeFile(folder.join('lớn.mp4'), Buffer.alloc(200 * 1024 ** 2, 7));
    await finished(
      app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path: folder.join('lớn.mp4') }] }),
    );
    const controller = new AbortController();
    const target = folder.join('gói.zip');
    const job = await app.client.packages.export({ dossierId, target }, { signal: controller.signal });
    await job.next();
    controller.abort();
    expect((await refusal(finished(job))).code).toBe('cancelled');
    expect((await readdir(folder.path)).sort()).toEqual(['lớn.mp4']);
    expect((await app.client.dossiers.get({ dossierId })).submissions).toEqual([]);
  });

  test('a place that cannot be written is named with what to do', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await filledDossier(app, folder.join('a.pdf'));
    const target = folder.join('không có', 'x.zip');
    expect(await refusal(finished(app.client.packages.export({ dossierId, target })))).toMatchObject({
      code: 'notWritable',
    });
  });

  test('a truncated or foreign zip is refused with the file and the reason; nothing is left', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await filledDossier(app, folder.join('a.pdf'));
    const { path } = await finished(
      app.client.packages.export({ dossierId, target: folder.join('tốt.zip') }),
    );
    const bytes = await readFile(path);
    const bad = {
      'cụt.zip': bytes.subarray(0, bytes.length - 40),
      'lạ.zip': Buffer.from('không phải zip'),
    };
    for (const [name, content] of Object.entries(bad)) {
      await writeFile(folder.join(name), content);
      const refused = await refusal(
        finished(app.client.packages.open({ source: { path: folder.join(name) } })),
      );
      expect(refused.code).toBe('packageInvalid');
      expect(JSON.stringify(refused.details)).toContain(name);
    }
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual([]);
    expect(await app.client.dossiers.list()).toHaveLength(1);
  });

  test('a whole bag that is no dossier, and one whose data contradict each other, are refused', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    await mkdir(folder.join('bag', 'data'), { recursive: true });
    await writeFile(folder.join('bag', 'data', 'x.txt'), 'x');
    await writeFile(
      folder.join('bag', 'bagit.txt'),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const list = execFileSync('sha256sum', ['data/x.txt'], { cwd: folder.join('bag') });
    await writeFile(folder.join('bag', 'manifest-sha256.txt'), list);
    execFileSync('zip', ['-qr', folder.join('bag.zip'), 'bag'], { cwd: folder.path });
    expect(
      await finished(app.client.packages.verify({ source: { path: folder.join('bag.zip') } })),
    ).toMatchObject({ valid: true });
    const refused = await refusal(
      finished(app.client.packages.open({ source: { path: folder.join('bag.zip') } })),
    );
    expect(JSON.stringify(refused.details)).toContain('notDossier');
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual([]);
  });

  test('an upload is spoken of under the name the user knows', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const upload = 'aaaaaaaa-0000-4000-8000-000000000000';
    await writeFile(folder.join('x'), 'không phải zip');
    await copyFile(folder.join('x'), join(app.workspaceDir, 'incoming', upload));
    const source = { upload, name: 'HSNTM_hỏng.zip' };
    const refused = await refusal(finished(app.client.packages.open({ source })));
    expect(refused.details).toMatchObject({ path: 'HSNTM_hỏng.zip' });
  });
});
