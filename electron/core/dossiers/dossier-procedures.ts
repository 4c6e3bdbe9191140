import type { CheckService } from '../checks/check-service.ts';
import type { Procedures } from '../procedures.ts';
import type { DossierService } from './dossier-service.ts';
import type { createReuseService } from './reuse-service.ts';
import type { SampleService } from './sample-service.ts';
import type { SetMoveService } from './set-move-service.ts';

export function dossierProcedures(
  { os }: Procedures,
  {
    dossiers,
    sample,
    moves,
    reuse,
    checks,
  }: {
    dossiers: DossierService;
    sample: SampleService;
    moves: SetMoveService;
    reuse: ReturnType<typeof createReuseService>;
    checks: CheckService;
  },
) {
  return {
    list: os.dossiers.list.handler(({ input }) => dossiers.list(input?.shelf)),
    create: os.dossiers.create.handler(({ input }) => dossiers.create(input)),
    openSample: os.dossiers.openSample.handler(() => sample.open()),
    get: os.dossiers.get.handler(({ input }) => dossiers.get(input)),
    check: os.dossiers.check.handler(({ input }) => checks.check(input)),
    previewMove: os.dossiers.previewMove.handler(({ input }) => moves.preview(input)),
    moveToSet: os.dossiers.moveToSet.handler(({ input }) => moves.move(input)),
    undoMove: os.dossiers.undoMove.handler(({ input }) => moves.undo(input)),
    moves: os.dossiers.moves.handler(({ input }) => moves.list(input)),
    offerReuse: os.dossiers.offerReuse.handler(({ input }) => reuse.offer(input)),
    applyReuse: os.dossiers.applyReuse.handler(({ input }) => reuse.apply(input)),
    duplicate: os.dossiers.duplicate.handler(({ input }) => dossiers.duplicate(input)),
    archive: os.dossiers.archive.handler(({ input }) => dossiers.archive(input)),
    remove: os.dossiers.remove.handler(({ input }) => dossiers.remove(input)),
    restore: os.dossiers.restore.handler(({ input }) => dossiers.restore(input)),
  };
}
