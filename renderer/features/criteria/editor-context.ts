import { createContext, useContext } from 'react';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import type { DraftFault } from '#shared/domain/set-draft-faults.ts';
import type { Changed, DraftPlace } from '#shared/domain/set-draft-structure.ts';

export type Editor = {
  set: SetDraft;
  faults: readonly DraftFault[];
  place: DraftPlace;
  choose: (place: DraftPlace) => void;
  /** Changes a field of the chosen part; `continues`: the same field is still being typed in. */
  edit: (what: string, change: (set: SetDraft) => SetDraft, continues?: boolean) => void;
  /** Adds, moves or takes out parts and goes to the one that results. */
  restructure: (what: string, change: (set: SetDraft) => Changed) => void;
  /** What undo would take back. */
  lastStep: string | null;
  undo: () => void;
  redo: () => void;
};

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('useEditor outside of EditorProvider');
  return editor;
}

/** Why a field of the chosen part is not in order, in one sentence; null where it is. */
export function useFieldFault(field: string | undefined): string | null {
  const { faults, place } = useEditor();
  if (field === undefined) return null;
  const found = faults.find(
    fault => fault.place === place && (fault.field === field || fault.field.startsWith(`${field}.`)),
  );
  return found ? capitalised(found.reason) : null;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
