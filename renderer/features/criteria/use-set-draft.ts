import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
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

const savingKey = (id: string) => ['set-draft', id];

/** A draft as the core has it, read only once everything typed on another page has arrived there. */
export function useStoredDraft(id: string, isWanted = true) {
  const { query } = useApi();
  const isSaving = useIsMutating({ mutationKey: savingKey(id) }) > 0;
  return useQuery(
    query.setDrafts.get.queryOptions({
      input: { id },
      staleTime: 0,
      gcTime: 0,
      enabled: isWanted && !isSaving,
    }),
  );
}

/** A draft as the page has it: changed at once, kept one change after another, each of them a step to take back. */
export function useSetDraft(id: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  // What is typed must be on the page before the next key is; the cache tells of changes only a moment later.
  const [own, setOwn] = useState<SetDraftState | null>(null);
  const latest = useRef<SetDraftState | null>(null);
  const stored = useStoredDraft(id, own === null);
  const [conflict, setConflict] = useState<AppError | null>(null);
  const state = own ?? stored.data ?? null;
  latest.current ??= state;
  // One after the other: each call names the revision that the one before it gave.
  const calls = { mutationKey: savingKey(id), scope: { id: `set-draft-${id}` } };
  const put = useCallback((part: Partial<SetDraftState>) => {
    if (latest.current === null) return;
    latest.current = { ...latest.current, ...part };
    setOwn(latest.current);
  }, []);
  const revision = () => latest.current?.revision ?? 0;
  const onError = (error: unknown) => {
    const known = toAppError(error);
    if (isAppError(known, 'draftChanged')) setConflict(known);
    else showError(known);
  };

  const { mutate: save } = useMutation({
    ...calls,
    meta: keeps,
    mutationFn: (saved: Saved) => client.setDrafts.save({ id, revision: revision(), ...saved }),
    onSuccess: answer => {
      put(answer);
      void cache.invalidateQueries({ queryKey: query.setDrafts.list.key() });
    },
    onError,
  });
  const { mutateAsync: go } = useMutation({
    ...calls,
    meta: keeps,
    mutationFn: (way: 'undo' | 'redo') => client.setDrafts[way]({ id, revision: revision() }),
    onSuccess: ({ place: _place, ...answer }) => put(answer),
    onError,
  });
  const publish = useMutation({
    ...calls,
    mutationFn: () => client.setDrafts.publish({ id, revision: revision() }),
    onError,
  });

  const edit = useCallback(
    ({ change, ...step }: Change) => {
      const present = latest.current;
      if (present === null) return;
      const set = change(present.set);
      if (set === present.set) return;
      put({ set });
      save({ ...step, set });
    },
    [put, save],
  );
  /** One step back or forth; gives the place it concerned. */
  const travel = useCallback(
    (way: 'undo' | 'redo') =>
      go(way).then(
        ({ place }) => place,
        () => null,
      ),
    [go],
  );

  return {
    state,
    error: stored.error,
    edit,
    travel,
    publish,
    conflict,
    /** What the other window wrote takes the place of what is here. */
    readAgain: async () => {
      const fresh = await client.setDrafts.get({ id });
      latest.current = fresh;
      setOwn(fresh);
      setConflict(null);
    },
  };
}
