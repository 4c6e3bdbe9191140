import { RPCHandler } from '@orpc/server/message-port';
import type { MessagePortMain } from 'electron';
import { openCore } from '#core/core.ts';
import { type CoreDoor, createCoreDoor } from '#core/core-door.ts';
import { portReady } from '#shared/contract/desktop-bridge.ts';
import type { FromCore, ToCore } from './core-message.ts';

/**
 * The core in a process of its own: a crash here never takes the window along, and the window's process never waits
 * for the disk.
 */
let door: CoreDoor | undefined;
const opening = new Map<number, (error: string) => void>();
let lastOpening = 0;

/** Asks main to open a file with the system's program. */
async function openPath(path: string): Promise<void> {
  const id = ++lastOpening;
  const error = await new Promise<string>(resolve => {
    opening.set(id, resolve);
    process.parentPort.postMessage({ type: 'openPath', id, path } satisfies FromCore);
  });
  opening.delete(id);
  if (error) throw new Error(error);
}

async function connect(port: MessagePortMain): Promise<void> {
  if (!door) throw new Error('A channel came before the start message.');
  const { router, interceptors } = await door.serve();
  new RPCHandler(router, { interceptors }).upgrade(port);
  port.postMessage(portReady);
  port.start();
}

async function stop(): Promise<void> {
  await door?.close();
  process.exit(0);
}

function receive(message: ToCore, port: MessagePortMain | undefined): void {
  if (message.type === 'start') {
    const { workspaceDir, resourcesDir } = message;
    const workerUrl = new URL('./worker.js', import.meta.url);
    door = createCoreDoor(workspaceDir, () =>
      openCore({ workspaceDir, resourcesDir, workerUrl, shell: 'desktop', openPath }),
    );
  } else if (message.type === 'connect' && port) void connect(port);
  else if (message.type === 'opened') opening.get(message.id)?.(message.error);
  else if (message.type === 'stop') void stop();
}

process.parentPort.on('message', ({ data, ports }) => receive(data, ports[0]));
