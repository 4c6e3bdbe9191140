import {
  MessageChannelMain,
  type MessagePortMain,
  shell,
  type UtilityProcess,
  utilityProcess,
} from 'electron';
import { createRestartPolicy } from '#gateway/restart-policy.ts';
import type { FromCore, ToCore } from './core-message.ts';

export type CoreSupervisor = {
  /** A new channel to the core; its page's end is given to `deliver` as soon as a core is there. */
  connect: (deliver: (port: MessagePortMain) => void) => void;
  stop: () => Promise<void>;
  /** The core's process that runs now, for a test that kills it. */
  pid: () => number | undefined;
};

type Options = {
  file: string;
  workspaceDir: string;
  resourcesDir: string;
  onLost: () => void;
  /** The core died too often to be started again. */
  onGivenUp: () => void;
};

const stopWithinMs = 10_000;

/** Keeps one core running: one that dies is started again and the page gets a new channel when it asks. */
export function superviseCore({
  file,
  workspaceDir,
  resourcesDir,
  onLost,
  onGivenUp,
}: Options): CoreSupervisor {
  const policy = createRestartPolicy();
  let child: UtilityProcess | undefined;
  let isStopping = false;
  let waiting: ((port: MessagePortMain) => void)[] = [];

  const tell = (message: ToCore, ports: MessagePortMain[] = []) => child?.postMessage(message, ports);

  function launch(): void {
    const started = utilityProcess.fork(file, [], { serviceName: 'Hồ sơ NTM – dữ liệu', stdio: 'inherit' });
    started.once('spawn', () => {
      child = started;
      tell({ type: 'start', workspaceDir, resourcesDir });
      for (const deliver of waiting.splice(0)) open(deliver);
    });
    started.on('message', (message: FromCore) => void openPath(message));
    started.once('exit', () => {
      child = undefined;
      if (isStopping) return;
      onLost();
      const delayMs = policy.nextDelayMs();
      if (delayMs === undefined) onGivenUp();
      else setTimeout(() => !isStopping && launch(), delayMs);
    });
  }

  /** The core has refused programs before it asks. */
  async function openPath({ id, path }: FromCore): Promise<void> {
    tell({ type: 'opened', id, error: await shell.openPath(path) });
  }

  function open(deliver: (port: MessagePortMain) => void): void {
    const { port1, port2 } = new MessageChannelMain();
    tell({ type: 'connect' }, [port1]);
    deliver(port2);
  }

  launch();
  return {
    connect(deliver) {
      if (child) open(deliver);
      // There is one page: of several requests while no core is there only the last still has a listener.
      else waiting = [deliver];
    },
    stop() {
      isStopping = true;
      const stopping = child;
      if (!stopping) return Promise.resolve();
      return new Promise(resolve => {
        const timer = setTimeout(() => stopping.kill(), stopWithinMs);
        stopping.once('exit', () => {
          clearTimeout(timer);
          resolve();
        });
        tell({ type: 'stop' });
      });
    },
    pid: () => child?.pid,
  };
}
