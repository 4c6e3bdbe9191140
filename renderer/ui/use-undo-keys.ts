import { type Stepped, useChanges } from '../core/use-changes.ts';
import { useHotkeys } from '../core/use-hotkeys.ts';
import { showError, showStepped } from './notices.tsx';

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z of a dossier's page: take back, make again, and say what. */
export function useUndoKeys(dossierId: string, onStepped: (change: Stepped) => void = () => {}): void {
  const step = useChanges(dossierId);
  const press = (direction: 'undo' | 'redo') => () =>
    void step(direction)
      .then(change => {
        if (!change)
          return showStepped(direction === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
        showStepped(`${direction === 'undo' ? 'Đã hoàn tác' : 'Đã làm lại'}: ${change.what}`);
        onStepped(change);
      })
      .catch(showError);
  useHotkeys({ 'Ctrl+Z': press('undo'), 'Ctrl+Y': press('redo'), 'Ctrl+Shift+Z': press('redo') });
}
