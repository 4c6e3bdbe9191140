import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '#core/packages/replace-file.ts';
import { noteExport, removeUnfinishedExports } from '#core/packages/unfinished-exports.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

type App = Awaited<ReturnType<typeof testCore>>;

async function dossierWithFile(app: App, file: string) {
  const dossierId = await makeDossier(app.client);
  await writeFile(file, 'nội dung');
  await finished(app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path: file }] }));
  return dossierId;
}

describe('a package cannot be written', () => {
  test('where the name is too long, a device stands, or the workspace itself lies', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await symlink('/dev/null', folder.join('máy.zip'));
    const targets = [
      folder.join(`${'y'.repeat(300)}.zip`),
      folder.join('máy.zip'),
      join(app.workspaceDir, 'ho-so.sqlite'),
      join(app.workspaceDir, 'store', 'goi.zip'),
    ];
    for (const target of targets)
      expect(await refusal(finished(app.client.packages.export({ dossierId, target })))).toMatchObject({
        code: 'notWritable',
        details: { path: target },
      });
    expect((await app.client.dossiers.list()).map(({ id }) => id)).toEqual([dossierId]);
  });

  test.skipIf(process.platform === 'win32')(
    'in a folder that is deleted meanwhile (Windows does not let it be)',
    async () => {
      await using folder = await tempDir();
      await using app = await testCore();
      const dossierId = await makeDossier(app.client);
      await writeFile(folder.join('phim.mp4'), 'x');
      await truncate(folder.join('phim.mp4'), 300 * 1024 ** 2);
      const sources = [{ path: folder.join('phim.mp4') }];
      await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
      await mkdir(folder.join('đích'));
      const target = folder.join('đích', 'goi.zip');
      const job = await app.client.packages.export({ dossierId, target });
      await job.next();
      await rm(folder.join('đích'), { recursive: true });
      expect(await refusal(finished(job))).toMatchObject({ code: 'notWritable', details: { path: target } });
      expect((await app.client.dossiers.get({ dossierId })).submissions).toEqual([]);
    },
  );

  test('a cancel while another export runs does not wait for that one', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await writeFile(folder.join('phim.mp4'), 'x');
    await truncate(folder.join('phim.mp4'), 700 * 1024 ** 2);
    const sources = [{ path: folder.join('phim.mp4') }];
    await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    const first = await app.client.packages.export({ dossierId, target: folder.join('1.zip') });
    await first.next();
    let isFirstDone = false;
    const written = finished(first).then(result => {
      isFirstDone = true;
      return result;
    });
    const controller = new AbortController();
    const second = await app.client.packages.export(
      { dossierId, target: folder.join('2.zip') },
      { signal: controller.signal },
    );
    const refused = refusal(finished(second));
    controller.abort();
    expect((await refused).code).toBe('cancelled');
    expect(isFirstDone).toBe(false);
    expect((await written).submission).toBe(1);
  });

  test('the half of a package that a killed process left is removed at the next start, wherever it lies', async () => {
    await using folder = await tempDir();
    const half = folder.join('gói.zip.partial');
    const workspaceDir = folder.join('w');
    {
      await using _app = await testCore({ workspaceDir });
    }
    await writeFile(half, 'nửa gói');
    await writeFile(join(workspaceDir, 'incoming', '1.export'), half);
    await using _again = await testCore({ workspaceDir });
    expect(await readdir(folder.path)).toEqual(['w']);
  });
});

describe('two that write to one place at once', () => {
  test('never give the name to a half: the later one goes on, the former is refused', async () => {
    await using folder = await tempDir();
    const target = folder.join('gói.pdf');
    const nothing = async () => {};
    const later = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const former = replaceFile(target, async fd => {
      writeSync(fd, 'trước');
      begun.resolve();
      await later.promise;
      return nothing;
    });
    await begun.promise;
    await replaceFile(target, async fd => {
      writeSync(fd, 'nửa sau');
      later.resolve();
      expect(await refusal(former)).toMatchObject({ code: 'notWritable', details: { path: target } });
      expect(await readdir(folder.path)).toEqual(['gói.pdf.partial']);
      writeSync(fd, ', trọn');
      return nothing;
    });
    expect(await readFile(target, 'utf8')).toBe('nửa sau, trọn');
  });

  test('a note stays as long as the half of a thread that died', async () => {
    await using folder = await tempDir();
    const takeBack = noteExport(folder.path, folder.join('gói.pdf'));
    await writeFile(folder.join('gói.pdf.partial'), 'nửa');
    takeBack();
    removeUnfinishedExports(folder.path);
    expect((await readdir(folder.path)).filter(name => name.endsWith('.partial'))).toEqual([]);
  });
});

describe('a package cannot be opened', () => {
  test('that is missing, has an impossible name, is a folder: told at once, by name', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const cases = [
      ['không có.zip', 'fileMissing'],
      [`${'z'.repeat(300)}.zip`, 'fileUnreadable'],
      ['', 'packageInvalid'],
    ] as const;
    for (const [name, code] of cases) {
      const path = folder.join(name);
      expect(await refusal(finished(app.client.packages.open({ source: { path } })))).toMatchObject({
        code,
        details: { path },
      });
      if (name === '') continue;
      const verified = await finished(app.client.packages.verify({ source: { path } }));
      expect(verified).toMatchObject({ valid: false, errors: [{ code: 'unreadable' }] });
    }
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'that is a pipe (Windows has none): nobody waits for it',
    async () => {
      await using folder = await tempDir();
      await using app = await testCore();
      const path = folder.join('ống');
      execFileSync('mkfifo', [path]);
      const source = { path };
      expect((await refusal(finished(app.client.packages.open({ source })))).code).toBe('fileUnreadable');
      expect((await finished(app.client.packages.verify({ source }))).valid).toBe(false);
    },
  );

  test('opened a second time it heals the copy that was harmed; its upload is gone either way', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await dossierWithFile(app, folder.join('a.pdf'));
    const { path } = await finished(app.client.packages.export({ dossierId, target: folder.path }));
    const upload = '00000000-0000-4000-8000-000000000000';
    const incoming = join(app.workspaceDir, 'incoming');
    const open = async () => {
      await writeFile(join(incoming, upload), await readFile(path));
      return finished(app.client.packages.open({ source: { upload, name: 'gói.zip' } }));
    };
    const { id } = await open();
    const received = join(app.workspaceDir, 'received');
    const [first = ''] = await readdir(received);
    await rm(join(received, first, 'data'), { recursive: true });
    expect((await finished(app.client.workspace.check())).ok).toBe(false);
    expect(await open()).toMatchObject({ id });
    expect((await finished(app.client.workspace.check())).problems).toEqual([]);
    expect(await readdir(received)).toHaveLength(1);
    expect(await readdir(incoming)).toEqual([]);
  });
});
