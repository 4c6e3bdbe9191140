import { useCallback, useSyncExternalStore } from 'react';

export const textScales = [100, 110, 125, 150, 175, 200] as const;
const storageKey = 'ho-so-ntm.text-scale';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The text size in per cent, as the person set it on this machine. */
function readTextScale(): number {
  const stored = Number(localStorage.getItem(storageKey));
  return textScales.find(scale => scale === stored) ?? 100;
}

/** Everything is measured in rem, so one number on the root enlarges the whole screen; paper keeps its own sizes. */
export function applyTextScale(): void {
  document.documentElement.style.setProperty('--text-scale', `${readTextScale()}%`);
}

export function useTextScale(): [number, (scale: number) => void] {
  const scale = useSyncExternalStore(subscribe, () => readTextScale());
  const change = useCallback((next: number) => {
    localStorage.setItem(storageKey, String(next));
    applyTextScale();
    for (const listener of listeners) listener();
  }, []);
  return [scale, change];
}

const tourKey = 'ho-so-ntm.tour';

/** The first-use tour stands open until somebody on this machine ended it, and again when asked for. */
export function useTourOpen(): [boolean, (isOpen: boolean) => void] {
  const isOpen = useSyncExternalStore(subscribe, () => localStorage.getItem(tourKey) === null);
  const change = useCallback((next: boolean) => {
    if (next) localStorage.removeItem(tourKey);
    else localStorage.setItem(tourKey, 'ended');
    for (const listener of listeners) listener();
  }, []);
  return [isOpen, change];
}
