import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showError } from '../../ui/notices.tsx';

type Begin = { from: { id: string; version?: string } | null; as: 'version' | 'copy' };

/** Begins a draft and opens it. */
export function useBeginDraft() {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (begin: Begin) => client.setDrafts.create(begin),
    onSuccess: ({ id }) => {
      void cache.invalidateQueries({ queryKey: query.setDrafts.list.key(), refetchType: 'all' });
      navigate(paths.setDraft(id));
    },
    onError: error => showError(error),
  });
}
