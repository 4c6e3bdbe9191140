import { spawnSync } from 'node:child_process';

/** Whether a program is installed: tests against foreign tools are skipped where it is not. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a program to its end; its output when it succeeded, else throws with what it said. */
export function runTool(name: string, args: string[], cwd?: string): string {
  const done = spawnSync(name, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  if (done.status !== 0)
    throw new Error(`${name} ${args.join(' ')}: ${done.status} ${done.stdout}${done.stderr}`);
  return done.stdout;
}
