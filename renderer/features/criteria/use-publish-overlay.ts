import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showDone } from '../../ui/notices.tsx';
import { readJobs, readKey } from './read-file.ts';
import { type DraftKey, savingScope } from './use-overlay-draft.ts';

/** Puts the decision of a province to use and shows it; `draft` is what it was typed in, kept until then. */
export function usePublishOverlay(draft?: DraftKey) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    // After the last of what was typed.
    ...(draft ? { scope: savingScope(draft) } : {}),
    mutationFn: (overlay: unknown) => client.criteria.importOverlay({ overlay, ...(draft ? { draft } : {}) }),
    onSuccess: async ({ id, title }) => {
      // Also the list that no page shows now: the next one begins with it.
      await cache.invalidateQueries({ queryKey: query.criteria.key(), refetchType: 'all' });
      readJobs.forget(readKey);
      showDone(`Đã đưa vào sử dụng: ${title}.`);
      navigate(paths.overlay(id));
    },
  });
}
