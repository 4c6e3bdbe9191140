import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';

/** Moving to another version of the set, and back: whatever shows the dossier is read again. */
export function useMoves(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const readAgain = async () => {
    // Also what no page shows now: the checklist opened next begins with it.
    await cache.invalidateQueries({ queryKey: query.dossiers.key(), refetchType: 'all' });
    tellOtherWindows(dossierId);
  };
  const move = useMutation({
    mutationFn: (target: { variantId: string | null; overlayId: string | null; digest: string }) =>
      client.dossiers.moveToSet({ dossierId, ...target }),
    onSuccess: readAgain,
  });
  const undo = useMutation({
    mutationFn: () => client.dossiers.undoMove({ dossierId }),
    onSuccess: readAgain,
  });
  return { move, undo };
}
