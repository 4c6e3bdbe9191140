import type { Procedures } from '../procedures.ts';
import type { SetDraftService } from './set-draft-service.ts';

export function setDraftProcedures({ os }: Procedures, drafts: SetDraftService) {
  return {
    list: os.setDrafts.list.handler(() => drafts.list()),
    create: os.setDrafts.create.handler(({ input }) => drafts.create(input)),
    get: os.setDrafts.get.handler(({ input }) => drafts.get(input)),
    save: os.setDrafts.save.handler(({ input }) => drafts.save(input)),
    undo: os.setDrafts.undo.handler(({ input }) => drafts.undo(input)),
    redo: os.setDrafts.redo.handler(({ input }) => drafts.redo(input)),
    remove: os.setDrafts.remove.handler(({ input }) => drafts.remove(input)),
    restore: os.setDrafts.restore.handler(({ input }) => drafts.restore(input)),
    publish: os.setDrafts.publish.handler(({ input }) => drafts.publish(input)),
  };
}
