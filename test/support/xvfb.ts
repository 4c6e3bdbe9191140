import { spawn } from 'node:child_process';

let display: Promise<string> | undefined;

/** A screen for windows where there is none: one virtual one for the whole test process. */
export function virtualDisplay(): Promise<string> {
  display ??= new Promise((resolve, reject) => {
    // It picks a free number and writes it to descriptor 3 when it is ready.
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.once('error', reject);
    child.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
    process.once('exit', () => child.kill());
    child.unref();
  });
  return display;
}
