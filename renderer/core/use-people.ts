import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Person } from '#shared/contract/people.ts';
import { useApi } from './api.ts';
import { isReadOnly } from './dossier-rows.ts';
import { tellOtherWindows } from './other-windows.ts';
import { changesInTurn } from './use-assess.ts';

export type PersonFields = Omit<Person, 'id' | 'assigned'>;
export type Assigning = { codes: string[]; personId?: string | null; dueOn?: string | null };

export function usePeople(dossier: Pick<Dossier, 'id' | 'kind'>) {
  const { query } = useApi();
  return useQuery({
    ...query.people.list.queryOptions({ input: { dossierId: dossier.id } }),
    enabled: !isReadOnly(dossier),
  });
}

/** Who works on a dossier and what they are given; each is one change, taken back with Ctrl+Z. */
export function usePeopleCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const changed = () => {
    tellOtherWindows(dossierId);
    return Promise.all(
      [query.people.list, query.dossiers.get, query.dossiers.check].map(each =>
        cache.invalidateQueries({ queryKey: each.key({ input: { dossierId } }) }),
      ),
    );
  };
  const common = { ...changesInTurn(dossierId), onSuccess: changed };
  return {
    add: useMutation({
      ...common,
      mutationFn: (person: PersonFields) => client.people.add({ dossierId, person }),
    }),
    change: useMutation({
      ...common,
      mutationFn: ({ id, person }: { id: string; person: PersonFields }) =>
        client.people.change({ dossierId, personId: id, person }),
    }),
    remove: useMutation({
      ...common,
      mutationFn: (personId: string) => client.people.remove({ dossierId, personId }),
    }),
    assign: useMutation({
      ...common,
      mutationFn: (what: Assigning) => client.people.assign({ dossierId, ...what }),
    }),
  };
}
