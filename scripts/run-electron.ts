import { spawn } from 'node:child_process';
import { root } from './root.ts';

const startupMs = 10_000;

/**
 * Runs the desktop shell and resolves with its exit code, or with undefined when Electron itself could not start here
 * (a missing library, a sandbox the system forbids): it then ends within seconds with an error.
 */
export function runElectron(electron: string, workspaceDir: string): Promise<number | undefined> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Chromium refuses to run as root with its sandbox; nobody works as root but containers and tests.
  const args = [root, ...(isRoot ? ['--no-sandbox'] : []), '--workspace', workspaceDir];
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const startedAt = Date.now();
  return new Promise(resolve => {
    const child = spawn(electron, args, { env, stdio: 'inherit' });
    let isStopped = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        isStopped = true;
        child.kill(signal);
      });
    }
    child.once('error', () => resolve(undefined));
    child.once('exit', code => {
      const hasFailedToStart = !isStopped && code !== 0 && Date.now() - startedAt < startupMs;
      resolve(hasFailedToStart ? undefined : (code ?? 1));
    });
  });
}
