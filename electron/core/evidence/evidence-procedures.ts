import type { Procedures } from '../procedures.ts';
import type { ReadingService } from '../reading/reading-service.ts';
import type { SuggestService } from '../reading/suggest-service.ts';
import type { createEvidenceService } from './evidence-service.ts';

export function evidenceProcedures(
  { os, job }: Procedures,
  {
    evidence,
    reading,
    suggestions,
  }: {
    evidence: ReturnType<typeof createEvidenceService>;
    reading: ReadingService;
    suggestions: SuggestService;
  },
) {
  return {
    add: os.evidence.add.handler(job(evidence.add)),
    list: os.evidence.list.handler(({ input }) => evidence.list(input)),
    trash: os.evidence.trash.handler(({ input }) => evidence.trash(input)),
    editMany: os.evidence.editMany.handler(({ input }) => evidence.editMany(input)),
    describe: os.evidence.describe.handler(({ input }) => evidence.describe(input)),
    link: os.evidence.link.handler(({ input }) => evidence.link(input)),
    unlink: os.evidence.unlink.handler(({ input }) => evidence.unlink(input)),
    remove: os.evidence.remove.handler(({ input }) => evidence.remove(input)),
    restore: os.evidence.restore.handler(({ input }) => evidence.restore(input)),
    replace: os.evidence.replace.handler(job(evidence.replace)),
    revert: os.evidence.revert.handler(({ input }) => evidence.revert(input)),
    open: os.evidence.open.handler(({ input }) => evidence.open(input)),
    readings: os.evidence.readings.handler(({ input }) => reading.readings(input)),
    suggest: os.evidence.suggest.handler(({ input }) => suggestions.suggest(input)),
  };
}
