import { describe, expect, test } from 'vitest';
import { toAppError } from '#shared/contract/errors.ts';
import type { AppError } from '#shared/errors.ts';
import { createStubRouter } from './stub-router.ts';
import { transports } from './transports.ts';

/** What a call failed with, as the page sees it. */
async function failure(call: Promise<unknown>): Promise<AppError> {
  try {
    await call;
  } catch (error) {
    return toAppError(error);
  }
  throw new Error('The call succeeded.');
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5_000) throw new Error('It did not happen within five seconds.');
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

describe.each(Object.entries(transports))('RPC over %s', (name, open) => {
  const isChannel = name !== 'memory';

  test('a query answers', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    expect(await transport.client.workspace.info()).toEqual({
      path: 'Thư mục Đường',
      shell: 'cli',
      version: '1',
    });
  });

  test('a command reaches the core once', async () => {
    const { router, witness } = createStubRouter();
    await using transport = await open(router);
    await transport.client.dossiers.remove({ dossierId: 'một' });
    expect(witness.removed).toEqual(['một']);
  });

  test('an expected error arrives with its code and details', async () => {
    const { router, witness } = createStubRouter();
    await using transport = await open(router);
    const error = await failure(transport.client.dossiers.get({ dossierId: 'không có' }));
    expect(error).toMatchObject({ code: 'notFound', details: { what: 'dossier', id: 'không có' } });
    expect(witness.logged).toEqual([]);
  });

  test('a bug arrives as a reference into the log and nothing of its text', async () => {
    const { router, witness } = createStubRouter();
    await using transport = await open(router);
    const error = await failure(transport.client.dossiers.check({ dossierId: 'một' }));
    if (error.code !== 'internal' || !('reference' in error.details)) throw error;
    expect(error.message).not.toContain('a bug');
    expect(witness.logged).toEqual([`[${error.details.reference}] dossiers.check`]);
  });

  test('input that the contract refuses is named', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    // The compiler would refuse it too; a page of another version would not.
    const wrong = { dossierId: 7 } as unknown as { dossierId: string };
    expect(await failure(transport.client.dossiers.get(wrong))).toMatchObject({ code: 'invalidInput' });
  });

  test('a job tells its progress at most ten times a second and then its result', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    const startedAt = Date.now();
    const events = await transport.client.workspace.check();
    const seen: number[] = [];
    let last = await events.next();
    for (; !last.done; last = await events.next()) seen.push(last.value.done);
    expect(last.value).toEqual({ ok: true, problems: [] });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual((Date.now() - startedAt) / 100 + 1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('a job that fails after it began ends with its error', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    const events = await transport.client.packages.verify({ source: { path: 'gói.zip' } });
    expect(await failure(events.next())).toMatchObject({ code: 'fileMissing', details: { path: 'gói.zip' } });
  });

  test('cancelling reaches the work and ends the call', async () => {
    const { router, witness } = createStubRouter();
    await using transport = await open(router);
    const abort = new AbortController();
    const events = await transport.client.workspace.check(undefined, { signal: abort.signal });
    await events.next();
    const next = events.next();
    abort.abort();
    const outcome = await next.then(
      event => (event.done ? 'cancelled' : 'progress'),
      error => toAppError(error).code,
    );
    expect(['cancelled', 'progress']).toContain(outcome);
    await until(() => witness.jobsAborted === 1 && witness.jobsRunning === 0);
  });

  test('a reader that leaves ends the job', async () => {
    const { router, witness } = createStubRouter();
    await using transport = await open(router);
    for await (const _progress of await transport.client.workspace.check()) break;
    await until(() => witness.jobsAborted === 1 && witness.jobsRunning === 0);
  });

  test.runIf(isChannel)('a call in flight fails when the channel breaks', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    const error = failure(transport.client.units.provinces());
    await transport.client.workspace.info();
    transport.breakChannel?.();
    expect(await error).toMatchObject({ code: 'coreLost' });
  });

  test.runIf(isChannel)(
    'a job fails for its reader and ends in the core when the channel breaks',
    async () => {
      const { router, witness } = createStubRouter();
      await using transport = await open(router);
      const events = await transport.client.workspace.check();
      await events.next();
      transport.breakChannel?.();
      const error = await failure(
        (async () => {
          while (!(await events.next()).done);
        })(),
      );
      expect(error).toMatchObject({ code: 'coreLost' });
      await until(() => witness.jobsRunning === 0);
    },
  );

  test.runIf(isChannel)('a call on a broken channel fails at once', async () => {
    const { router } = createStubRouter();
    await using transport = await open(router);
    await transport.client.workspace.info();
    transport.breakChannel?.();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await failure(transport.client.workspace.info())).toMatchObject({ code: 'coreLost' });
  });
});
