import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import type { TaskTable, tasks, WorkerMessage, WorkerStart } from './tasks.ts';

/**
 * Runs one task in a thread of its own, so that a keystroke never waits for a disk. Aborting raises a flag the task
 * looks at between blocks; the promise settles only when the task has cleaned up after itself.
 * @throws AppError what the task threw; cancelled when it was aborted
 */
export type RunTaskOf<T extends TaskTable> = <N extends keyof T & string>(
  name: N,
  input: Parameters<T[N]>[0],
  options: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
) => Promise<Awaited<ReturnType<T[N]>>>;
export type RunTask = RunTaskOf<typeof tasks>;

/** A thread that does not answer is ended after this time, or when it has taken this much memory. */
export type ThreadLimits = { milliseconds: number; megabytes: number };

/** A thread that is started ahead lets the first screen stand first. */
const startAheadMs = 1000;

/**
 * One thread is kept for the next task, because starting one takes longer than storing a file; tasks that overlap get
 * threads of their own. The kept thread does not keep the process alive.
 * @param workerUrl the built worker in the desktop application, `work/worker.ts` when run from the sources
 * @param startsAhead whether one is started before it is asked for, where somebody sits before the screen
 */
export function createRunTask<T extends TaskTable = typeof tasks>(
  workerUrl: URL,
  limits?: ThreadLimits,
  startsAhead = false,
): RunTaskOf<T> {
  let kept: Worker | undefined;

  function take(): Worker {
    const worker = kept ?? startWorker();
    kept = undefined;
    worker.ref();
    return worker;
  }

  function startWorker(): Worker {
    // A small young generation: with 20,000 files the task grows by 30 MB instead of 170, and is no slower.
    const worker = new Worker(workerUrl, {
      resourceLimits: {
        maxYoungGenerationSizeMb: 4,
        ...(limits && { maxOldGenerationSizeMb: limits.megabytes }),
      },
    });
    worker.on('exit', () => {
      if (kept === worker) kept = undefined;
    });
    return worker;
  }

  if (startsAhead)
    setTimeout(() => {
      kept ??= startWorker();
      kept.unref();
    }, startAheadMs).unref();

  function giveBack(worker: Worker): void {
    worker.unref();
    if (kept) void worker.terminate();
    else kept = worker;
  }

  return <N extends keyof T & string>(
    name: N,
    input: Parameters<T[N]>[0],
    { signal, onProgress }: Parameters<RunTask>[2],
  ): Promise<Awaited<ReturnType<T[N]>>> =>
    new Promise((resolve, reject) => {
      const cancelFlag = new Int32Array(new SharedArrayBuffer(4));
      const worker = take();
      const raise = () => {
        Atomics.store(cancelFlag, 0, 1);
        // Whoever has limits has nothing to undo, and may be stuck in a file.
        if (limits) void worker.terminate();
      };
      if (signal.aborted) raise();
      signal.addEventListener('abort', raise, { once: true });
      const onMessage = (message: WorkerMessage) => {
        if (message.kind === 'progress') return onProgress(message.done, message.total);
        leave();
        giveBack(worker);
        // The worker ran the task that was asked for, so its output is that task's.
        if (message.kind === 'done') return resolve(message.output as Awaited<ReturnType<T[N]>>);
        if (message.kind === 'refused') return reject(new AppError(message.code, message.details));
        return reject(Object.assign(new Error(message.message), { stack: message.stack }));
      };
      const onEnd = (reason: unknown) => {
        leave();
        reject(reason instanceof Error ? reason : new Error(`the worker ended without an answer: ${name}`));
      };
      const dead = limits && setTimeout(() => void worker.terminate(), limits.milliseconds);
      const leave = () => {
        clearTimeout(dead);
        signal.removeEventListener('abort', raise);
        worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      };
      worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
      const start: WorkerStart = { name, input, cancelFlag };
      worker.postMessage(start);
    });
}
