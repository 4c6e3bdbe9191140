import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showDone } from '../../ui/notices.tsx';
import { readJobs, readKey } from './read-file.ts';

/** Puts a set to use and goes on to a dossier with it. */
export function usePublish() {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (set: CriteriaSet) => client.criteria.importSet({ set }),
    onSuccess: async ({ id, title }) => {
      // Also the list that no page shows now: the next one begins with it.
      await cache.invalidateQueries({ queryKey: query.criteria.key(), refetchType: 'all' });
      readJobs.forget(readKey);
      showDone(`Đã đưa vào sử dụng: ${title}.`);
      navigate(paths.createWith(id));
    },
  });
}
