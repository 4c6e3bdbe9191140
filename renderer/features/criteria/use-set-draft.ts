import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toAppError } from '#shared/contract/errors.ts';
import type { SetDraftState } from '#shared/contract/set-drafts.ts';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import type { DraftPlace } from '#shared/domain/set-draft-structure.ts';
import { type AppError, isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { keeps } from '../../core/save-state.ts';
import { showError } from '../../ui/notices.tsx';

type Saved = { set: SetDraft; what: string; place: DraftPlace; continues: boolean };
type Change = Omit<Saved, 'set'> & { change: (set: SetDraft) => SetDraft };

/** A draft as the page has it: changed at once, kept one change after another, each of them a step to take back. */
export function useSetDraft(id: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const key = query.setDrafts.get.queryKey({ input: { id } });
  const draft = useQuery(query.setDrafts.get.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }));
  const [conflict, setConflict] = useState<AppError | null>(null);
  // One after the other: each call names the revision that the one before it gave.
  const scope = { id: `set-draft-${id}` };
  const put = (state: Partial<SetDraftState>) =>
    cache.setQueryData<SetDraftState>(key, present => present && { ...present, ...state });
  const revision = () => cache.getQueryData<SetDraftState>(key)?.revision ?? 0;
  const onError = (error: unknown) => {
    const known = toAppError(error);
    if (isAppError(known, 'draftChanged')) setConflict(known);
    else showError(known);
  };

  const { mutate: save } = useMutation({
    meta: keeps,
    scope,
    mutationFn: (saved: Saved) => client.setDrafts.save({ id, revision: revision(), ...saved }),
    onSuccess: state => {
      put(state);
      void cache.invalidateQueries({ queryKey: query.setDrafts.list.key() });
    },
    onError,
  });
  const travel = useMutation({
    meta: keeps,
    scope,
    mutationFn: (way: 'undo' | 'redo') => client.setDrafts[way]({ id, revision: revision() }),
    onSuccess: ({ place: _place, ...state }) => put(state),
    onError,
  });
  const publish = useMutation({
    scope,
    mutationFn: () => client.setDrafts.publish({ id, revision: revision() }),
    onError,
  });

  const edit = useCallback(
    ({ change, ...step }: Change) => {
      const present = cache.getQueryData<SetDraftState>(key);
      if (!present) return;
      const set = change(present.set);
      if (set === present.set) return;
      cache.setQueryData<SetDraftState>(key, { ...present, set });
      save({ ...step, set });
    },
    [cache, key, save],
  );

  return {
    draft,
    edit,
    /** One step back or forth; gives the place it concerned. */
    travel: (way: 'undo' | 'redo') =>
      travel.mutateAsync(way).then(
        ({ place }) => place,
        () => null,
      ),
    publish,
    conflict,
    readAgain: async () => {
      await draft.refetch();
      setConflict(null);
    },
  };
}
