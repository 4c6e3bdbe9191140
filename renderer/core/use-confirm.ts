import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from './api.ts';
import { withGroup } from './dossier-rows.ts';
import { tellOtherWindows } from './other-windows.ts';
import { changesInTurn } from './use-assess.ts';

/** The office stands by an answer although its indicator changed with the version of the set. */
export function useConfirm(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  return useMutation({
    ...changesInTurn(dossierId),
    mutationFn: (code: string) => client.assessments.confirm({ dossierId, code }),
    onSuccess: ({ criterion, result }) => {
      cache.setQueryData<Dossier>(
        query.dossiers.get.queryKey({ input: { dossierId } }),
        present => present && withGroup(present, criterion, result),
      );
      void cache.invalidateQueries({ queryKey: query.dossiers.check.key({ input: { dossierId } }) });
      void cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
      tellOtherWindows(dossierId);
    },
  });
}
