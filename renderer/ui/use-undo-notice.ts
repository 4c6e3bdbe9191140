import { useApi } from '../core/api.ts';
import { useChanges } from '../core/use-changes.ts';
import { showDone, showUndo } from './notices.tsx';

/** Says what was just done to a dossier, with the way back for as long as nothing else was done after it. */
export function useUndoNotice(dossierId: string): (message: string) => Promise<void> {
  const { client } = useApi();
  const step = useChanges(dossierId);
  const last = async () => (await client.changes.next({ dossierId })).undo?.number;
  return async message => {
    const made = await last();
    showUndo(message, async () => {
      if ((await last()) === made) await step('undo');
      else showDone('Sau đó đã có thay đổi khác. Dùng Ctrl+Z để hoàn tác lần lượt.');
    });
  };
}
