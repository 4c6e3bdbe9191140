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

/**
 * A channel to the core's process of the desktop shell, handed over by the preload. The core says `portReady` first:
 * a port may also lead to a core that died a moment ago, and then it only closes.
 */
export function dialDesktop(bridge: DesktopBridge<File>): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Error('No port came.'))), dialTimeoutMs);
    function end(settle: () => void): void {
      removeEventListener('message', onMessage);
      clearTimeout(timer);
      settle();
    }
    function onMessage(event: MessageEvent): void {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      bridge.onCoreLost(() => end(() => reject(new Error('The core died.'))));
      port.addEventListener('close', () => end(() => reject(new Error('The port closed.'))));
      port.addEventListener('message', () => end(() => resolve(open(port))), { once: true });
      port.start();
    }
    function open(port: MessagePort): Channel {
      const channel = portChannel(port);
      bridge.onCoreLost(channel.close);
      return channel;
    }
    addEventListener('message', onMessage);
    bridge.connect();
  });
}
