import { randomUUID } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import { toWireError } from '#shared/contract/errors.ts';
import { AppError } from '#shared/errors.ts';
import type { createAssessmentService } from './assessments/assessment-service.ts';
import type { CriteriaService } from './criteria/criteria-service.ts';
import type { TableImportService } from './criteria/import/table-import-service.ts';
import type { OverlayService } from './criteria/overlay-service.ts';
import type { DossierService } from './dossiers/dossier-service.ts';
import type { createReuseService } from './dossiers/reuse-service.ts';
import type { SampleService } from './dossiers/sample-service.ts';
import type { SetMoveService } from './dossiers/set-move-service.ts';
import type { createEvidenceService } from './evidence/evidence-service.ts';
import type { Log } from './log.ts';
import type { createPackageService } from './packages/package-service.ts';
import type { createUnitsService } from './units/units-service.ts';
import { runJob } from './work/job.ts';
import { databaseError } from './workspace/database.ts';
import type { Folders } from './workspace/folders.ts';
import { mustBeInPlace } from './workspace/lost-database.ts';
import type { createWorkspaceService } from './workspace/workspace-service.ts';

type Services = {
  workspace: ReturnType<typeof createWorkspaceService>;
  units: ReturnType<typeof createUnitsService>;
  criteria: CriteriaService;
  overlays: OverlayService;
  tableImport: TableImportService;
  dossiers: DossierService;
  moves: SetMoveService;
  reuse: ReturnType<typeof createReuseService>;
  sample: SampleService;
  assessments: ReturnType<typeof createAssessmentService>;
  evidence: ReturnType<typeof createEvidenceService>;
  packages: ReturnType<typeof createPackageService>;
};

export type Router = ReturnType<typeof createRouter>;

/** The contract over the services. An error that is not of the closed list is logged and crosses as a reference. */
export function createRouter({ log, folders }: { log: Log; folders: Folders }, services: Services) {
  const {
    workspace,
    units,
    criteria,
    overlays,
    tableImport,
    dossiers,
    moves,
    reuse,
    sample,
    assessments,
    evidence,
    packages,
  } = services;

  function wireError(error: unknown, path: readonly string[]) {
    const known = databaseError(error, folders.database);
    if (known instanceof AppError) return toWireError(known);
    // Input the contract refused is the caller's error and names its places; output it refused would be our bug.
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return error;
    const reference = randomUUID().slice(0, 8);
    log(`[${reference}] ${path.join('.')}`, error);
    return toWireError(new AppError('internal', { reference }, { cause: error }));
  }

  async function* guarded<T, R>(events: AsyncGenerator<T, R, void>, path: readonly string[]) {
    try {
      return yield* events;
    } catch (error) {
      throw wireError(error, path);
    }
  }

  const os = implement(contract).use(async ({ next, path }) => {
    try {
      mustBeInPlace(folders);
      return await next();
    } catch (error) {
      throw wireError(error, path);
    }
  });

  return os.router({
    workspace: {
      info: os.workspace.info.handler(() => workspace.info()),
      check: os.workspace.check.handler(({ signal, path }) => guarded(runJob(signal, workspace.check), path)),
    },
    units: {
      provinces: os.units.provinces.handler(() => units.provinces()),
      searchCommunes: os.units.searchCommunes.handler(({ input }) => units.searchCommunes(input)),
    },
    criteria: {
      list: os.criteria.list.handler(() => criteria.list()),
      get: os.criteria.get.handler(({ input }) => criteria.get(input)),
      readTable: os.criteria.readTable.handler(({ input, signal, path }) =>
        guarded(
          runJob(signal, (report, stop) => tableImport.readTable(input, report, stop)),
          path,
        ),
      ),
      interpretTable: os.criteria.interpretTable.handler(({ input }) => tableImport.interpretTable(input)),
      importSet: os.criteria.importSet.handler(({ input }) => criteria.importSet(input)),
      overlays: os.criteria.overlays.handler(() => overlays.list()),
      getOverlay: os.criteria.getOverlay.handler(({ input }) => overlays.get(input)),
      importOverlay: os.criteria.importOverlay.handler(({ input }) => overlays.importOverlay(input)),
      exportWorkbook: os.criteria.exportWorkbook.handler(({ input, signal }) =>
        tableImport.exportWorkbook(input, signal ?? new AbortController().signal),
      ),
    },
    dossiers: {
      list: os.dossiers.list.handler(() => dossiers.list()),
      create: os.dossiers.create.handler(({ input }) => dossiers.create(input)),
      openSample: os.dossiers.openSample.handler(() => sample.open()),
      get: os.dossiers.get.handler(({ input }) => dossiers.get(input)),
      check: os.dossiers.check.handler(({ input }) => dossiers.check(input)),
      previewMove: os.dossiers.previewMove.handler(({ input }) => moves.preview(input)),
      moveToSet: os.dossiers.moveToSet.handler(({ input }) => moves.move(input)),
      undoMove: os.dossiers.undoMove.handler(({ input }) => moves.undo(input)),
      moves: os.dossiers.moves.handler(({ input }) => moves.list(input)),
      offerReuse: os.dossiers.offerReuse.handler(({ input }) => reuse.offer(input)),
      applyReuse: os.dossiers.applyReuse.handler(({ input }) => reuse.apply(input)),
      remove: os.dossiers.remove.handler(({ input }) => dossiers.remove(input)),
      restore: os.dossiers.restore.handler(({ input }) => dossiers.restore(input)),
    },
    assessments: {
      set: os.assessments.set.handler(({ input }) => assessments.set(input)),
      confirm: os.assessments.confirm.handler(({ input }) => assessments.confirm(input)),
    },
    evidence: {
      add: os.evidence.add.handler(({ input, signal, path }) =>
        guarded(
          runJob(signal, (report, stop) => evidence.add(input, report, stop)),
          path,
        ),
      ),
      list: os.evidence.list.handler(({ input }) => evidence.list(input)),
      describe: os.evidence.describe.handler(({ input }) => evidence.describe(input)),
      link: os.evidence.link.handler(({ input }) => evidence.link(input)),
      unlink: os.evidence.unlink.handler(({ input }) => evidence.unlink(input)),
      remove: os.evidence.remove.handler(({ input }) => evidence.remove(input)),
      restore: os.evidence.restore.handler(({ input }) => evidence.restore(input)),
      open: os.evidence.open.handler(({ input }) => evidence.open(input)),
    },
    packages: {
      suggestName: os.packages.suggestName.handler(({ input }) => packages.suggestName(input)),
      export: os.packages.export.handler(({ input, signal, path }) =>
        guarded(
          runJob(signal, (report, stop) => packages.export(input, report, stop)),
          path,
        ),
      ),
      verify: os.packages.verify.handler(({ input, signal, path }) =>
        guarded(
          runJob(signal, (report, stop) => packages.verify(input, report, stop)),
          path,
        ),
      ),
      open: os.packages.open.handler(({ input, signal, path }) =>
        guarded(
          runJob(signal, (report, stop) => packages.open(input, report, stop)),
          path,
        ),
      ),
    },
  });
}
