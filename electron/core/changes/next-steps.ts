/** What a row of the change log did; a barrier is a change after which nothing before it is undone any more. */
export type Step = { number: number; step: 'change' | 'undo' | 'redo' | 'barrier' };

/** Which row is taken back next by an undo and by a redo, as it follows from the rows in their order. */
export function nextSteps(rows: readonly Step[]): { undo: number | null; redo: number | null } {
  const undo: number[] = [];
  const redo: number[] = [];
  for (const { number, step } of rows) {
    if (step === 'undo') undo.pop();
    else if (step === 'redo') redo.pop();
    else redo.length = 0;
    if (step === 'barrier') undo.length = 0;
    else (step === 'undo' ? redo : undo).push(number);
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}
