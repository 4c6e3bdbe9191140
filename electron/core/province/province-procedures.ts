import type { Procedures } from '../procedures.ts';
import type { ProvinceService } from './province-service.ts';

export function provinceProcedures({ os }: Procedures, province: ProvinceService) {
  return {
    table: os.province.table.handler(() => province.table()),
    map: os.province.map.handler(({ input }) => province.map(input)),
    recognise: os.province.recognise.handler(({ input }) => province.recognise(input)),
    withdraw: os.province.withdraw.handler(({ input }) => province.withdraw(input)),
    goals: {
      list: os.province.goals.list.handler(() => province.listGoals()),
      add: os.province.goals.add.handler(({ input }) => province.addGoal(input)),
      change: os.province.goals.change.handler(({ input }) => province.changeGoal(input)),
      remove: os.province.goals.remove.handler(({ input }) => province.removeGoal(input)),
      restore: os.province.goals.restore.handler(({ input }) => province.restoreGoal(input)),
    },
    exportWorkbook: os.province.exportWorkbook.handler(({ input, signal }) =>
      province.exportWorkbook(input, signal ?? new AbortController().signal),
    ),
  };
}
