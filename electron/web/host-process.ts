import '#core/require-node.ts';
import { openCore } from '#core/core.ts';
import { createCoreDoor } from '#core/core-door.ts';
import { createGateway } from '#gateway/gateway.ts';
import { createAccess } from './access.ts';
import { createHost, listen, listenAtUsualPort } from './host.ts';
import type { HostStart, HostState } from './host-message.ts';
import { openWithSystem } from './open-with-system.ts';

const root = new URL('../../', import.meta.url);

function report(message: HostState): void {
  process.send?.(message);
}

async function run({ workspaceDir, rendererDir, resourcesDir, saved }: HostStart): Promise<void> {
  let port = saved?.port ?? 0;
  const authority = () => `127.0.0.1:${port}`;
  const access = createAccess(authority, saved?.access);
  const door = createCoreDoor(workspaceDir, () =>
    openCore({
      workspaceDir,
      resourcesDir,
      workerUrl: new URL('electron/core/work/worker.ts', root),
      shell: 'web',
      openPath: openWithSystem,
    }),
  );
  const gateway = createGateway({ rendererDir, workspaceDir, connectSources: () => [`ws://${authority()}`] });
  const reporting = {
    ...access,
    redeem: (key: string) => {
      const cookie = access.redeem(key);
      report({ port, access: access.state() });
      return cookie;
    },
  };
  const host = createHost({ door, gateway, access: reporting, authority });

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void host.close().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);

  port = await (saved ? listen(host.server, saved.port) : listenAtUsualPort(host.server, workspaceDir));
  report({ port, access: access.state() });
}

process.once('message', (start: HostStart) => void run(start));
