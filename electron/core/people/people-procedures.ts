import type { Procedures } from '../procedures.ts';
import type { PeopleService } from './people-service.ts';

export function peopleProcedures({ os }: Procedures, people: PeopleService) {
  return {
    list: os.people.list.handler(({ input }) => people.list(input)),
    add: os.people.add.handler(({ input }) => people.add(input)),
    change: os.people.change.handler(({ input }) => people.change(input)),
    remove: os.people.remove.handler(({ input }) => people.remove(input)),
    assign: os.people.assign.handler(({ input }) => people.assign(input)),
  };
}
