import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import { duplicateIndicator, movePart } from '#shared/domain/set-draft-structure.ts';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { moveWords, partWords } from './editor-words.ts';
import { useRemovePart } from './use-remove-part.ts';

/** What can be done with the chosen part as a whole. */
export function PartActions({ canDuplicate = false }: { canDuplicate?: boolean }) {
  const { set, place, restructure } = useEditor();
  const remove = useRemovePart();
  const move = (step: -1 | 1) => restructure(moveWords(set, place), draft => movePart(draft, place, step));
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <div className={classes.actions}>
      <Button {...small} leftSection={<IconArrowUp size="1rem" aria-hidden />} onClick={() => move(-1)}>
        Lên
      </Button>
      <Button {...small} leftSection={<IconArrowDown size="1rem" aria-hidden />} onClick={() => move(1)}>
        Xuống
      </Button>
      {canDuplicate ? (
        <Button
          {...small}
          leftSection={<IconCopy size="1rem" aria-hidden />}
          onClick={() =>
            restructure(`Nhân bản ${partWords(set, place)}`, draft => duplicateIndicator(draft, place))
          }
        >
          Nhân bản
        </Button>
      ) : null}
      <Button {...small} leftSection={<IconTrash size="1rem" aria-hidden />} onClick={() => remove(place)}>
        Xóa
      </Button>
    </div>
  );
}
