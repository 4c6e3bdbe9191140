import type { Procedures } from '../procedures.ts';
import type { createUnitsService } from './units-service.ts';

export function unitsProcedures({ os }: Procedures, units: ReturnType<typeof createUnitsService>) {
  return {
    provinces: os.units.provinces.handler(() => units.provinces()),
    searchCommunes: os.units.searchCommunes.handler(({ input }) => units.searchCommunes(input)),
  };
}
