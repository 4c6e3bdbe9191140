import { join } from 'node:path';
import { storedAt, workspaceFolders } from '#shared/workspace-folders.ts';
import { contentDisposition, previewContentType } from './content-type.ts';
import { fileResponse } from './file-response.ts';
import { plainResponse, strangerPolicy } from './headers.ts';
import { pageResponse } from './pages.ts';
import { uploadResponse } from './uploads.ts';

export type GatewayOptions = {
  /** The built renderer, with index.html at its root. */
  rendererDir: string;
  workspaceDir: string;
  /** Origins a page may connect to besides its own. */
  connectSources?: () => readonly string[];
};

export type Gateway = (request: Request) => Promise<Response>;

/**
 * Pages and `/files` of every shell. It decides nothing about who may ask: the web host does that before, and in
 * Electron only our own window can reach the scheme.
 */
export function createGateway({
  rendererDir,
  workspaceDir,
  connectSources = () => [],
}: GatewayOptions): Gateway {
  return async request => {
    const { pathname, searchParams } = new URL(request.url);
    const [, root, group, name] = pathname.split('/');
    if (root !== 'files') {
      if (!isReading(request)) return notAllowed('GET, HEAD');
      return pageResponse({ rendererDir, connectSources: connectSources() }, request);
    }
    if (group === 'uploads' && name === undefined) {
      return request.method === 'PUT' ? uploadResponse(workspaceDir, request) : notAllowed('PUT');
    }
    if (!isReading(request)) return notAllowed('GET, HEAD');
    if (group === 'evidence' && name !== undefined && /^[0-9a-f]{64}$/.test(name)) {
      return evidenceResponse(workspaceDir, name, searchParams, request);
    }
    if (group === 'received') return receivedResponse(workspaceDir, pathname, searchParams, request);
    if (group === 'exports' && name !== undefined) return exportResponse(workspaceDir, name, request);
    return plainResponse(404, 'Không có tệp này.');
  };
}

const isReading = (request: Request) => request.method === 'GET' || request.method === 'HEAD';

const notAllowed = (allow: string) => plainResponse(405, 'Không làm được việc này ở đây.', { allow });

/** Evidence and papers of an opened package, `files/received/<folder>/data/{minh-chung,van-ban}/…`, names as packages have them. */
function receivedResponse(workspaceDir: string, pathname: string, query: URLSearchParams, request: Request) {
  const [, folder, path] = receivedPath.exec(pathname) ?? [];
  if (folder === undefined || path === undefined) return plainResponse(404, 'Không có tệp này.');
  return strangersFile(join(workspaceDir, workspaceFolders.received, folder, path), path, query, request);
}

const receivedPath =
  /^\/files\/received\/([0-9a-f-]{36})\/(data\/(?:minh-chung|van-ban)(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)$/;

function evidenceResponse(workspaceDir: string, sha256: string, query: URLSearchParams, request: Request) {
  return strangersFile(
    join(workspaceDir, workspaceFolders.store, ...storedAt(sha256)),
    sha256,
    query,
    request,
  );
}

/** A file whose content nobody vouches for: shown only as what is harmless to show, else saved. */
function strangersFile(file: string, fallbackName: string, query: URLSearchParams, request: Request) {
  const name = query.get('name') ?? fallbackName;
  const preview = previewContentType(name, query.get('type'));
  const isInline = preview !== undefined && !query.has('download');
  return fileResponse(request, file, {
    'content-type': preview ?? 'application/octet-stream',
    'content-disposition': contentDisposition(isInline ? 'inline' : 'attachment', name),
    'content-security-policy': strangerPolicy,
  });
}

function exportResponse(workspaceDir: string, encoded: string, request: Request) {
  const name = exportName(encoded);
  if (name === undefined) return plainResponse(404, 'Không có tệp này.');
  return fileResponse(request, join(workspaceDir, workspaceFolders.exports, name), {
    'content-type': 'application/octet-stream',
    'content-disposition': contentDisposition('attachment', name),
    'content-security-policy': strangerPolicy,
  });
}

/** Packages have plain ASCII names of ours; anything else under that path is somebody trying something. */
function exportName(encoded: string): string | undefined {
  try {
    const name = decodeURIComponent(encoded);
    return /^\w[\w .()-]{0,200}$/.test(name) && !name.includes('..') ? name : undefined;
  } catch {
    return undefined;
  }
}
