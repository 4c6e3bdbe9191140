import { randomBytes } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openCore } from '#core/core.ts';
import { createCoreDoor } from '#core/core-door.ts';
import { createGateway } from '#gateway/gateway.ts';
import { createAccess } from '../../electron/web/access.ts';
import { createHost, listen } from '../../electron/web/host.ts';
import { resourcesDir, workerUrl } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** The real host at a real port; requests are made by hand, since `fetch` sets Host and Origin by itself. */
async function testHost() {
  const dir = await tempDir();
  let port = 0;
  const authority = () => `127.0.0.1:${port}`;
  const access = createAccess(authority);
  const workspaceDir = dir.path;
  const gateway = createGateway({ rendererDir: join(dir.path, 'renderer'), workspaceDir });
  const door = createCoreDoor(workspaceDir, () =>
    openCore({ workspaceDir, resourcesDir, workerUrl, shell: 'web' }),
  );
  const host = createHost({ door, gateway, access, authority });
  port = await listen(host.server, 0);

  function ask(
    path: string,
    headers: OutgoingHttpHeaders = {},
    method = 'GET',
    body?: Buffer,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, path, method, headers: { host: authority(), ...headers } },
        answer => {
          let text = '';
          answer.setEncoding('utf8').on('data', part => {
            text += part;
          });
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  function socket(headers: OutgoingHttpHeaders): Promise<'open' | 'refused'> {
    return new Promise(resolve => {
      const opening = new WebSocket(`ws://${authority()}/rpc`, { headers });
      opening.on('open', () => {
        opening.terminate();
        resolve('open');
      });
      opening.on('error', () => resolve('refused'));
    });
  }

  const key = access.state().key ?? '';
  return {
    dir: dir.path,
    port,
    key,
    ask,
    socket,
    signIn: async () => (await ask(`/?key=${key}`)).headers['set-cookie']?.[0]?.split(';')[0] ?? '',
    async [Symbol.asyncDispose]() {
      await host.close();
      await dir[Symbol.asyncDispose]();
    },
  };
}

test('the key is exchanged for a cookie that scripts and other sites cannot use, and leaves the address', async () => {
  await using host = await testHost();
  const answer = await host.ask(`/?key=${host.key}`);
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe('/');
  const cookie = answer.headers['set-cookie']?.[0] ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(cookie).not.toContain(host.key);
});

test('the key works once', async () => {
  await using host = await testHost();
  await host.signIn();
  const second = await host.ask(`/?key=${host.key}`);
  expect(second.status).toBe(403);
  expect(second.headers['set-cookie']).toBeUndefined();
  expect(second.body).toContain('đã được dùng');
});

test('a wrong key opens nothing', async () => {
  await using host = await testHost();
  expect((await host.ask('/?key=sai')).status).toBe(403);
  expect((await host.ask(`/?key=${host.key}x`)).status).toBe(403);
  expect((await host.ask(`/?key=${host.key}`)).status).toBe(303);
});

test('without the cookie there are no pages, no files, no uploads and no channel', async () => {
  await using host = await testHost();
  for (const path of ['/', '/assets/a.js', `/files/evidence/${'a'.repeat(64)}`, '/files/exports/a.zip']) {
    expect((await host.ask(path)).status, path).toBe(403);
  }
  expect((await host.ask('/files/uploads?name=a', {}, 'PUT', Buffer.from('x'))).status).toBe(403);
  expect(await readdir(host.dir)).not.toContain('incoming');
  expect(await host.socket({ origin: `http://127.0.0.1:${host.port}` })).toBe('refused');
});

test('with the cookie the page may read, upload and open its channel', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  const origin = `http://127.0.0.1:${host.port}`;
  expect((await host.ask(`/files/evidence/${'a'.repeat(64)}`, { cookie })).status).toBe(404);
  expect((await host.ask('/files/uploads?name=a', { cookie, origin }, 'PUT', Buffer.from('x'))).status).toBe(
    200,
  );
  expect(await host.socket({ cookie, origin })).toBe('open');
});

test('a foreign host name is refused, whatever it brings along', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  const names = [
    'evil.example',
    `evil.example:${host.port}`,
    `localhost:${host.port}`,
    '127.0.0.1',
    `[::1]:${host.port}`,
  ];
  for (const name of names) expect((await host.ask('/', { host: name, cookie })).status, name).toBe(403);
  expect(await host.socket({ cookie, host: 'evil.example', origin: `http://127.0.0.1:${host.port}` })).toBe(
    'refused',
  );
});

test('a foreign origin is refused, another port of this machine included', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  const origins = [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${host.port + 1}`,
    `http://localhost:${host.port}`,
  ];
  for (const origin of origins) {
    expect((await host.ask('/', { cookie, origin })).status, origin).toBe(403);
    expect(
      (await host.ask('/files/uploads?name=a', { cookie, origin }, 'PUT', Buffer.from('x'))).status,
    ).toBe(403);
    expect(await host.socket({ cookie, origin }), origin).toBe('refused');
  }
  expect(await host.socket({ cookie })).toBe('refused');
});

test('a request that another site caused is refused even without an origin', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  for (const site of ['cross-site', 'same-site']) {
    expect((await host.ask('/', { cookie, 'sec-fetch-site': site })).status).toBe(403);
  }
  expect((await host.ask('/files/uploads', { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(405);
});

test('a channel is opened at its own address alone', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/other`, {
    headers: { cookie, origin: `http://127.0.0.1:${host.port}` },
  });
  const outcome = await new Promise(resolve => {
    socket.on('open', () => resolve('open'));
    socket.on('error', () => resolve('refused'));
  });
  expect(outcome).toBe('refused');
});

test('an upload whose sender goes away leaves nothing behind', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  const incoming = () => readdir(join(host.dir, 'incoming')).catch(() => []);
  const sent = request({
    host: '127.0.0.1',
    port: host.port,
    path: '/files/uploads?name=a',
    method: 'PUT',
    headers: { host: `127.0.0.1:${host.port}`, cookie, 'content-length': 10_000_000 },
  });
  sent.on('error', () => {});
  sent.write(randomBytes(200_000));
  while ((await incoming()).length === 0) await new Promise(resolve => setTimeout(resolve, 10));
  sent.destroy();
  for (let tries = 0; tries < 200 && (await incoming()).length > 0; tries++) {
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  expect(await incoming()).toEqual([]);
});

test('a page that goes away in the middle of a large file does no harm', async () => {
  await using host = await testHost();
  const cookie = await host.signIn();
  await mkdir(join(host.dir, 'exports'));
  await writeFile(join(host.dir, 'exports', 'a.zip'), randomBytes(64 * 1024 * 1024));
  const path = '/files/exports/a.zip';
  await new Promise<void>(resolve => {
    const headers = { host: `127.0.0.1:${host.port}`, cookie };
    const sent = request({ host: '127.0.0.1', port: host.port, path, headers }, answer => {
      answer.once('data', () => sent.destroy());
    });
    sent.on('error', () => {});
    sent.on('close', resolve);
    sent.end();
  });
  const whole = await host.ask(path, { cookie, range: 'bytes=-3' });
  expect(whole.status).toBe(206);
  expect(whole.headers['content-range']).toBe('bytes 67108861-67108863/67108864');
});

test('an address that is none and a method nobody knows are refused, and the host goes on', async () => {
  await using web = await testHost();
  const cookie = await web.signIn();
  expect((await web.ask('//', { cookie })).status).toBe(400);
  expect((await web.ask('/files/uploads', { cookie }, 'TRACE')).status).toBe(405);
  expect((await web.ask('/files/nothing', { cookie })).status).toBe(404);
});
