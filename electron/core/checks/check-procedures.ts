import type { Procedures } from '../procedures.ts';
import type { CheckService } from './check-service.ts';

export function checkProcedures({ os }: Procedures, checks: CheckService) {
  return {
    ignore: os.checks.ignore.handler(({ input }) => checks.ignore(input)),
    heed: os.checks.heed.handler(({ input }) => checks.heed(input)),
  };
}
