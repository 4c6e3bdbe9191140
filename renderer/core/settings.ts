import { useCallback, useSyncExternalStore } from 'react';

export const textScales = [100, 110, 125, 150, 175, 200] as const;
const storageKey = 'ho-so-ntm.text-scale';
const listeners = new Set<() => void>();

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
  const scale = useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => readTextScale(),
  );
  const change = useCallback((next: number) => {
    localStorage.setItem(storageKey, String(next));
    applyTextScale();
    for (const listener of listeners) listener();
  }, []);
  return [scale, change];
}
