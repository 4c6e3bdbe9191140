import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (what: string, error?: unknown) => void;

/** One file a month in the workspace's logs folder. Losing a log line must never stop the work. */
export function createLog(folder: string, now: () => Date): Log {
  return (what, error) => {
    const time = now().toISOString();
    const stack =
      error instanceof Error ? `${error.stack ?? error.message}` : error === undefined ? '' : String(error);
    try {
      appendFileSync(join(folder, `${time.slice(0, 7)}.log`), `${time} ${what}${stack && `\n${stack}`}\n`);
    } catch {
      process.stderr.write(`${what} ${stack}\n`);
    }
  };
}
