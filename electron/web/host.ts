import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { CoreDoor } from '#core/core-door.ts';
import type { Gateway } from '#gateway/gateway.ts';
import { plainResponse } from '#gateway/headers.ts';
import type { Access, Admission } from './access.ts';
import { sendResponse, toRequest } from './node-request.ts';

export type HostOptions = { door: CoreDoor; gateway: Gateway; access: Access; authority: () => string };

export type Host = { server: Server; close: () => Promise<void> };

/** The page opens its channel here. */
const channelPath = '/rpc';

/** Others a standard request cannot even carry. */
const methods = new Set(['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

const refusals: Record<Exclude<Admission, 'admitted'> | 'method' | 'address', string> = {
  method: 'Không làm được việc này ở đây.',
  address: 'Địa chỉ không hợp lệ.',
  foreign: 'Yêu cầu đến từ nơi khác nên bị từ chối.',
  stranger:
    'Địa chỉ này chỉ mở được một lần và đã được dùng. Hãy quay lại cửa sổ đang mở, hoặc tắt rồi chạy lại “npm start -- --web”.',
};

/** The loopback host: whoever is not admitted gets a sentence and nothing else, before any other code runs. */
export function createHost({ door, gateway, access, authority }: HostOptions): Host {
  const origin = () => `http://${authority()}`;
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 64 * 1024 * 1024,
  });

  async function answer(message: IncomingMessage): Promise<Response> {
    const admission = access.admission(message.headers);
    if (admission === 'foreign') return plainResponse(403, refusals.foreign);
    if (!methods.has(message.method ?? '')) return plainResponse(405, refusals.method);
    if (!URL.canParse(message.url ?? '/', origin())) return plainResponse(400, refusals.address);
    const key = new URL(message.url ?? '/', origin()).searchParams.get('key');
    if (key !== null && message.method === 'GET') {
      const cookie = access.redeem(key);
      if (cookie !== undefined) return plainResponse(303, '', { location: '/', 'set-cookie': cookie });
      if (admission === 'admitted') return plainResponse(303, '', { location: '/' });
    }
    if (admission === 'stranger') return plainResponse(403, refusals.stranger);
    return gateway(toRequest(message, origin()));
  }

  async function respond(message: IncomingMessage, target: ServerResponse): Promise<void> {
    try {
      await sendResponse(await answer(message), target);
    } catch (error) {
      // A sender that went away in the middle of an upload ends here; it is nobody's error.
      if (!message.destroyed) console.error(error);
      if (!target.headersSent) await sendResponse(plainResponse(500, 'Có lỗi khi phục vụ tệp này.'), target);
      else target.destroy();
    }
    // An upload that was refused is not read to its end: the connection cannot be used again, but the sender should
    // still have the time to read why.
    if (!message.complete) setTimeout(() => message.destroy(), 1_000).unref();
  }

  async function upgrade(message: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    const isAdmitted =
      access.admission(message.headers) === 'admitted' && message.headers.origin === origin();
    if (!isAdmitted || message.url !== channelPath) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const { router, interceptors } = await door.serve();
    if (socket.destroyed) return;
    sockets.handleUpgrade(message, socket, head, webSocket => {
      webSocket.on('error', () => webSocket.terminate());
      void new RPCHandler(router, { interceptors }).upgrade(webSocket);
    });
  }

  const server = createServer((message, target) => void respond(message, target));
  // Uploads of gigabytes from a slow disk take longer than Node's five minutes.
  server.requestTimeout = 0;
  server.on('upgrade', (message, socket, head) => void upgrade(message, socket, head));

  return {
    server,
    async close() {
      for (const webSocket of sockets.clients) webSocket.close(1001);
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 500).unref();
      });
      for (const webSocket of sockets.clients) webSocket.terminate();
      await door.close();
    },
  };
}

/** Listens on the loopback address alone; port 0 asks for a free one. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      listening(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * A free port, the usual one of the workspace if nobody has it: what the page remembers (text size, light or dark)
 * belongs to its address, and the address to the port.
 */
export async function listenAtUsualPort(server: Server, workspaceDir: string): Promise<number> {
  const [dynamicPorts, count] = [49_152, 16_384]; // RFC 6335: for anyone, registered by no one
  const usual =
    dynamicPorts + (createHash('sha256').update(resolve(workspaceDir)).digest().readUInt32BE() % count);
  try {
    return await listen(server, usual);
  } catch {
    // Taken by another program, or kept back by Windows.
    return listen(server, 0);
  }
}
