import type { Procedures } from '../procedures.ts';
import type { ProgressService } from './progress-service.ts';

export function progressProcedures({ os }: Procedures, progress: ProgressService) {
  return {
    list: os.progress.list.handler(({ input }) => progress.list(input)),
    take: os.progress.take.handler(({ input }) => progress.take(input)),
    annotate: os.progress.annotate.handler(({ input }) => progress.annotate(input)),
    remove: os.progress.remove.handler(({ input }) => progress.remove(input)),
    restore: os.progress.restore.handler(({ input }) => progress.restore(input)),
    compare: os.progress.compare.handler(({ input }) => progress.compare(input)),
    exportWorkbook: os.progress.exportWorkbook.handler(({ input, signal }) =>
      progress.exportWorkbook(input, signal ?? new AbortController().signal),
    ),
  };
}
