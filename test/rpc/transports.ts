import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { WebSocket as NodeSocket } from 'ws';
import type { Router } from '#core/router.ts';
import { createAccess } from '../../electron/web/access.ts';
import { createHost, listen } from '../../electron/web/host.ts';
import { dialSocket, portChannel } from '../../renderer/core/channels.ts';
import type { Client } from '../../renderer/core/connect.ts';
import { type Channel, guardedLink } from '../../renderer/core/guarded-link.ts';

export type Transport = {
  client: Client;
  /** Breaks the channel as a core that dies does; undefined where nothing lies between caller and core. */
  breakChannel: (() => void) | undefined;
} & AsyncDisposable;

const clientOver = (channel: Channel): Client => createORPCClient<Client>(guardedLink(channel));

async function memory(router: Router): Promise<Transport> {
  return {
    client: createRouterClient(router),
    breakChannel: undefined,
    [Symbol.asyncDispose]: async () => {},
  };
}

async function messagePort(router: Router): Promise<Transport> {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(router).upgrade(port1 as NodePort & Pick<MessagePort, 'addEventListener'>);
  port1.start();
  // Node's port has what the channel uses of the browser's: messages, close, start.
  const channel = portChannel(port2 as unknown as MessagePort);
  return {
    client: clientOver(channel),
    breakChannel: () => port1.close(),
    [Symbol.asyncDispose]: async () => {
      port1.close();
      port2.close();
    },
  };
}

async function webSocket(router: Router): Promise<Transport> {
  let port = 0;
  const authority = () => `127.0.0.1:${port}`;
  const access = createAccess(authority);
  const door = { serve: async () => ({ router, interceptors: [] }), close: async () => {} };
  const host = createHost({ door, gateway: async () => new Response(''), access, authority });
  port = await listen(host.server, 0);
  const cookie = access.redeem(access.state().key ?? '')?.split(';')[0] ?? '';
  const socket = new NodeSocket(`ws://${authority()}/rpc`, {
    headers: { cookie },
    origin: `http://${authority()}`,
  });
  // The `ws` package follows the browser's interface in everything the channel uses.
  const channel = await dialSocket(() => socket as unknown as WebSocket);
  return {
    client: clientOver(channel),
    breakChannel: () => socket.terminate(),
    [Symbol.asyncDispose]: async () => {
      socket.terminate();
      await host.close();
    },
  };
}

export const transports = { memory, messagePort, webSocket };
