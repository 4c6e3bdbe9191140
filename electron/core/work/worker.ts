import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { Control } from './control.ts';
import { tasks, type WorkerMessage, type WorkerStart } from './tasks.ts';

const progressIntervalMs = 50;

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

/** Only run-task.ts speaks to this thread, one task at a time. */
parentPort?.on('message', (start: WorkerStart) => void run(start));

async function run({ name, input, cancelFlag }: WorkerStart): Promise<void> {
  // The pair of name and input was typed together where the task was started.
  const task = tasks[name] as (input: unknown, control: Control) => unknown;
  try {
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
