import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#core/workspace/database.ts';
import { migrations } from '#core/workspace/migrations.ts';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const newest = migrations.at(-1)?.version ?? 0;

describe('the workspace', () => {
  test('a second copy is kept out and told who has it open; afterwards it may', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('Hồ sơ');
    {
      await using _first = await testCore({ workspaceDir, shell: 'desktop' });
      const refused = await refusal(testCore({ workspaceDir }));
      expect(refused).toMatchObject({ code: 'workspaceInUse' });
      expect(JSON.stringify(refused.details)).toContain('cửa sổ ứng dụng');
    }
    await using _second = await testCore({ workspaceDir });
  });

  test('what was saved is there when it is opened again', async () => {
    await using folder = await tempDir();
    let dossierId: string;
    {
      await using app = await testCore({ workspaceDir: folder.path });
      dossierId = await makeDossier(app.client);
    }
    await using again = await testCore({ workspaceDir: folder.path });
    expect((await again.client.dossiers.list()).map(({ id }) => id)).toEqual([dossierId]);
  });

  test('a damaged database is named and not touched', async () => {
    await using folder = await tempDir();
    const file = folder.join('ho-so.sqlite');
    const garbage = 'không phải cơ sở dữ liệu '.repeat(400);
    await writeFile(file, garbage);
    expect(await refusal(testCore({ workspaceDir: folder.path }))).toMatchObject({
      code: 'workspaceDamaged',
    });
    expect(await readFile(file, 'utf8')).toBe(garbage);
  });

  test('a database whose pages were overwritten is named as damaged', async () => {
    await using folder = await tempDir();
    {
      await using app = await testCore({ workspaceDir: folder.path });
      for (let count = 0; count < 5; count += 1) await makeDossier(app.client);
    }
    const file = folder.join('ho-so.sqlite');
    const bytes = await readFile(file);
    bytes.fill(0x5a, 4096);
    await writeFile(file, bytes);
    expect(await refusal(testCore({ workspaceDir: folder.path }))).toMatchObject({
      code: 'workspaceDamaged',
    });
  });

  test('a database of a newer application and one of another program are refused', async () => {
    await using folder = await tempDir();
    await using _app = await testCore({ workspaceDir: folder.join('a') });
    await _app[Symbol.asyncDispose]();
    const newer = new Database(folder.join('a', 'ho-so.sqlite'));
    newer.pragma('user_version = 990');
    newer.close();
    expect(await refusal(testCore({ workspaceDir: folder.join('a') }))).toMatchObject({
      code: 'workspaceNewer',
    });

    await mkdir(folder.join('b'));
    const strange = new Database(folder.join('b', 'ho-so.sqlite'));
    strange.exec('CREATE TABLE recipe (name TEXT)');
    strange.close();
    expect(await refusal(testCore({ workspaceDir: folder.join('b') }))).toMatchObject({
      code: 'workspaceDamaged',
    });
  });

  test('a migration backs the old database up before it changes it', async () => {
    await using folder = await tempDir();
    const file = folder.join('ho-so.sqlite');
    const nobody = () => 'không ai';
    openDatabase(file, nobody).close();
    const next = [...migrations, { version: newest + 10, sql: 'CREATE TABLE extra (id TEXT) STRICT' }];
    const db = openDatabase(file, nobody, next);
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 10);
    db.close();
    const backup = new Database(`${file}.truoc-${newest + 10}`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(newest);
    backup.close();
  });

  test('a migration that fails changes nothing', async () => {
    await using folder = await tempDir();
    const file = folder.join('ho-so.sqlite');
    const nobody = () => 'không ai';
    openDatabase(file, nobody).close();
    const broken = [
      ...migrations,
      {
        version: newest + 10,
        sql: 'CREATE TABLE extra (id TEXT) STRICT; CREATE TABLE dossier (id TEXT)',
      },
    ];
    expect(() => openDatabase(file, nobody, broken)).toThrow();
    const db = openDatabase(file, nobody);
    expect(db.pragma('user_version', { simple: true })).toBe(newest);
    db.close();
  });

  test('a folder where a file stands in the way is refused with its path', async () => {
    await using folder = await tempDir();
    await writeFile(folder.join('tệp'), 'x');
    const refused = await refusal(testCore({ workspaceDir: folder.join('tệp') }));
    expect(refused.code).toBe('workspaceUnusable');
    expect(JSON.stringify(refused.details)).toContain('tệp');
  });

  test('the check re-reads every file and names the one that changed or is gone', async () => {
    await using app = await testCore();
    const { id } = await app.client.dossiers.openSample();
    expect(await finished(app.client.workspace.check())).toEqual({ ok: true, problems: [] });
    const [first, second] = await app.client.evidence.list({ dossierId: id });
    if (!first || !second) throw new Error('the sample has evidence');
    const pathOf = (sha256: string) => `${app.workspaceDir}/store/${sha256.slice(0, 2)}/${sha256}`;
    await chmod(pathOf(first.sha256), 0o600);
    await writeFile(pathOf(first.sha256), 'khác');
    const report = await finished(app.client.workspace.check());
    expect(report.ok).toBe(false);
    expect(report.problems).toMatchObject([{ code: 'fileChanged', file: first.name }]);
  });
});
