import { useCallback, useState } from 'react';
import { z } from 'zod';

const storageKey = 'ho-so-ntm.checklist-columns';
const choiceSchema = z.object({
  /** Columns somebody put in or out; the others come and go with the room there is. */
  shown: z.record(z.string(), z.boolean()),
  /** Widths somebody drew, at 100 % text. */
  widths: z.record(z.string(), z.number().min(30).max(2000)),
});
export type ColumnChoice = z.infer<typeof choiceSchema>;

const nothing: ColumnChoice = { shown: {}, widths: {} };

function read(): ColumnChoice {
  try {
    return choiceSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? ''));
  } catch {
    // Nothing was chosen yet, or not by this version.
    return nothing;
  }
}

/** Which columns the checklist has and how wide they are, as the person set it on this machine. */
export function useColumnChoice() {
  const [choice, setChoice] = useState(read);
  const change = useCallback((next: (present: ColumnChoice) => ColumnChoice) => {
    const changed = next(read());
    localStorage.setItem(storageKey, JSON.stringify(changed));
    setChoice(changed);
  }, []);
  const show = useCallback(
    (colId: string, isShown: boolean) =>
      change(({ shown, widths }) => ({ shown: { ...shown, [colId]: isShown }, widths })),
    [change],
  );
  const widen = useCallback(
    (colId: string, width: number) =>
      change(({ shown, widths }) => ({ shown, widths: { ...widths, [colId]: Math.max(30, width) } })),
    [change],
  );
  const reset = useCallback(() => change(() => nothing), [change]);
  return { choice, show, widen, reset };
}
