import { useCallback, useEffect, useState } from 'react';

/** What somebody typed and nobody could save yet, so that leaving the indicator and coming back loses nothing. */
const kept = new Map<string, string>();

/** A text being typed over a saved one. `settle` says that it was saved or given up. */
export function useKeptDraft(key: string, saved: string) {
  const [text, setText] = useState(() => kept.get(key) ?? saved);
  useEffect(() => {
    if (!kept.has(key)) setText(saved);
  }, [key, saved]);
  const change = useCallback(
    (next: string) => {
      kept.set(key, next);
      setText(next);
    },
    [key],
  );
  const settle = useCallback(
    (next?: string) => {
      kept.delete(key);
      if (next !== undefined) setText(next);
    },
    [key],
  );
  return { text, change, settle };
}
