import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { plainResponse, responseHeaders } from './headers.ts';

const chunkBytes = 256 * 1024;

type Range = { start: number; end: number };

/**
 * A single `bytes=` range with inclusive ends. `undefined`: answer with the whole file (no header, several ranges or
 * a unit we do not know, as RFC 9110 allows); `null`: nothing of it lies inside the file.
 */
export function parseRange(header: string | null, sizeBytes: number): Range | null | undefined {
  const match = header?.match(/^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/);
  if (!match) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? null : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= sizeBytes ? null : { start, end };
}

/**
 * Reads on demand only, one chunk ahead at most: `Readable.toWeb` of older Node counts chunks instead of bytes and
 * would buffer a file of gigabytes.
 */
function streamRange(handle: FileHandle, { start, end }: Range): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = start;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const chunk = new Uint8Array(Math.min(chunkBytes, end - position + 1));
          const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
          if (bytesRead === 0) throw new Error('The file became shorter while it was being sent.');
          position += bytesRead;
          controller.enqueue(chunk.subarray(0, bytesRead));
          if (position <= end) return;
          await handle.close();
          controller.close();
        } catch (error) {
          await handle.close();
          controller.error(error);
        }
      },
      cancel: () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}

/** Answers with a file from the disk, whole or in part, with bounded memory; 404 when there is no such file. */
export async function fileResponse(
  request: Request,
  path: string,
  own: Record<string, string>,
): Promise<Response> {
  const handle = await open(path).catch(() => undefined);
  if (!handle) return plainResponse(404, 'Không có tệp này.');
  const stat = await handle.stat();
  if (!stat.isFile()) {
    await handle.close();
    return plainResponse(404, 'Không có tệp này.');
  }
  const range = parseRange(request.headers.get('range'), stat.size);
  if (range === null) {
    await handle.close();
    return plainResponse(416, 'Không có đoạn này trong tệp.', { 'content-range': `bytes */${stat.size}` });
  }
  const { start, end } = range ?? { start: 0, end: stat.size - 1 };
  const headers = responseHeaders({
    'accept-ranges': 'bytes',
    'content-length': String(end - start + 1),
    ...(range ? { 'content-range': `bytes ${start}-${end}/${stat.size}` } : {}),
    ...own,
  });
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || stat.size === 0) {
    await handle.close();
    return new Response(null, { status, headers });
  }
  return new Response(streamRange(handle, { start, end }), { status, headers });
}
