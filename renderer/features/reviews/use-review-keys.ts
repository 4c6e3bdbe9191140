import type { ReviewVerdict } from '#shared/domain/review.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';

type Doings = {
  onStep: (by: 1 | -1) => void;
  onVerdict: (verdict: ReviewVerdict) => void;
  /** Back to "Chưa xem". */
  onClear: () => void;
  onNextFile: () => void;
  onWrite: () => void;
  onGoOn: () => void;
  onSearch: () => void;
  onLeave: () => void;
};

/** The keys of whoever reviews all day; none of the letters and digits is heard while somebody types. */
export function useReviewKeys(doings: Doings): void {
  const { onStep, onVerdict, onClear, onNextFile, onWrite, onGoOn, onSearch, onLeave } = doings;
  useHotkeys({
    J: () => onStep(1),
    K: () => onStep(-1),
    'Alt+ArrowDown': () => onStep(1),
    'Alt+ArrowUp': () => onStep(-1),
    ' ': event => {
      // A button or link that the keyboard stands on keeps its space.
      const control = event.target instanceof HTMLElement ? event.target.closest('button, a, summary') : null;
      if (control instanceof HTMLElement) control.click();
      else onNextFile();
    },
    1: () => onVerdict('met'),
    2: () => onVerdict('notMet'),
    3: () => onVerdict('supplement'),
    0: onClear,
    C: onWrite,
    N: onGoOn,
    'Ctrl+F': onSearch,
    F6: onLeave,
  });
}
