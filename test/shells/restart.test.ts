import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRestartPolicy } from '#gateway/restart-policy.ts';
import { superviseHost } from '../../electron/web/supervisor.ts';
import { root } from '../../scripts/root.ts';
import { tempDir } from '../support/temp-dir.ts';

test('the waits before a restart grow, and a calm minute forgives', () => {
  let nowMs = 0;
  const policy = createRestartPolicy(() => nowMs);
  const delaysMs = Array.from({ length: 6 }, () => policy.nextDelayMs());
  expect(delaysMs).toEqual([100, 200, 400, 800, 1_600, undefined]);
  nowMs += 60_000;
  expect(policy.nextDelayMs()).toBe(100);
});

test('a web host that is killed comes back at the same address and still knows its pages', async () => {
  await using dir = await tempDir();
  const host = superviseHost({
    workspaceDir: dir.path,
    rendererDir: join(dir.path, 'renderer'),
    resourcesDir: join(root, 'resources'),
  });
  const { port, access } = await host.ready;
  const address = `http://127.0.0.1:${port}`;
  const signIn = await fetch(`${address}/?key=${access.key}`, { redirect: 'manual' });
  const cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const status = async () => {
    try {
      return (await fetch(`${address}/files/nothing`, { headers: { cookie } })).status;
    } catch {
      return 'no answer';
    }
  };
  expect(await status()).toBe(404);

  const first = host.pid();
  process.kill(first ?? 0, 'SIGKILL');
  await expect.poll(() => host.pid() !== first && status(), { timeout: 15_000 }).toBe(404);
  expect((await fetch(`${address}/?key=${access.key}`)).status).toBe(403);

  host.stop();
  expect(await host.ended).toBe(0);
  expect(await status()).toBe('no answer');
});

test('a workspace that cannot be one does not end the host: the page is there to say why', async () => {
  await using dir = await tempDir();
  await writeFile(dir.join('tệp'), 'đây là một tệp');
  const host = superviseHost({
    workspaceDir: dir.join('tệp'),
    rendererDir: join(dir.path, 'renderer'),
    resourcesDir: join(root, 'resources'),
  });
  const { port } = await host.ready;
  const first = host.pid();
  await new Promise(resolve => setTimeout(resolve, 300));
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);
  expect(host.pid()).toBe(first);
  host.stop();
  expect(await host.ended).toBe(0);
});

test('a workspace keeps its address from start to start, and takes another while that one is taken', async () => {
  await using dir = await tempDir();
  const start = () =>
    superviseHost({
      workspaceDir: dir.join('workspace'),
      rendererDir: dir.join('renderer'),
      resourcesDir: join(root, 'resources'),
    });
  const first = start();
  const { port } = await first.ready;
  const second = start();
  expect((await second.ready).port).not.toBe(port);
  for (const host of [first, second]) {
    host.stop();
    await host.ended;
  }
  const again = start();
  expect((await again.ready).port).toBe(port);
  again.stop();
  await again.ended;
});
