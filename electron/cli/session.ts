import { fileURLToPath } from 'node:url';
import { type AsyncIteratorClass, createRouterClient, type RouterClient } from '@orpc/server';
import { type Core, openCore } from '#core/core.ts';
import type { Router } from '#core/router.ts';
import { createRunTask, type RunTask } from '#core/work/run-task.ts';
import { defaultWorkspaceDir } from '#core/workspace/default-dir.ts';
import type { Progress } from '#shared/contract/base.ts';

const workerUrl = new URL('../core/work/worker.ts', import.meta.url);
const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url));

export type Client = RouterClient<Router>;
export type Output = { out: (text: string) => void; err: (text: string) => void };

/** What a command works with: the core of its workspace, opened when it is first asked for. */
export type Session = {
  json: boolean;
  /** One JSON value, or the text for people. */
  print: (value: unknown, text: () => string) => void;
  tell: (text: string) => void;
  client: () => Promise<Client>;
  runTask: RunTask;
  /** Aborted by Ctrl+C, a closed terminal or a polite kill. */
  signal: AbortSignal;
  /** What the command ends with when nothing failed: 1 says that the checked thing is not in order. */
  exitCode: number;
};

const impatientMs = 1000;
const interrupts = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Names come from strangers: none may move the cursor, colour the terminal or turn the direction of a line. */
export function harmless(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\u{fffd}');
}

/** @returns the session and what closes it */
export function createSession(
  { workspace, json }: { workspace: string | undefined; json: boolean },
  { out, err }: Output,
): { session: Session; close: () => Promise<void> } {
  const controller = new AbortController();
  let interruptedMs = 0;
  // Ctrl+C may come twice at once, from the terminal and from an older Node that started this one; a person who
  // presses it again later does not want to wait for the tidying up.
  const interrupt = () => {
    const isImpatient = controller.signal.aborted && Date.now() - interruptedMs > impatientMs;
    if (isImpatient) process.exit(2);
    if (!controller.signal.aborted) interruptedMs = Date.now();
    controller.abort();
  };
  for (const name of interrupts) process.on(name, interrupt);
  let core: Core | undefined;
  const session: Session = {
    json,
    print: (value, text) => out(json ? `${JSON.stringify(value, null, 2)}\n` : `${harmless(text())}\n`),
    tell: text => err(`${harmless(text)}\n`),
    async client() {
      core ??= await openCore({
        workspaceDir: workspace ?? defaultWorkspaceDir(),
        resourcesDir,
        workerUrl,
        shell: 'cli',
      });
      return createRouterClient(core.router);
    },
    runTask: createRunTask(workerUrl),
    signal: controller.signal,
    exitCode: 0,
  };
  return {
    session,
    async close() {
      for (const name of interrupts) process.off(name, interrupt);
      await core?.close();
    },
  };
}

/** Runs a job to its end and answers with its result, telling how far it is where a person watches. */
export async function finish<T>(
  job: AsyncIteratorClass<Progress, T>,
  { tell, json }: Pick<Session, 'tell' | 'json'>,
): Promise<T> {
  let toldPercent = 0;
  for (;;) {
    const next = await job.next();
    if (next.done) return next.value;
    const { done, total } = next.value;
    const percent = total > 0 ? Math.floor((done / total) * 10) * 10 : 0;
    if (!json && percent > toldPercent && percent < 100) tell(`… ${percent} %`);
    toldPercent = percent;
  }
}
