import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pageContentType } from './content-type.ts';
import { pagePolicy, plainResponse, responseHeaders, scriptPolicy } from './headers.ts';

/** What the build leaves in index.html wherever the nonce of a response belongs. */
const noncePlaceholder = '__CSP_NONCE__';

type Pages = { rendererDir: string; connectSources: readonly string[] };

/** Serves the built renderer. Routes are in the URL's hash, so a path is a file or it is nothing. */
export async function pageResponse(
  { rendererDir, connectSources }: Pages,
  request: Request,
): Promise<Response> {
  const path = safePath(new URL(request.url).pathname);
  if (path === undefined) return plainResponse(400, 'Địa chỉ không hợp lệ.');
  if (path === '' || path === 'index.html') return indexResponse(rendererDir, connectSources, request);
  const root = resolve(rendererDir);
  const file = join(root, path);
  if (!file.startsWith(root + sep)) return plainResponse(400, 'Địa chỉ không hợp lệ.');
  // Read whole: these files are small, and inside app.asar a file opened for reading in parts is first copied out.
  const content = await readFile(file).catch(() => undefined);
  if (!content) return plainResponse(404, 'Không có tệp này.');
  const isScript = ['.js', '.mjs'].includes(extname(file));
  return new Response(request.method === 'HEAD' ? null : content, {
    headers: responseHeaders({
      'content-type': pageContentType(file),
      'content-length': String(content.length),
      // Names under assets/ carry the digest of their content, everything else may change under its name.
      'cache-control': path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      ...(isScript ? { 'content-security-policy': scriptPolicy } : {}),
    }),
  });
}

/** The path below the root with `/` as separator, or undefined when it tries to be something else. */
function safePath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname).replace(/^\/+/, '');
  } catch {
    return undefined;
  }
  const segments = path.split('/');
  const isUnsafe = (part: string) =>
    part === '.' || part === '..' || /[\\:\0]/.test(part) || part.startsWith('.');
  return segments.some(isUnsafe) ? undefined : path;
}

async function indexResponse(rendererDir: string, connectSources: readonly string[], request: Request) {
  const nonce = randomBytes(16).toString('base64');
  const html = await readFile(join(rendererDir, 'index.html'), 'utf8').catch(() => undefined);
  if (html === undefined) return plainResponse(404, 'Chưa có giao diện đã dựng: hãy chạy “npm start”.');
  return new Response(request.method === 'HEAD' ? null : html.replaceAll(noncePlaceholder, nonce), {
    headers: responseHeaders({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy({ nonce, connectSources }),
    }),
  });
}
