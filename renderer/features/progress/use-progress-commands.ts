import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { showError, showUndo } from '../../ui/notices.tsx';

/** What can be done with the snapshots of a dossier; each reads the list again. */
export function useProgressCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const listChanged = () =>
    cache.invalidateQueries({ queryKey: query.progress.list.key({ input: { dossierId } }) });
  const take = useMutation({
    mutationFn: (note: string) => client.progress.take({ dossierId, note }),
    onSuccess: listChanged,
    onError: error => showError(error),
  });
  const annotate = useMutation({
    mutationFn: (input: { number: number; note: string }) =>
      client.progress.annotate({ dossierId, ...input }),
    onSuccess: listChanged,
    onError: error => showError(error),
  });
  const remove = useMutation({
    mutationFn: ({ number }: { number: number; name: string }) =>
      client.progress.remove({ dossierId, number }),
    onSuccess: async (_, { number, name }) => {
      await listChanged();
      showUndo(`Đã bỏ mốc ${name}.`, async () => {
        await client.progress.restore({ dossierId, number });
        await listChanged();
      });
    },
    onError: error => showError(error),
  });
  return { take, annotate, remove };
}
