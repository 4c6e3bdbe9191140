import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from './api.ts';
import { tellOtherWindows } from './other-windows.ts';

export function useDossier(dossierId: string) {
  const { query } = useApi();
  return useQuery({
    ...query.dossiers.get.queryOptions({ input: { dossierId } }),
    // Another browser may have the same workspace open: `tellOtherWindows` does not reach it.
    refetchOnWindowFocus: 'always',
  });
}

/** After files were added, described or taken out: everything that counts or lists them is read again. */
export function useEvidenceChanged(dossierId: string) {
  const { query } = useApi();
  const client = useQueryClient();
  return useCallback(() => {
    tellOtherWindows(dossierId);
    return Promise.all([
      client.invalidateQueries({ queryKey: query.dossiers.get.key({ input: { dossierId } }) }),
      client.invalidateQueries({ queryKey: query.evidence.key() }),
      client.invalidateQueries({ queryKey: query.dossiers.check.key({ input: { dossierId } }) }),
      client.invalidateQueries({ queryKey: query.dossiers.list.key() }),
    ]);
  }, [client, query, dossierId]);
}
