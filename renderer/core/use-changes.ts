import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from './api.ts';
import { tellOtherWindows } from './other-windows.ts';
import { changesInTurn } from './use-assess.ts';

export type Stepped = { number: number; what: string; codes: string[] };

/** Takes the last change of a dossier back, or makes the last one taken back again; null where there was none. */
export function useChanges(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const { mutateAsync } = useMutation({
    ...changesInTurn(dossierId),
    mutationFn: (direction: 'undo' | 'redo') => client.changes[direction]({ dossierId }),
    onSuccess: ({ change, dossier }) => {
      if (!change) return;
      cache.setQueryData(query.dossiers.get.queryKey({ input: { dossierId } }), dossier);
      // Files, people, counts: whatever else the change touched is read again.
      void cache.invalidateQueries();
      tellOtherWindows(dossierId);
    },
  });
  return useCallback(
    async (direction: 'undo' | 'redo'): Promise<Stepped | null> => (await mutateAsync(direction)).change,
    [mutateAsync],
  );
}
