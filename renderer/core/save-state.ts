import { MutationCache } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

export type SaveState = 'saved' | 'saving' | 'failed';

const listeners = new Set<() => void>();
let pending = 0;
let hasFailed = false;

function notify(): void {
  for (const listener of listeners) listener();
}

/** Every command of the page passes here, so that the head of the page can say whether all of it is kept. */
export function createSaveWatch(): MutationCache {
  const ended = (failed: boolean) => {
    pending -= 1;
    hasFailed = failed;
    notify();
  };
  return new MutationCache({
    onMutate: () => {
      pending += 1;
      notify();
    },
    onSuccess: () => ended(false),
    onError: () => ended(true),
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
