import type { IncomingMessage, ServerResponse } from 'node:http';

/** Node's request as the standard one. The body is read only as fast as its reader asks. */
export function toRequest(message: IncomingMessage, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) headers.append(name, each);
  }
  const method = message.method ?? 'GET';
  const url = new URL(message.url ?? '/', origin);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  // A body that is still coming must be declared so; not every library of types knows the word.
  const init: RequestInit & { duplex: 'half' } = { method, headers, body: bodyOf(message), duplex: 'half' };
  return new Request(url, init);
}

function bodyOf(message: IncomingMessage): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = message[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Sends a standard response over Node's; stops reading the source when the other side goes away. */
export async function sendResponse(response: Response, target: ServerResponse): Promise<void> {
  target.writeHead(response.status, Object.fromEntries(response.headers));
  const reader = response.body?.getReader();
  if (!reader) {
    target.end();
    return;
  }
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (!target.write(next.value)) await drained(target);
      if (target.destroyed) throw new Error('The other side went away.');
    }
    target.end();
  } catch (error) {
    await reader.cancel(error);
    target.destroy();
  }
}

function drained(target: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      target.off('drain', done);
      target.off('close', done);
      resolve();
    };
    if (target.destroyed) return resolve();
    target.on('drain', done);
    target.on('close', done);
  });
}
