import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { type DesktopBridge, portMessage } from '#shared/contract/desktop-bridge.ts';
import type { Channel } from './guarded-link.ts';

const dialTimeoutMs = 10_000;

/** A channel over a WebSocket; rejects when it does not open. */
export function dialSocket(open: () => WebSocket): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const websocket = open();
    const lost = new AbortController();
    const timer = setTimeout(() => websocket.close(), dialTimeoutMs);
    websocket.addEventListener('close', () => {
      clearTimeout(timer);
      lost.abort();
      reject(new Error('The socket did not open.'));
    });
    websocket.addEventListener('open', () => {
      clearTimeout(timer);
      resolve({ link: new SocketLink({ websocket }), lost: lost.signal });
    });
  });
}

/** A channel over a MessagePort that is already open at the other end. */
export function portChannel(port: MessagePort): Channel & { close: () => void } {
  const lost = new AbortController();
  const link = new PortLink({ port });
  port.addEventListener('close', () => lost.abort());
  port.start();
  return {
    link,
    lost: lost.signal,
    close() {
      lost.abort();
      port.close();
    },
  };
}

/** A channel to the core's process of the desktop shell, handed over by the preload. */
export function dialDesktop(bridge: DesktopBridge<File>): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      removeEventListener('message', onMessage);
      reject(new Error('No port came.'));
    }, dialTimeoutMs);
    function onMessage(event: MessageEvent): void {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      removeEventListener('message', onMessage);
      clearTimeout(timer);
      const channel = portChannel(port);
      bridge.onCoreLost(channel.close);
      resolve(channel);
    }
    addEventListener('message', onMessage);
    bridge.connect();
  });
}
