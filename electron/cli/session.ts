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
  /** Aborted by Ctrl+C. */
  signal: AbortSignal;
  /** What the command ends with when nothing failed: 1 says that the checked thing is not in order. */
  exitCode: number;
};

/** @returns the session and what closes it */
export function createSession(
  { workspace, json }: { workspace: string | undefined; json: boolean },
  { out, err }: Output,
): { session: Session; close: () => Promise<void> } {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  process.once('SIGINT', interrupt);
  let core: Core | undefined;
  const session: Session = {
    json,
    print: (value, text) => out(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`),
    tell: text => err(`${text}\n`),
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
      process.off('SIGINT', interrupt);
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
