import type { Procedures } from '../procedures.ts';
import type { CriteriaService } from './criteria-service.ts';
import type { TableImportService } from './import/table-import-service.ts';
import type { OverlayService } from './overlay-service.ts';

export function criteriaProcedures(
  { os, job }: Procedures,
  {
    criteria,
    overlays,
    tableImport,
  }: { criteria: CriteriaService; overlays: OverlayService; tableImport: TableImportService },
) {
  return {
    list: os.criteria.list.handler(() => criteria.list()),
    get: os.criteria.get.handler(({ input }) => criteria.get(input)),
    versions: os.criteria.versions.handler(({ input }) => criteria.versions(input)),
    retire: os.criteria.retire.handler(({ input }) => criteria.retire(input)),
    takeBack: os.criteria.takeBack.handler(({ input }) => criteria.takeBack(input)),
    readTable: os.criteria.readTable.handler(job(tableImport.readTable)),
    interpretTable: os.criteria.interpretTable.handler(({ input }) => tableImport.interpretTable(input)),
    importSet: os.criteria.importSet.handler(({ input }) => criteria.importSet(input)),
    overlays: os.criteria.overlays.handler(() => overlays.list()),
    getOverlay: os.criteria.getOverlay.handler(({ input }) => overlays.get(input)),
    overlayDrafts: os.criteria.overlayDrafts.handler(() => overlays.drafts.list()),
    getOverlayDraft: os.criteria.getOverlayDraft.handler(({ input }) => overlays.drafts.find(input)),
    saveOverlayDraft: os.criteria.saveOverlayDraft.handler(({ input }) => overlays.drafts.save(input)),
    removeOverlayDraft: os.criteria.removeOverlayDraft.handler(({ input }) => overlays.drafts.remove(input)),
    retireOverlay: os.criteria.retireOverlay.handler(({ input }) => overlays.retire(input)),
    takeBackOverlay: os.criteria.takeBackOverlay.handler(({ input }) => overlays.takeBack(input)),
    exportOverlay: os.criteria.exportOverlay.handler(({ input }) => overlays.exportOverlay(input)),
    importOverlay: os.criteria.importOverlay.handler(({ input }) => overlays.importOverlay(input)),
    exportWorkbook: os.criteria.exportWorkbook.handler(({ input, signal }) =>
      tableImport.exportWorkbook(input, signal ?? new AbortController().signal),
    ),
    exportJson: os.criteria.exportJson.handler(({ input }) => tableImport.exportJson(input)),
  };
}
