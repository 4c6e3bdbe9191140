import type { Procedures } from '../procedures.ts';
import type { ReadingService } from '../reading/reading-service.ts';
import type { createSearchService } from './search-service.ts';

export function searchProcedures(
  { os, job }: Procedures,
  { search, reading }: { search: ReturnType<typeof createSearchService>; reading: ReadingService },
) {
  return {
    find: os.search.find.handler(({ input }) => search.find(input)),
    prepare: os.search.prepare.handler(job(reading.prepare)),
  };
}
