import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { showError, showUndo } from '../../ui/notices.tsx';

/** Dossiers that use a set or the decision of a province keep it; it is only offered no longer. */
export function useRetire(kind: 'set' | 'overlay', { id, title }: { id: string; title: string }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const readAgain = () => cache.invalidateQueries({ queryKey: query.criteria.key(), refetchType: 'all' });
  const takeBack = useMutation({
    mutationFn: () =>
      kind === 'set' ? client.criteria.takeBack({ id }) : client.criteria.takeBackOverlay({ id }),
    onSuccess: readAgain,
    onError: error => showError(error),
  });
  const retire = useMutation({
    mutationFn: () =>
      kind === 'set' ? client.criteria.retire({ id }) : client.criteria.retireOverlay({ id }),
    onSuccess: async () => {
      await readAgain();
      showUndo(
        `“${title}” đã ngừng dùng cho hồ sơ mới. Hồ sơ đang dùng vẫn giữ ${kind === 'set' ? 'bộ này' : 'quy định này'}.`,
        () => takeBack.mutateAsync(),
      );
    },
    onError: error => showError(error),
  });
  return { retire, takeBack };
}
