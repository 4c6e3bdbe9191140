import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bagFixture, writeFolder } from '../support/bag-fixture.ts';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';
import { transports } from './transports.ts';

/** Files that take a core long and a disk nothing: all zeros, and no block of them is stored. */
let large: Awaited<ReturnType<typeof tempDir>> & { file: string; bag: string };

beforeAll(async () => {
  const folder = await tempDir();
  const bag = writeFolder(folder.join('bag'), bagFixture());
  truncateSync(join(bag, 'data/van-ban.txt'), 1024 ** 3);
  const file = folder.join('Bản đồ.tif');
  writeFileSync(file, 'II');
  truncateSync(file, 8 * 1024 ** 3);
  large = { ...folder, bag, file };
});
afterAll(() => large[Symbol.asyncDispose]());

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5_000) throw new Error('It did not happen within five seconds.');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

describe.each(Object.entries(transports))('RPC over %s', (name, open) => {
  /** The real core behind this transport. */
  async function connect(options: Parameters<typeof testCore>[0] = {}) {
    const core = await testCore(options);
    const transport = await open(core.router);
    return {
      ...transport,
      core,
      async [Symbol.asyncDispose]() {
        await transport[Symbol.asyncDispose]();
        await core[Symbol.asyncDispose]();
      },
    };
  }

  /** A job that would take many seconds: begun, told of, and with its staging file in the workspace. */
  async function attachLarge({ client, core }: Awaited<ReturnType<typeof connect>>, signal?: AbortSignal) {
    const dossierId = await makeDossier(core.client);
    const input = { dossierId, code: '2.1', sources: [{ path: large.file }] };
    const events = await client.evidence.add(input, signal ? { signal } : {});
    expect(await events.next()).toMatchObject({ done: false, value: { step: 'reading', unit: 'bytes' } });
    const staging = () => readdirSync(join(core.workspaceDir, 'incoming'));
    expect(staging()).toHaveLength(1);
    const isUndone = async () => {
      await until(() => staging().length === 0);
      expect(readdirSync(join(core.workspaceDir, 'store'))).toEqual([]);
      expect(await core.client.evidence.list({ dossierId })).toEqual([]);
    };
    return { events, isUndone };
  }

  test('a query answers', async () => {
    await using app = await connect();
    expect(await app.client.workspace.info()).toMatchObject({ path: app.core.workspaceDir, shell: 'cli' });
  });

  test('a command reaches the core once', async () => {
    await using app = await connect();
    const id = await makeDossier(app.client);
    expect(await app.core.client.dossiers.list()).toMatchObject([{ id }]);
  });

  test('an expected error arrives with its code and details, and is not logged', async () => {
    await using app = await connect();
    const error = await refusal(app.client.dossiers.get({ dossierId: 'không có' }));
    expect(error).toMatchObject({ code: 'notFound', details: { what: 'dossier', id: 'không có' } });
    expect(readdirSync(join(app.core.workspaceDir, 'logs'))).toEqual([]);
  });

  test('what nobody expected arrives as a reference into the log and nothing of its text', async () => {
    await using empty = await tempDir();
    await using app = await connect({ resourcesDir: empty.path });
    const error = await refusal(app.client.units.provinces());
    if (error.code !== 'internal' || !('reference' in error.details)) throw error;
    expect(error.message).not.toContain('ENOENT');
    const logs = join(app.core.workspaceDir, 'logs');
    const log = readdirSync(logs).map(file => readFileSync(join(logs, file), 'utf8'));
    expect(log).toEqual([expect.stringContaining(`[${error.details.reference}] units.provinces`)]);
    expect(log[0]).toContain('ENOENT');
  });

  test('input that the contract refuses is named', async () => {
    await using app = await connect();
    // The compiler would refuse it too; a page of another version would not.
    const wrong = { dossierId: 7 } as unknown as { dossierId: string };
    const error = await refusal(app.client.dossiers.get(wrong));
    expect(error).toMatchObject({
      code: 'invalidInput',
      details: { problems: [expect.stringContaining('dossierId')] },
    });
  });

  test('a job tells its progress at most ten times a second and then its result', async () => {
    await using app = await connect();
    const startedAt = Date.now();
    const events = await app.client.packages.verify({ source: { path: large.bag } });
    const seen: number[] = [];
    let last = await events.next();
    for (; !last.done; last = await events.next()) seen.push(last.value.done);
    expect(last.value).toMatchObject({ valid: false, files: 2 });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual((Date.now() - startedAt) / 100 + 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('a job that fails in its thread ends with its error', async () => {
    await using app = await connect();
    const error = await refusal(finished(app.client.packages.open({ source: { path: large.bag } })));
    expect(error).toMatchObject({ code: 'packageInvalid', details: { path: large.bag } });
  });

  test('cancelling reaches the work, ends the call and leaves nothing', async () => {
    await using app = await connect();
    const abort = new AbortController();
    const { events, isUndone } = await attachLarge(app, abort.signal);
    const error = refusal(finished(events));
    abort.abort();
    expect(await error).toMatchObject({ code: 'cancelled' });
    await isUndone();
  });

  test('a reader that leaves ends the job', async () => {
    await using app = await connect();
    const { events, isUndone } = await attachLarge(app);
    for await (const _progress of events) break;
    await isUndone();
  });

  // In memory nothing lies between caller and core that could break.
  describe.runIf(name !== 'memory')('when the channel breaks', () => {
    test('a call in flight fails', async () => {
      await using app = await connect();
      const error = refusal(app.client.dossiers.openSample());
      await app.client.workspace.info();
      app.breakChannel?.();
      expect(await error).toMatchObject({ code: 'coreLost' });
      // Another page gets what was begun, whoever asked first.
      const { id } = await app.core.client.dossiers.openSample();
      expect(await app.core.client.dossiers.list()).toMatchObject([{ id }]);
    });

    test('a job fails for its reader and is undone', async () => {
      await using app = await connect();
      const { events, isUndone } = await attachLarge(app);
      app.breakChannel?.();
      expect(await refusal(finished(events))).toMatchObject({ code: 'coreLost' });
      await isUndone();
    });

    test('a later call fails at once', async () => {
      await using app = await connect();
      await app.client.workspace.info();
      app.breakChannel?.();
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(await refusal(app.client.workspace.info())).toMatchObject({ code: 'coreLost' });
    });
  });
});
