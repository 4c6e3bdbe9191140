import { readdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

describe('files that cannot be attached', () => {
  test('are named one by one, whatever is wrong with their place, and the others go through', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await writeFile(folder.join('tốt.pdf'), 'tốt');
    await symlink('vòng', folder.join('vòng'));
    const names = ['tốt.pdf', `${'x'.repeat(300)}.pdf`, 'vòng', 'tốt.pdf/trong.pdf', 'y/'.repeat(3000)];
    const sources = names.map(name => ({ path: folder.join(name) }));
    const { added, failed } = await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    expect(added.map(({ name }) => name)).toEqual(['tốt.pdf']);
    expect(failed.map(({ code }) => code)).toEqual([
      'fileUnreadable',
      'fileUnreadable',
      'fileMissing',
      'fileUnreadable',
    ]);
  });

  test('have a name that no package could carry, or that no system has', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const upload = '00000000-0000-4000-8000-000000000000';
    for (const source of [{ upload, name: 'x'.repeat(1001) }, { path: '/tmp/a\0b.pdf' }]) {
      const refused = await refusal(
        finished(app.client.evidence.add({ dossierId, code: '1.1', sources: [source] })),
      );
      expect(refused.code).toBe('invalidInput');
    }
  });

  test('a cancel takes back every file of the gesture, also those that were read already', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await writeFile(folder.join('nhỏ.pdf'), 'nhỏ');
    await writeFile(folder.join('phim.mp4'), 'x');
    await truncate(folder.join('phim.mp4'), 3 * 1024 ** 3);
    const controller = new AbortController();
    const sources = ['nhỏ.pdf', 'phim.mp4'].map(name => ({ path: folder.join(name) }));
    const job = await app.client.evidence.add(
      { dossierId, code: '1.1', sources },
      { signal: controller.signal },
    );
    await job.next();
    controller.abort();
    expect((await refusal(finished(job))).code).toBe('cancelled');
    expect(await readdir(`${app.workspaceDir}/store`)).toEqual([]);
    expect(await readdir(`${app.workspaceDir}/incoming`)).toEqual([]);
  });

  test('attaching a file anew heals a stored copy that was damaged', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('a.pdf');
    await writeFile(path, 'nội dung');
    const attach = () => finished(app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] }));
    const sha256 = (await attach()).added[0]?.sha256 ?? '';
    await writeFile(`${app.workspaceDir}/store/${sha256.slice(0, 2)}/${sha256}`, 'hỏng, 10');
    expect((await finished(app.client.workspace.check())).ok).toBe(false);
    await attach();
    expect(await finished(app.client.workspace.check())).toEqual({ ok: true, problems: [] });
  });
});
