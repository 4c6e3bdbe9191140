import { spawn } from 'node:child_process';
import { root } from './root.ts';

export type RunResult = { code: number; output: string };

type Options = { env?: NodeJS.ProcessEnv; show?: boolean };

/** Runs one of the project's JavaScript tools on this very Node; collects what it says, or shows it as it comes. */
export function run(
  file: string,
  args: readonly string[],
  { env = process.env, show = false }: Options = {},
) {
  return runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
    env,
    show,
  });
}

/** Runs a program without a shell; a program that cannot be started counts as code 127. */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = process.env, show = false }: Options = {},
) {
  return new Promise<RunResult>(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', error => resolve({ code: 127, output: error.message }));
    child.once('close', code => resolve({ code: code ?? 1, output }));
  });
}
