import type { Procedures } from '../procedures.ts';
import type { MappingService } from './mapping-service.ts';

export function mappingProcedures({ os }: Procedures, mappings: MappingService) {
  return {
    between: os.mappings.between.handler(({ input }) => mappings.between(input)),
    setPair: os.mappings.setPair.handler(({ input }) => mappings.setPair(input)),
    removePair: os.mappings.removePair.handler(({ input }) => mappings.removePair(input)),
    exportTable: os.mappings.exportTable.handler(({ input }) => mappings.exportTable(input)),
    importTable: os.mappings.importTable.handler(({ input }) => mappings.importTable(input)),
  };
}
