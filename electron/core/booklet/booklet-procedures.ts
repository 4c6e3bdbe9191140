import type { Procedures } from '../procedures.ts';
import type { BookletService } from './booklet-service.ts';

export function bookletProcedures({ os, job }: Procedures, booklet: BookletService) {
  return {
    suggestName: os.booklet.suggestName.handler(({ input }) => booklet.suggestName(input)),
    write: os.booklet.write.handler(job(booklet.write)),
  };
}
