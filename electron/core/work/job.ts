import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#shared/contract/base.ts';

const intervalMs = 100;

/**
 * Runs work that takes long as the generator a job of the contract is: progress at most ten times a second, then the
 * result. Aborting the call, or ceasing to read it, aborts the work; the generator ends only when the work has, so
 * that "cancelled" on the screen means undone.
 */
export async function* runJob<T>(
  callSignal: AbortSignal | undefined,
  run: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<Progress, T, void> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (callSignal?.aborted) abort();
  callSignal?.addEventListener('abort', abort, { once: true });

  let latest: Progress | undefined;
  const work = run(progress => {
    latest = progress;
  }, controller.signal);
  const ended = work.then(
    () => true,
    () => true,
  );
  try {
    while (!(await Promise.race([ended, pause(intervalMs, false, { ref: false })]))) {
      if (latest) yield latest;
      latest = undefined;
    }
    return await work;
  } finally {
    callSignal?.removeEventListener('abort', abort);
    abort();
    await ended;
  }
}
