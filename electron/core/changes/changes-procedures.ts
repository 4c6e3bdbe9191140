import type { Procedures } from '../procedures.ts';
import type { ChangeLog } from './change-log.ts';

export function changesProcedures({ os }: Procedures, changes: ChangeLog) {
  return {
    undo: os.changes.undo.handler(({ input }) => changes.undo(input)),
    redo: os.changes.redo.handler(({ input }) => changes.redo(input)),
    next: os.changes.next.handler(({ input }) => changes.next(input)),
    list: os.changes.list.handler(({ input }) => changes.list(input)),
  };
}
