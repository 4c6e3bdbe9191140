import { AppError } from '#shared/errors.ts';

/** Work that is done one after the other; who is cancelled while waiting does not wait for those before. */
export function createTurns(): <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, work) => {
    const before = last;
    const mine = untilOrAbort(before, signal).then(work);
    // A cancelled one gives up its own turn, not that of the one before.
    last = Promise.allSettled([before, mine]);
    return mine;
  };
}

/** @throws AppError cancelled */
async function untilOrAbort(before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const aborted = new Promise(done => signal.addEventListener('abort', done, { once: true }));
  if (!signal.aborted) await Promise.race([before, aborted]);
  if (signal.aborted) throw new AppError('cancelled', {});
}
