import { extname } from 'node:path';

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The type of a file that we built ourselves. */
export function pageContentType(path: string): string {
  return pageTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

const previewable: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.txt': 'text/plain; charset=utf-8',
};
const previewableTypes = new Map(Object.values(previewable).map(type => [type.split(';')[0], type]));

/**
 * The type under which a stranger's file may be shown inside the application, or undefined: then it is only
 * downloaded. HTML and SVG can carry scripts and are never on this list.
 */
export function previewContentType(name: string, declared: string | null): string | undefined {
  return (
    previewableTypes.get(declared?.split(';')[0]?.trim().toLowerCase() ?? '') ??
    previewable[extname(name).toLowerCase()]
  );
}

/** RFC 6266 with an RFC 8187 name: Vietnamese names survive, and no name can break out of the header. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    c => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
