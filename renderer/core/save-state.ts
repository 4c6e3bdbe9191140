import { MutationCache } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

export type SaveState = 'saved' | 'saving' | 'failed';

const listeners = new Set<() => void>();
let pending = 0;
let hasFailed = false;

function notify(): void {
  for (const listener of listeners) listener();
}

/** On the mutations that keep what somebody typed. */
export const keeps = { keeps: true };

/** What is typed passes here, so that the head of the page can say whether all of it is kept. */
export function createSaveWatch(): MutationCache {
  const ended = (failed: boolean) => {
    pending -= 1;
    hasFailed = failed;
    notify();
  };
  return new MutationCache({
    onMutate: (_input, { meta }) => {
      if (!meta?.['keeps']) return;
      pending += 1;
      notify();
    },
    onSuccess: (_data, _input, _context, { meta }) => {
      if (meta?.['keeps']) ended(false);
    },
    onError: (_error, _input, _context, { meta }) => {
      if (meta?.['keeps']) ended(true);
    },
  });
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (pending > 0 ? 'saving' : hasFailed ? 'failed' : 'saved'),
  );
}
