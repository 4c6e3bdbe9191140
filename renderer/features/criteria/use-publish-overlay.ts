import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showDone } from '../../ui/notices.tsx';
import { readJobs, readKey } from './read-file.ts';

/** Puts the decision of a province to use and shows it. */
export function usePublishOverlay() {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (overlay: unknown) => client.criteria.importOverlay({ overlay }),
    onSuccess: async ({ id, title }) => {
      // Also the list that no page shows now: the next one begins with it.
      await cache.invalidateQueries({ queryKey: query.criteria.key(), refetchType: 'all' });
      readJobs.forget(readKey);
      showDone(`Đã đưa vào sử dụng: ${title}.`);
      navigate(paths.overlay(id));
    },
  });
}
