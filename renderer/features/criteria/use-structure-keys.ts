import { movePart } from '#shared/domain/set-draft-structure.ts';
import type { Editor } from './editor-context.ts';
import { moveWords } from './editor-words.ts';

/** Alt and an arrow move the chosen part, from the outline and from its form alike. */
export function useStructureKeys({ set, place, restructure }: Editor): Record<string, () => void> {
  const move = (step: -1 | 1) => () =>
    restructure(moveWords(set, place), draft => movePart(draft, place, step));
  return { 'Alt+ArrowUp': move(-1), 'Alt+ArrowDown': move(1) };
}
