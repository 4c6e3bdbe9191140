import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { buildIfChanged } from '../../scripts/build.ts';
import { root } from '../../scripts/root.ts';
import { tempDir } from '../support/temp-dir.ts';

const started: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

/** A place that takes a connection and never says a word, as a network that swallows packets does. */
async function silentServer(): Promise<string> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
}

/** `npm start` as a process; `until` waits for a text and tells after how long it came. */
async function start(args: string[], env: NodeJS.ProcessEnv) {
  await buildIfChanged();
  const startedAt = Date.now();
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/with-node-24.cjs'), join(root, 'scripts/start.ts'), ...args],
    {
      env: { ...process.env, ...env },
    },
  );
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', text => {
      output += text;
    });
  }
  return {
    child,
    output: () => output,
    async until(text: RegExp): Promise<{ match: RegExpMatchArray; afterMs: number }> {
      for (;;) {
        const match = output.match(text);
        if (match) return { match, afterMs: Date.now() - startedAt };
        if (Date.now() - startedAt > 30_000) throw new Error(`It did not say ${text}:\n${output}`);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
  };
}

const address = /^(http:\/\/127\.0\.0\.1:\d+\/\?key=\S+)$/m;

test('asked for the browser shell it prints an address that opens once, and Ctrl+C ends it cleanly', async () => {
  await using dir = await tempDir();
  const app = await start(['--web', '--no-open', '--workspace', dir.path], {});
  const { match } = await app.until(address);
  const url = match[1] ?? '';
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(403);
  app.child.kill('SIGINT');
  const code = await new Promise(resolve => app.child.once('exit', resolve));
  // Windows has no signals: there the process just ends, and its host with it.
  if (process.platform !== 'win32') expect(code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test.runIf(process.platform === 'linux')(
  'without a display it goes to the browser shell at once',
  async () => {
    await using dir = await tempDir();
    const app = await start(['--workspace', dir.path], { DISPLAY: '', WAYLAND_DISPLAY: '' });
    const { afterMs } = await app.until(address);
    expect(afterMs).toBeLessThan(5_000);
    expect(app.output()).toContain('không có màn hình');
  },
);

test.each(['refuses', 'is silent'])(
  'when the place Electron comes from %s, one sentence within five seconds and the browser shell',
  async how => {
    await using dir = await tempDir();
    const mirror = how === 'refuses' ? 'http://127.0.0.1:9/' : await silentServer();
    const app = await start(['--no-open', '--workspace', dir.path], {
      DISPLAY: ':77',
      ELECTRON_OVERRIDE_DIST_PATH: join(dir.path, 'nothing'),
      ELECTRON_MIRROR: mirror,
    });
    const { afterMs } = await app.until(/Không tải được Electron.*nên dùng trình duyệt\./);
    expect(afterMs).toBeLessThan(5_000);
    await app.until(address);
  },
);

test.runIf(process.platform === 'linux')(
  'an Electron that cannot start here leaves the browser shell',
  async () => {
    await using dir = await tempDir();
    const { symlink } = await import('node:fs/promises');
    await symlink('/bin/false', join(dir.path, 'electron'));
    const app = await start(['--no-open', '--workspace', join(dir.path, 'w')], {
      DISPLAY: ':77',
      ELECTRON_OVERRIDE_DIST_PATH: dir.path,
    });
    await app.until(/Electron không khởi động được/);
    await app.until(address);
  },
);

test('an argument it does not know is named, with exit code 2', async () => {
  const app = await start(['--mở'], {});
  expect(await new Promise(resolve => app.child.once('exit', resolve))).toBe(2);
  expect(app.output()).toContain('--mở');
  expect(app.output()).toContain('Cách dùng');
});
