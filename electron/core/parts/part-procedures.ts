import type { Procedures } from '../procedures.ts';
import type { PartExportService } from './part-export-service.ts';
import type { PartMergeService } from './part-merge-service.ts';

export function partProcedures(
  { os, job }: Procedures,
  { partExports, partMerges }: { partExports: PartExportService; partMerges: PartMergeService },
) {
  return {
    list: os.parts.list.handler(({ input }) => partExports.list(input)),
    suggestName: os.parts.suggestName.handler(({ input }) => partExports.suggestName(input)),
    export: os.parts.export.handler(job(partExports.export)),
    read: os.parts.read.handler(job(partMerges.read)),
    preview: os.parts.preview.handler(({ input }) => partMerges.preview(input)),
    choose: os.parts.choose.handler(({ input }) => partMerges.choose(input)),
    apply: os.parts.apply.handler(({ input }) => partMerges.apply(input)),
  };
}
