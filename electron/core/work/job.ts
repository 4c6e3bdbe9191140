import type { Progress } from '#shared/contract/base.ts';

const intervalMs = 100;

/**
 * Runs work that takes long as the generator a job of the contract is: progress at most ten times a second, then the
 * result. Aborting the call, or ceasing to read it, aborts the work; the generator ends only when the work has.
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
  let wake = () => {};
  let ended = false;
  const work = run(progress => {
    latest = progress;
    wake();
  }, controller.signal).finally(() => {
    ended = true;
    wake();
  });
  work.catch(() => {}); // awaited below; this only keeps Node from calling it unhandled meanwhile

  try {
    let lastMs = 0;
    while (!ended) {
      if (latest && Date.now() - lastMs >= intervalMs) {
        const progress = latest;
        latest = undefined;
        lastMs = Date.now();
        yield progress;
        continue;
      }
      await new Promise<void>(resolve => {
        const timer = latest ? setTimeout(resolve, intervalMs - (Date.now() - lastMs)) : undefined;
        wake = () => {
          if (latest && !ended && timer) return;
          clearTimeout(timer);
          resolve();
        };
        if (ended) resolve();
      });
    }
    return await work;
  } finally {
    callSignal?.removeEventListener('abort', abort);
    abort();
    await work.catch(() => {});
  }
}
