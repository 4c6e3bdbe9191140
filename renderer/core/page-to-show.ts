import { useEffect, useSyncExternalStore } from 'react';

/** The page of a file that a search led to, until the file is left. */
let wanted: { evidenceId: string; page: number } | null = null;
const listeners = new Set<() => void>();

export function showPage(evidenceId: string, page: number): void {
  wanted = { evidenceId, page };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePageToShow(evidenceId: string): number | undefined {
  useEffect(
    () => () => {
      if (wanted?.evidenceId === evidenceId) wanted = null;
    },
    [evidenceId],
  );
  const page = useSyncExternalStore(subscribe, () => (wanted?.evidenceId === evidenceId ? wanted.page : 0));
  return page === 0 ? undefined : page;
}
