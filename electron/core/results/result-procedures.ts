import type { Procedures } from '../procedures.ts';
import type { ResultService } from './result-service.ts';

export function resultProcedures({ os, job }: Procedures, results: ResultService) {
  return {
    readTable: os.results.readTable.handler(job(results.readTable)),
    interpretTable: os.results.interpretTable.handler(({ input }) => results.interpretTable(input)),
    exportWorkbook: os.results.exportWorkbook.handler(({ input, signal }) =>
      results.exportWorkbook(input, signal ?? new AbortController().signal),
    ),
  };
}
