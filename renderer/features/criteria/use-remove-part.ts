import { useRef } from 'react';
import { type DraftPlace, partAt, removePart } from '#shared/domain/set-draft-structure.ts';
import { showDone, showUndo } from '../../ui/notices.tsx';
import { useEditor } from './editor-context.ts';
import { partWords, removeWords } from './editor-words.ts';

/** Takes a part of the draft out without asking: the notice and Ctrl+Z bring it back. */
export function useRemovePart() {
  const editor = useEditor();
  const latest = useRef(editor);
  latest.current = editor;
  return (place: DraftPlace) => {
    const { set, restructure } = latest.current;
    if (!partAt(set, place)) return;
    const what = removeWords(set, place);
    restructure(what, draft => removePart(draft, place));
    showUndo(`Đã xóa ${partWords(set, place)}.`, async () => {
      const { lastStep, undo } = latest.current;
      if (lastStep === what) undo();
      else showDone('Sau đó đã có thay đổi khác: hãy bấm Ctrl+Z để quay lại từng bước.');
    });
  };
}
