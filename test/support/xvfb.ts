import { spawn } from 'node:child_process';

export type VirtualDisplay = { name: string; stop: () => void };

/** A screen for windows where there is none; it picks a free number and tells it when it is ready. */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.once('error', reject);
    child.stdio[3]?.once('data', (number: Buffer) =>
      resolve({ name: `:${number.toString().trim()}`, stop: () => child.kill() }),
    );
  });
}
