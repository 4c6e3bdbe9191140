import { mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { canMountDisks, smallDisk } from '../support/small-disk.ts';
import { tempDir } from '../support/temp-dir.ts';

async function workspaceWithFile(folder: Awaited<ReturnType<typeof tempDir>>) {
  const workspaceDir = folder.join('Hồ sơ');
  await using app = await testCore({ workspaceDir });
  const dossierId = await makeDossier(app.client);
  await app.client.assessments.set({ dossierId, code: '1.1', change: { note: 'Đã ghi' } });
  await writeFile(folder.join('a.pdf'), 'nội dung');
  await finished(
    app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path: folder.join('a.pdf') }] }),
  );
  return { workspaceDir, database: `${workspaceDir}/ho-so.sqlite`, dossierId };
}

describe('a workspace that was harmed', () => {
  test('whose database is gone or empty is never replaced by a new one', async () => {
    await using folder = await tempDir();
    const { workspaceDir, database } = await workspaceWithFile(folder);
    await truncate(database, 0);
    expect(await refusal(testCore({ workspaceDir }))).toMatchObject({
      code: 'workspaceDamaged',
      details: { path: database },
    });
    await rm(database);
    expect((await refusal(testCore({ workspaceDir }))).code).toBe('workspaceDamaged');
    expect(await readdir(workspaceDir)).not.toContain('ho-so.sqlite');
  });

  test('whose stored answers or set can no longer be read says that the database is damaged', async () => {
    for (const harm of [`UPDATE assessment SET json = '{"entry'`, `UPDATE criteria_set SET json = '{"id'`]) {
      await using folder = await tempDir();
      const { workspaceDir, database, dossierId } = await workspaceWithFile(folder);
      const db = new Database(database);
      db.exec(harm);
      db.close();
      await using app = await testCore({ workspaceDir });
      expect(await refusal(app.client.dossiers.get({ dossierId }))).toMatchObject({
        code: 'workspaceDamaged',
        details: { path: database },
      });
    }
  });

  test('that is moved while it is open saves nothing into the void, and goes on when it is back', async () => {
    await using folder = await tempDir();
    const { workspaceDir, dossierId } = await workspaceWithFile(folder);
    await using app = await testCore({ workspaceDir });
    const write = () =>
      app.client.assessments.set({ dossierId, code: '1.1', change: { note: 'Sau khi đổi tên' } });
    await rename(workspaceDir, `${workspaceDir} 2`);
    expect(await refusal(write())).toMatchObject({ code: 'workspaceGone', details: { path: workspaceDir } });
    await rename(`${workspaceDir} 2`, workspaceDir);
    expect((await write()).criterion.indicators[0]?.assessment.note).toBe('Sau khi đổi tên');
  });

  test('loses what a killed export or opening left half-written at the next start', async () => {
    await using folder = await tempDir();
    const { workspaceDir } = await workspaceWithFile(folder);
    await mkdir(`${workspaceDir}/received/0b7e.partial/data`, { recursive: true });
    await writeFile(`${workspaceDir}/exports/HSNTM_1.zip.partial`, 'nửa gói');
    await writeFile(`${workspaceDir}/incoming/nua-tep`, 'nửa tệp');
    await using _app = await testCore({ workspaceDir });
    for (const place of ['received', 'exports', 'incoming'])
      expect(await readdir(`${workspaceDir}/${place}`)).toEqual([]);
  });

  test('closes only after a running export has undone what it began', async () => {
    await using folder = await tempDir();
    const { workspaceDir, dossierId } = await workspaceWithFile(folder);
    await writeFile(folder.join('phim.mp4'), 'x');
    await truncate(folder.join('phim.mp4'), 600 * 1024 ** 2);
    let outcome: Promise<string>;
    {
      await using app = await testCore({ workspaceDir });
      const sources = [{ path: folder.join('phim.mp4') }];
      await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
      const job = await app.client.packages.export({ dossierId, target: folder.join('goi.zip') });
      await job.next();
      outcome = refusal(finished(job)).then(({ code }) => code);
    }
    expect((await readdir(folder.path)).filter(name => name.startsWith('goi'))).toEqual([]);
    expect(await outcome).toBe('cancelled');
  });
});

describe.skipIf(!canMountDisks)('a full disk (needs root on Linux)', () => {
  test('is named at the start, and the same folder opens when there is room', async () => {
    await using disk = await smallDisk();
    const workspaceDir = disk.join('w');
    disk.fill();
    expect(await refusal(testCore({ workspaceDir }))).toMatchObject({ code: 'diskFull' });
    disk.empty();
    await using _app = await testCore({ workspaceDir });
  });

  test('stops what is saved, attached, exported or opened with a sentence, and loses nothing', async () => {
    await using disk = await smallDisk();
    await using folder = await tempDir();
    const path = folder.join('ảnh.jpg');
    await writeFile(path, Buffer.alloc(300_000, 1));
    {
      await using app = await testCore({ workspaceDir: disk.join('w') });
      const dossierId = await makeDossier(app.client);
      const attach = () => finished(app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] }));
      const note = (text: string) =>
        app.client.assessments.set({ dossierId, code: '1.1', change: { note: text } });
      const evidenceId = (await attach()).added[0]?.id ?? '';
      await writeFile(path, Buffer.alloc(300_000, 2));
      disk.fill();
      const many = async () => {
        for (let count = 0; count < 1000; count += 1) await note('x'.repeat(7000) + count);
      };
      expect(await refusal(many())).toMatchObject({ code: 'diskFull' });
      expect(await refusal(attach())).toMatchObject({
        code: 'diskFull',
        details: { path: disk.join('w') },
      });
      expect((await refusal(app.client.evidence.open({ evidenceId }))).code).toBe('diskFull');
      const target = disk.join('goi.zip');
      expect(await refusal(finished(app.client.packages.export({ dossierId, target })))).toMatchObject({
        code: 'diskFull',
        details: { path: target },
      });
      expect(await readdir(disk.path)).toEqual(expect.not.arrayContaining(['goi.zip', 'goi.zip.partial']));
      expect(await readdir(disk.join('w', 'incoming'))).toEqual([]);
      disk.empty();
      await note('Có chỗ rồi');
    }
    await using again = await testCore({ workspaceDir: disk.join('w') });
    const [summary] = await again.client.dossiers.list();
    const dossier = await again.client.dossiers.get({ dossierId: summary?.id ?? '' });
    expect(dossier.criteria[0]?.indicators[0]?.assessment.note).toBe('Có chỗ rồi');
    expect((await finished(again.client.workspace.check())).problems).toEqual([]);
    expect(await readFile(path)).toHaveLength(300_000);
  });
});
