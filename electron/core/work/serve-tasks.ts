import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { Control } from './control.ts';
import type { TaskTable, WorkerMessage, WorkerStart } from './tasks.ts';

const progressIntervalMs = 50;

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

/** Answers run-task.ts, which alone speaks to this thread, one task at a time. */
export function serveTasks(tasks: TaskTable): void {
  parentPort?.on('message', (start: WorkerStart) => void run(tasks, start));
}

async function run(tasks: TaskTable, { name, input, cancelFlag }: WorkerStart): Promise<void> {
  // The pair of name and input was typed together where the task was started.
  const task = tasks[name] as ((input: unknown, control: Control) => unknown) | undefined;
  try {
    if (!task) throw new Error(`no task of this thread: ${name}`);
    send({ kind: 'done', output: await task(input, controlOf(cancelFlag)) });
  } catch (error) {
    if (error instanceof AppError) send({ kind: 'refused', code: error.code, details: error.details });
    else if (error instanceof Error) send({ kind: 'failed', message: error.message, stack: error.stack });
    else send({ kind: 'failed', message: String(error), stack: undefined });
  }
}

function controlOf(cancelFlag: Int32Array): Control {
  let lastMs = 0;
  return {
    onProgress(done, total) {
      const nowMs = Date.now();
      if (nowMs - lastMs < progressIntervalMs) return;
      lastMs = nowMs;
      send({ kind: 'progress', done, total });
    },
    isCancelled: () => Atomics.load(cancelFlag, 0) === 1,
  };
}
