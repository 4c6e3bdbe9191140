import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';

/** Leaves a finding of the check as it is, or takes that back; each is one change, undone with Ctrl+Z. */
export function useCheckCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const notice = useUndoNotice(dossierId);
  const common = {
    ...changesInTurn(dossierId),
    onError: (error: Error) => showError(error),
  };
  const changed = (message: string) => {
    tellOtherWindows(dossierId);
    void notice(message);
    return cache.invalidateQueries({ queryKey: query.dossiers.check.key({ input: { dossierId } }) });
  };
  return {
    ignore: useMutation({
      ...common,
      mutationFn: ({ key, reason }: { key: string; reason: string }) =>
        client.checks.ignore({ dossierId, key, reason }),
      onSuccess: () => changed('Đã bỏ qua, lý do được ghi vào lịch sử.'),
    }),
    heed: useMutation({
      ...common,
      mutationFn: (key: string) => client.checks.heed({ dossierId, key }),
      onSuccess: () => changed('Đã đưa trở lại danh sách.'),
    }),
  };
}
