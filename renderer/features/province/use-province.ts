import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Goal } from '#shared/domain/province-goals.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError, showUndo } from '../../ui/notices.tsx';

/** Every dossier as it stands when the page is opened: they are worked on elsewhere. */
export function useProvinceTable() {
  const { query } = useApi();
  return useQuery({ ...query.province.table.queryOptions(), refetchOnMount: 'always' });
}

export function useGoals() {
  const { query } = useApi();
  return useQuery(query.province.goals.list.queryOptions());
}

/** What can be said of a dossier's recognition; each reads the table again. */
export function useRecognition(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const common = {
    onSuccess: () => cache.invalidateQueries({ queryKey: query.province.table.key() }),
    onError: (error: Error) => showError(error),
  };
  return {
    recognise: useMutation({
      ...common,
      mutationFn: (said: { number: string; decidedOn: string; note: string }) =>
        client.province.recognise({ dossierId, ...said }),
    }),
    withdraw: useMutation({
      ...common,
      mutationFn: (reason: string) => client.province.withdraw({ dossierId, reason }),
    }),
  };
}

export function useGoalCommands() {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const changed = () => cache.invalidateQueries({ queryKey: query.province.goals.list.key() });
  const onError = (error: Error) => showError(error);
  return {
    save: useMutation({
      mutationFn: (goal: Omit<Goal, 'id'> & { id: string | null }) => {
        const { id, ...input } = goal;
        return id === null
          ? client.province.goals.add(input)
          : client.province.goals.change({ ...input, id });
      },
      onSuccess: async () => {
        await changed();
        showDone('Đã lưu mục tiêu.');
      },
      onError,
    }),
    remove: useMutation({
      mutationFn: ({ id }: Goal) => client.province.goals.remove({ id }),
      onSuccess: async (_, { id, title }) => {
        await changed();
        showUndo(`Đã bỏ mục tiêu “${title}”.`, async () => {
          await client.province.goals.restore({ id });
          await changed();
        });
      },
      onError,
    }),
  };
}
