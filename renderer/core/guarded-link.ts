import { type ClientContext, type ClientLink, ORPCError } from '@orpc/client';
import { AppError } from '#shared/errors.ts';

/** One open channel to the core; `lost` aborts when it breaks. */
export type Channel = { link: ClientLink<ClientContext>; lost: AbortSignal };

/**
 * A call on a channel that breaks fails at once with `coreLost`, and so does the stream of a running job. oRPC itself
 * reports a closed channel as an AbortError, which would look as if the person had cancelled.
 */
export function guardedLink({ link, lost }: Channel): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const output = await orLost(link.call(path, input, options), lost, options.signal);
      return isIterator(output) ? guardedIterator(output, lost, options.signal) : output;
    },
  };
}

function guardedIterator(
  source: AsyncIterator<unknown>,
  lost: AbortSignal,
  signal: AbortSignal | undefined,
): AsyncIteratorObject<unknown> {
  const iterator = {
    next: () => orLost(source.next(), lost, signal),
    return: async (value?: unknown) => {
      // On a broken channel there is nobody to tell; the core ended the job when the channel went.
      if (!lost.aborted) await source.return?.(value);
      return { done: true as const, value };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  // The DOM library types also ask for Symbol.asyncDispose, which no caller of ours uses and old engines lack.
  return iterator as unknown as AsyncIteratorObject<unknown>;
}

function orLost<T>(work: Promise<T>, lost: AbortSignal, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const onLost = () => reject(new AppError('coreLost', {}));
    if (lost.aborted) onLost();
    lost.addEventListener('abort', onLost, { once: true });
    work
      .then(resolve, error => reject(endOf(error, signal)))
      .finally(() => lost.removeEventListener('abort', onLost));
  });
}

/** What a call ended with: an answer of the core as it is, else cancelled by the person, else the channel broke. */
function endOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof ORPCError) return error;
  if (signal?.aborted) return new AppError('cancelled', {}, { cause: error });
  const isChannelClosed = error instanceof Error && error.name === 'AbortError';
  return isChannelClosed ? new AppError('coreLost', {}, { cause: error }) : error;
}

function isIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
