import { fileURLToPath } from 'node:url';
import { hasDisplay, openWithSystem } from './open-with-system.ts';
import { superviseHost } from './supervisor.ts';

const root = new URL('../../', import.meta.url);

export type WebShellOptions = { workspaceDir: string; open: boolean };

/** Runs the browser shell until it is stopped; resolves with the exit code. */
export async function runWebShell({ workspaceDir, open }: WebShellOptions): Promise<number> {
  const host = superviseHost({
    workspaceDir,
    rendererDir: fileURLToPath(new URL('out/renderer', root)),
    resourcesDir: fileURLToPath(new URL('resources', root)),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, host.stop);
  const address = host.ready.then(({ port, access }) => `http://127.0.0.1:${port}/?key=${access.key}`);
  void address.then(url => announce(url, open));
  return host.ended;
}

/** Opens the page, or says where it is: the address carries the key and works once. */
async function announce(url: string, open: boolean): Promise<void> {
  if (open && hasDisplay()) {
    try {
      await openWithSystem(url);
      process.stdout.write('Đã mở Hồ sơ NTM trong trình duyệt. Nhấn Ctrl+C ở đây để tắt.\n');
      return;
    } catch {
      // No program wants to open it: the address on the screen is the way that is left.
    }
  }
  process.stdout.write(
    `Mở địa chỉ này trong trình duyệt trên máy này (dùng được một lần):\n${url}\nNhấn Ctrl+C để tắt.\n`,
  );
}
