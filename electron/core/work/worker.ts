import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { Control } from './control.ts';
import { tasks, type WorkerMessage, type WorkerStart } from './tasks.ts';

const progressIntervalMs = 50;

// Only run-task.ts starts this file, and it passes a WorkerStart.
const { name, input, cancelFlag } = workerData as WorkerStart;
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

let lastMs = 0;
const control: Control = {
  onProgress(done, total) {
    const nowMs = Date.now();
    if (nowMs - lastMs < progressIntervalMs) return;
    lastMs = nowMs;
    send({ kind: 'progress', done, total });
  },
  isCancelled: () => Atomics.load(cancelFlag, 0) === 1,
};

async function run(): Promise<void> {
  try {
    // The pair of name and input was typed together where the task was started.
    const task = (await tasks[name]()) as (input: unknown, control: Control) => unknown;
    send({ kind: 'done', output: await task(input, control) });
  } catch (error) {
    if (error instanceof AppError) send({ kind: 'refused', code: error.code, details: error.details });
    else if (error instanceof Error) send({ kind: 'failed', message: error.message, stack: error.stack });
    else send({ kind: 'failed', message: String(error), stack: undefined });
  }
}

await run();
