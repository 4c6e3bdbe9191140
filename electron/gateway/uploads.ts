import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import { workspaceFolders } from '#shared/workspace-folders.ts';
import { responseHeaders } from './headers.ts';

/** What the client learns of a file that arrived: the id names it for the command that takes it in. */
export type UploadAnswer = { upload: string; size: number };

/**
 * Writes the body of the request among the incoming files as it comes, waiting for the disk before reading on. Whatever
 * goes wrong, and when the sender goes away, nothing stays behind.
 */
export async function uploadResponse(workspaceDir: string, request: Request): Promise<Response> {
  const upload = randomUUID();
  const name = new URL(request.url).searchParams.get('name') ?? upload;
  const folder = join(workspaceDir, workspaceFolders.incoming);
  const file = join(folder, upload);
  try {
    await mkdir(folder, { recursive: true });
    const size = await writeBody(file, request.body);
    return jsonResponse(200, { upload, size } satisfies UploadAnswer);
  } catch (error) {
    await rm(file, { force: true });
    const known = targetError(name, error);
    if (!(known instanceof AppError)) throw error;
    return jsonResponse(known.code === 'diskFull' ? 507 : 500, { code: known.code, details: known.details });
  }
}

async function writeBody(file: string, body: ReadableStream<Uint8Array> | null): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    const reader = body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      for (let offset = 0; offset < next.value.length; ) {
        const { bytesWritten } = await handle.write(next.value, offset);
        offset += bytesWritten;
      }
      size += next.value.length;
    }
  } finally {
    await handle.close();
  }
  return size;
}

function jsonResponse(status: number, value: unknown): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: responseHeaders({ 'content-type': 'application/json; charset=utf-8' }),
  });
}
