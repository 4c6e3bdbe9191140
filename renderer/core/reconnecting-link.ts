import type { ClientContext, ClientLink } from '@orpc/client';
import { AppError } from '#shared/errors.ts';
import { type Channel, guardedLink } from './guarded-link.ts';

/** `reconnecting`: calls wait a little; `lost`: calls fail at once while it is still being tried. */
export type ConnectionStatus = 'connected' | 'reconnecting' | 'lost';

export type StatusSource = {
  current: () => ConnectionStatus;
  subscribe: (listener: () => void) => () => void;
};

export type ReconnectingLink = { link: ClientLink<ClientContext>; status: StatusSource };

type Options = {
  /** Opens a channel; rejects when it cannot be had now. */
  dial: () => Promise<Channel>;
  /** How long calls may wait for a channel before the connection counts as lost. */
  patienceMs?: number;
  retryMs?: number;
};

/**
 * One link for the life of the page over channels that come and go: oRPC's own links belong to one socket or port
 * each. A call in flight is never sent again, since nobody knows whether it was carried out.
 */
export function createReconnectingLink({
  dial,
  patienceMs = 15_000,
  retryMs = 250,
}: Options): ReconnectingLink {
  const listeners = new Set<() => void>();
  let status: ConnectionStatus = 'reconnecting';
  let current: ClientLink<ClientContext> | undefined;
  let waiting: { resolve: (link: ClientLink<ClientContext>) => void; reject: (error: AppError) => void }[] =
    [];
  let brokenSince = Date.now();

  function become(next: ConnectionStatus): void {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener();
  }

  async function connect(): Promise<void> {
    try {
      const channel = await dial();
      current = guardedLink(channel);
      channel.lost.addEventListener('abort', onBroken, { once: true });
      become('connected');
      for (const { resolve } of waiting.splice(0)) resolve(current);
      if (channel.lost.aborted) onBroken();
    } catch {
      const brokenForMs = Date.now() - brokenSince;
      if (brokenForMs >= patienceMs) giveUpWaiting();
      // Quickly at first, for a core that is just starting again; calmly when it stays away.
      setTimeout(() => void connect(), Math.max(retryMs, Math.min(brokenForMs / 4, 3_000)));
    }
  }

  function onBroken(): void {
    current = undefined;
    brokenSince = Date.now();
    become('reconnecting');
    void connect();
  }

  function giveUpWaiting(): void {
    become('lost');
    const error = new AppError('coreLost', {});
    for (const { reject } of waiting.splice(0)) reject(error);
    waiting = [];
  }

  function available(signal: AbortSignal | undefined): Promise<ClientLink<ClientContext>> {
    if (current) return Promise.resolve(current);
    if (status === 'lost') return Promise.reject(new AppError('coreLost', {}));
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  void connect();
  return {
    link: {
      async call(path, input, options) {
        const link = await available(options.signal);
        return link.call(path, input, options);
      },
    },
    status: {
      current: () => status,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
