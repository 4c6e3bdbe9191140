import { useSyncExternalStore } from 'react';

/** A list of things to be done, or that were, which belongs to the application and not to the page that shows it. */
export function createWaitingList<Item>() {
  const listeners = new Set<() => void>();
  let items: readonly Item[] = [];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    all: () => items,
    set(next: readonly Item[]): void {
      items = next;
      for (const listener of listeners) listener();
    },
    use: (): readonly Item[] => useSyncExternalStore(subscribe, () => items),
  };
}
