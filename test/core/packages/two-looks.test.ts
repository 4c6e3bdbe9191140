import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mustBeJudgeable } from '#core/packages/received-check-sql.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { isAppError } from '#shared/errors.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { forge } from '../../support/forged-package.ts';
import { tempDir } from '../../support/temp-dir.ts';

type App = Awaited<ReturnType<typeof testCore>>;

/** A package with a file that takes a while; `text` stands in it as it is, so that a test can change it. */
async function slowPackage(folder: Awaited<ReturnType<typeof tempDir>>, megabytes = 200) {
  await using commune = await testCore();
  const dossierId = await makeDossier(commune.client);
  await writeFile(folder.join('lớn.mp4'), randomBytes(megabytes * 1024 ** 2));
  await writeFile(folder.join('a.jpg'), 'nội dung của tệp a');
  const sources = ['lớn.mp4', 'a.jpg'].map(name => ({ path: folder.join(name) }));
  await finished(commune.client.evidence.add({ dossierId, code: '1.1', sources }));
  return await finished(commune.client.packages.export({ dossierId, target: folder.join('goi.zip') }));
}

/** Reads a job up to the moment at which its dossier can be looked at. */
async function untilOpened(app: App, path: string, signal?: AbortSignal) {
  const job = await app.client.packages.open({ source: { path } }, signal ? { signal } : {});
  for (;;) {
    const event = await job.next();
    if (event.done) throw new Error('it was over before it could be looked at');
    if (event.value.opened !== undefined) return { job, id: event.value.opened };
  }
}

const stateOf = async ({ client }: App, dossierId: string) =>
  (await client.dossiers.get({ dossierId })).check?.state;

/** Changes one file of a package where it lies in the zip, as a harmed disk or a hand would. */
async function harmed(path: string, from: string, to: string): Promise<Buffer> {
  const bytes = await readFile(path);
  const at = bytes.indexOf(from);
  if (at < 0) throw new Error(`${from} is not in the package`);
  bytes.set(Buffer.from(to).subarray(0, Buffer.from(from).length), at);
  return bytes;
}

describe('A package that is opened', () => {
  test('can be looked at while it is checked, and is never called whole before every file was', async () => {
    await using folder = await tempDir();
    const { path, shortCode } = await slowPackage(folder);
    await using app = await testCore();
    const { job, id } = await untilOpened(app, path);
    const looked = await app.client.dossiers.get({ dossierId: id });
    expect(looked).toMatchObject({ kind: 'received', check: { state: 'checking', sourcePath: path } });
    expect(looked.submissions).toMatchObject([{ shortCode }]);
    expect((await app.client.evidence.list({ dossierId: id })).length).toBe(2);
    expect(await finished(job)).toMatchObject({ kind: 'dossier', id, check: 'intact', shortCode });
    const after = await app.client.dossiers.get({ dossierId: id });
    expect(after.check).toMatchObject({ state: 'intact', problems: [] });
    const file = after.criteria[0]?.indicators[0]?.evidence.find(({ name }) => name === 'a.jpg');
    const place = file?.url.replace(/^files/, app.workspaceDir).replace(/\?.*$/, '') ?? '';
    expect(await readFile(place, 'utf8')).toBe('nội dung của tệp a');
    expect((await readdir(join(app.workspaceDir, 'received'))).length).toBe(1);
  });

  test('and stopped in the middle says so until it is opened again', async () => {
    await using folder = await tempDir();
    const { path } = await slowPackage(folder);
    await using app = await testCore();
    const controller = new AbortController();
    const { job, id } = await untilOpened(app, path, controller.signal);
    controller.abort();
    expect((await refusal(finished(job))).code).toBe('cancelled');
    expect(await stateOf(app, id)).toBe('unfinished');
    expect((await finished(app.client.workspace.check())).problems).toEqual([]);
    const again = await finished(app.client.packages.open({ source: { path } }));
    expect(again.check).toBe('intact');
    expect((await app.client.dossiers.list()).map(dossier => [dossier.id, dossier.check?.state])).toEqual([
      [again.id, 'intact'],
    ]);
    expect((await readdir(join(app.workspaceDir, 'received'))).length).toBe(1);
  });

  test('while the application is closed or dies is unfinished at the next start', async () => {
    await using folder = await tempDir();
    const { path } = await slowPackage(folder);
    const workspaceDir = folder.join('workspace');
    let id: string;
    {
      await using app = await testCore({ workspaceDir });
      const opened = await untilOpened(app, path);
      id = opened.id;
      void finished(opened.job).catch(() => {});
    }
    {
      await using app = await testCore({ workspaceDir });
      expect(await stateOf(app, id)).toBe('unfinished');
    }
    const db = openDatabase(join(workspaceDir, 'ho-so.sqlite'), () => '');
    try {
      // What a killed process leaves behind.
      db.prepare("UPDATE received_check SET state = 'checking'").run();
      expect(() => mustBeJudgeable(db, id)).toThrow(expect.objectContaining({ code: 'packageNotIntact' }));
    } finally {
      db.close();
    }
    await using app = await testCore({ workspaceDir });
    expect(await stateOf(app, id)).toBe('unfinished');
  });

  test('twice at once is one dossier', async () => {
    await using folder = await tempDir();
    const { path } = await slowPackage(folder, 20);
    await using app = await testCore();
    const source = { path };
    const both = await Promise.all([
      finished(app.client.packages.open({ source })),
      finished(app.client.packages.open({ source })),
    ]);
    expect(both.map(({ check }) => check)).toEqual(['intact', 'intact']);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect((await app.client.dossiers.list()).length).toBe(1);
  });
});

describe('A package whose content is not what it says', () => {
  test('is looked at with every problem named, and cannot be judged', async () => {
    await using folder = await tempDir();
    const { path } = await slowPackage(folder, 1);
    const workspaceDir = folder.join('workspace');
    await writeFile(folder.join('hỏng.zip'), await harmed(path, 'nội dung của tệp a', 'Nội dung'));
    let id: string;
    {
      await using app = await testCore({ workspaceDir });
      const opened = await finished(app.client.packages.open({ source: { path: folder.join('hỏng.zip') } }));
      expect(opened.check).toBe('broken');
      id = opened.id;
      const { check, kind } = await app.client.dossiers.get({ dossierId: id });
      expect(kind).toBe('received');
      expect(check?.state).toBe('broken');
      expect(check?.problems.map(({ code }) => code)).toContain('hashMismatch');
      expect(check?.problems.every(({ file }) => file?.endsWith('_a.jpg'))).toBe(true);
      expect((await finished(app.client.workspace.check())).problems).toEqual([]);
    }
    const db = openDatabase(join(workspaceDir, 'ho-so.sqlite'), () => '');
    try {
      mustBeJudgeable(db, id);
      throw new Error('it was taken as judgeable');
    } catch (error) {
      if (!isAppError(error, 'packageNotIntact')) throw error;
      expect(error.details.state).toBe('broken');
    } finally {
      db.close();
    }
    await using app = await testCore({ workspaceDir });
    const whole = await finished(app.client.packages.open({ source: { path } }));
    expect(whole.check).toBe('intact');
    expect((await app.client.dossiers.list()).map(dossier => dossier.id)).toEqual([whole.id]);
  });

  test('changes nothing of the same package that was opened whole before', async () => {
    await using folder = await tempDir();
    const { path } = await slowPackage(folder, 1);
    await writeFile(folder.join('hỏng.zip'), await harmed(path, 'nội dung của tệp a', 'Nội dung'));
    await using app = await testCore();
    const { id } = await finished(app.client.packages.open({ source: { path } }));
    const received = await readdir(join(app.workspaceDir, 'received'));
    const again = await finished(app.client.packages.open({ source: { path: folder.join('hỏng.zip') } }));
    expect(again).toMatchObject({ id, check: 'broken' });
    expect(await stateOf(app, id)).toBe('intact');
    expect(await readdir(join(app.workspaceDir, 'received'))).toEqual(received);
  });

  test('though every digest is right names the file that ho-so.json tells otherwise', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    const lie = `"sha256": "${createHash('sha256').update('khác').digest('hex')}"`;
    const path = await forged(text => text.replace(/"sha256": "[^"]+"/, lie));
    const opened = await finished(app.client.packages.open({ source: { path } }));
    expect(opened).toMatchObject({
      check: 'broken',
      problems: [{ code: 'content', file: 'data/ho-so.json' }],
    });
    expect(opened.problems[0]?.message).toMatch(/không khớp với tệp “?"?data\/minh-chung/);
  });
});

describe('A package of another kind or version', () => {
  test('that a newer version wrote opens without what is not known, which is said', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    const newer = (text: string, more: string) =>
      text.replace(/"ho-so-ntm\/dossier@\d+",/, `"ho-so-ntm/dossier@99", ${more}`);
    const readable = await forged(text => newer(text, '"seal": {"by": "x"},'));
    const { id, check } = await finished(app.client.packages.open({ source: { path: readable } }));
    expect(check).toBe('intact');
    const dossier = await app.client.dossiers.get({ dossierId: id });
    expect(dossier.check?.warnings).toMatchObject([{ code: 'newer' }]);
    expect(dossier.check?.warnings[0]?.message).toContain('"seal"');

    const unreadable = await forged(text => newer(text, '').replace(/"year": \d+/, '"years": [2025]'));
    const refused = await refusal(finished(app.client.packages.open({ source: { path: unreadable } })));
    expect(JSON.stringify(refused.details)).toContain('hãy cập nhật phần mềm');
    expect((await app.client.dossiers.list()).length).toBe(1);
  });

  test('that is the answer of a reviewer is not taken for a dossier', async () => {
    await using folder = await tempDir();
    const forged = await forge(folder);
    await using app = await testCore();
    const path = await forged(text => text, [{ path: 'data/y-kien.json', bytes: Buffer.from('{}') }]);
    const refused = await refusal(finished(app.client.packages.open({ source: { path } })));
    expect(['packageInvalid', 'reviewRefused']).toContain(refused.code);
    expect(await app.client.dossiers.list()).toEqual([]);
  });
});

test('of sixty packages five are broken, and each gets its own verdict', async () => {
  await using folder = await tempDir();
  const forged = await forge(folder);
  await using app = await testCore();
  const verdicts: string[] = [];
  for (let index = 0; index < 60; index += 1) {
    const path = await forged(text =>
      text.replace(/"communeName": "[^"]+"/, `"communeName": "Xã số ${index}"`),
    );
    if (index % 12 === 0) await writeFile(path, await harmed(path, 'nội dung', 'Nội'));
    const { check } = await finished(app.client.packages.open({ source: { path } }));
    verdicts.push(check ?? '');
  }
  expect(verdicts.filter(check => check === 'broken').length).toBe(5);
  const list = await app.client.dossiers.list();
  expect(list.length).toBe(60);
  expect(
    list
      .filter(({ check }) => check?.state === 'broken')
      .map(({ unit }) => unit.communeName)
      .sort(),
  ).toEqual([0, 12, 24, 36, 48].map(index => `Xã số ${index}`));
});
