import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRange } from '#gateway/file-response.ts';
import { createGateway } from '#gateway/gateway.ts';
import { tempDir } from '../support/temp-dir.ts';

async function testGateway() {
  const dir = await tempDir();
  const rendererDir = join(dir.path, 'renderer');
  const workspaceDir = join(dir.path, 'workspace');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  await mkdir(join(workspaceDir, 'exports'), { recursive: true });
  await writeFile(
    join(rendererDir, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  );
  await writeFile(join(rendererDir, 'assets', 'page-abc.js'), 'export {}');
  await writeFile(join(rendererDir, 'logo.svg'), '<svg/>');
  await writeFile(join(dir.path, 'secret.txt'), 'bí mật');
  const gateway = createGateway({ rendererDir, workspaceDir, connectSources: () => ['ws://127.0.0.1:1'] });
  return {
    workspaceDir,
    get: (path: string, init?: RequestInit) => gateway(new Request(`http://127.0.0.1:1${path}`, init)),
    /** Puts bytes into the store and returns their address. */
    async store(content: string | Uint8Array) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      await mkdir(join(workspaceDir, 'store', sha256.slice(0, 2)), { recursive: true });
      await writeFile(join(workspaceDir, 'store', sha256.slice(0, 2), sha256), content);
      return `/files/evidence/${sha256}`;
    },
    [Symbol.asyncDispose]: () => dir[Symbol.asyncDispose](),
  };
}

test('the page carries a policy with a nonce that is new in every answer', async () => {
  await using app = await testGateway();
  const [first, second] = [await app.get('/'), await app.get('/index.html')];
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1] ?? '';
  expect(nonce.length).toBeGreaterThan(20);
  expect(await first.text()).toBe(
    `<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`,
  );
  expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' ws://127.0.0.1:1;");
  expect(policy).not.toMatch(/unsafe/);
});

test('every answer forbids sniffing, framing and use by other sites, and no answer allows another origin', async () => {
  await using app = await testGateway();
  const evidence = await app.store('chữ');
  for (const path of ['/', '/assets/page-abc.js', '/không-có', evidence, '/files/lạ', '/files/uploads']) {
    const { headers, body } = await app.get(path);
    await body?.cancel();
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect(headers.get('access-control-allow-origin'), path).toBeNull();
  }
});

test('files whose name carries their digest are kept for good, all others are asked for again', async () => {
  await using app = await testGateway();
  expect((await app.get('/assets/page-abc.js')).headers.get('cache-control')).toContain('immutable');
  expect((await app.get('/logo.svg')).headers.get('cache-control')).toBe('no-cache');
  expect((await app.get('/')).headers.get('cache-control')).toBe('no-store');
});

test.each([
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/%00',
  '/C:%5cWindows%5cwin.ini',
  '/.env',
  '/%E0%A4%A',
  '/files/exports/..%2f..%2fsecret.txt',
  '/files/exports/..',
  '/files/exports/%2e%2e%2fsecret.txt',
  `/files/evidence/${'a'.repeat(63)}`,
  '/files/evidence/..%2f..%2fsecret.txt',
])('nothing outside its folders is served: %s', async path => {
  await using app = await testGateway();
  const response = await app.get(path);
  expect([400, 404]).toContain(response.status);
  expect(await response.text()).not.toContain('bí mật');
});

test.each([
  ['biên bản.pdf', 'application/pdf', 'inline', 'application/pdf'],
  ['ảnh.JPG', null, 'inline', 'image/jpeg'],
  ['ghi chú.txt', 'text/plain', 'inline', 'text/plain; charset=utf-8'],
  ['trang.html', 'text/html', 'attachment', 'application/octet-stream'],
  ['hình.svg', 'image/svg+xml', 'attachment', 'application/octet-stream'],
  ['bảng.xlsx', null, 'attachment', 'application/octet-stream'],
  ['trang.html', null, 'attachment', 'application/octet-stream'],
])('evidence %s declared as %s is served as %s %s, and may do nothing', async (name, type, kind, served) => {
  await using app = await testGateway();
  const address = await app.store('nội dung');
  const query = new URLSearchParams(type ? { name, type } : { name });
  const response = await app.get(`${address}?${query}`);
  expect(response.headers.get('content-type')).toBe(served);
  expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^${kind};`));
  expect(response.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent(name)}`,
  );
  expect(response.headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
  expect(await response.text()).toBe('nội dung');
});

test('a name cannot break out of its header', async () => {
  await using app = await testGateway();
  const address = await app.store('x');
  const response = await app.get(`${address}?name=${encodeURIComponent('a"\r\nset-cookie: b.pdf')}`);
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await response.text()).toBe('x');
});

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
  ['bytes=7-', 206, 'bytes 7-9/10', '789'],
  ['bytes=-2', 206, 'bytes 8-9/10', '89'],
  ['bytes=5-99', 206, 'bytes 5-9/10', '56789'],
  ['bytes=0-1,3-4', 200, null, '0123456789'],
  ['bytes=4-2', 200, null, '0123456789'],
  ['lines=1-2', 200, null, '0123456789'],
])('a range %s answers %i', async (range, status, contentRange, body) => {
  await using app = await testGateway();
  const response = await app.get(await app.store('0123456789'), { headers: { range } });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-range')).toBe(contentRange);
  expect(response.headers.get('content-length')).toBe(String(body.length));
  expect(await response.text()).toBe(body);
});

test('a range beyond the end is refused with the size', async () => {
  await using app = await testGateway();
  const response = await app.get(await app.store('0123456789'), { headers: { range: 'bytes=10-' } });
  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe('bytes */10');
});

test('an empty file has no range', () => {
  expect(parseRange('bytes=0-', 0)).toBeNull();
  expect(parseRange('bytes=-5', 0)).toBeNull();
  expect(parseRange(null, 0)).toBeUndefined();
});

test('a large file arrives unchanged in pieces', async () => {
  await using app = await testGateway();
  const content = randomBytes(3_000_001);
  const response = await app.get(await app.store(content));
  expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
});

test('an upload lies in the incoming folder under the id it was given', async () => {
  await using app = await testGateway();
  const content = randomBytes(2_000_000);
  const response = await app.get('/files/uploads?name=%E1%BA%A3nh.png', { method: 'PUT', body: content });
  const answer = JSON.parse(await response.text());
  expect(answer).toEqual({ upload: expect.stringMatching(/^[0-9a-f-]{36}$/), size: content.length });
  const stored = await readFile(join(app.workspaceDir, 'incoming', answer.upload));
  expect(stored.equals(content)).toBe(true);
});

test('an empty file can be uploaded', async () => {
  await using app = await testGateway();
  const response = await app.get('/files/uploads?name=r%E1%BB%97ng.txt', { method: 'PUT' });
  expect(JSON.parse(await response.text())).toMatchObject({ size: 0 });
});

test('an upload that breaks off leaves nothing behind', async () => {
  await using app = await testGateway();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++sent > 3) controller.error(new Error('the sender went away'));
      else controller.enqueue(randomBytes(100_000));
    },
  });
  // The types of this environment lack `duplex`, which a body that is still coming needs.
  const init = { method: 'PUT', body, duplex: 'half' } as RequestInit;
  await expect(app.get('/files/uploads?name=a', init)).rejects.toThrow('the sender went away');
  expect(await readdir(join(app.workspaceDir, 'incoming'))).toEqual([]);
});

test('other methods are refused with the ones that work', async () => {
  await using app = await testGateway();
  expect((await app.get('/', { method: 'POST' })).status).toBe(405);
  expect((await app.get('/files/uploads')).headers.get('allow')).toBe('PUT');
  expect((await app.get(await app.store('x'), { method: 'DELETE' })).status).toBe(405);
  const head = await app.get(await app.store('0123'), { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('4');
  expect(await head.text()).toBe('');
});

test('a package is downloaded under its own name', async () => {
  await using app = await testGateway();
  await writeFile(join(app.workspaceDir, 'exports', 'HSNTM_1_v1.zip'), 'PK');
  const response = await app.get('/files/exports/HSNTM_1_v1.zip');
  expect(response.headers.get('content-disposition')).toContain('attachment; filename="HSNTM_1_v1.zip"');
  expect(await response.text()).toBe('PK');
});

test('of an opened package evidence and papers are served, and nothing else of it', async () => {
  await using app = await testGateway();
  const folder = '0b0f6f1e-6d3f-4c0e-9d53-0d7a2f5f3a11';
  const data = join(app.workspaceDir, 'received', folder, 'data');
  const files = [
    'minh-chung/TC02/2.1_0001_a.pdf',
    'van-ban/01_to-trinh.docx',
    'ho-so.json',
    'van-ban-khac/a.pdf',
  ];
  for (const file of files) {
    await mkdir(join(data, file, '..'), { recursive: true });
    await writeFile(join(data, file), file);
  }
  const answers = await Promise.all(
    [...files, 'van-ban/../ho-so.json', 'van-ban/.an'].map(async file => {
      const response = await app.get(`/files/received/${folder}/data/${file}?name=a.pdf`);
      return [response.status, await response.text()];
    }),
  );
  expect(answers.slice(0, 2)).toEqual(files.slice(0, 2).map(file => [200, file]));
  expect(answers.slice(2).map(([status]) => status)).toEqual([404, 404, 404, 404]);
});
