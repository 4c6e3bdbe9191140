import type { QueryClient } from '@tanstack/react-query';
import type { StatusSource } from './reconnecting-link.ts';

/**
 * Reads everything again once a lost core is back: a command may have been carried out whose answer never came. It
 * belongs to the application, since a page that is left in that moment would take its memory of the loss along.
 */
export function readAgainWhenBack(status: StatusSource, cache: QueryClient): void {
  let wasConnected = status.current() === 'connected';
  status.subscribe(() => {
    if (status.current() !== 'connected') return;
    if (wasConnected) void cache.invalidateQueries();
    wasConnected = true;
  });
}
